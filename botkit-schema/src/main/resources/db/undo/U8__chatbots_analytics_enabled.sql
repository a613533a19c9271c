set local lock_timeout = '5s';

alter table aibotkit_chatbots drop column analytics_enabled;

-- A nullable column without a default: no row is rewritten. The lock is short, but everybody queues behind it.
-- [jooq ignore start]
set local lock_timeout = '5s';
-- [jooq ignore stop]

alter table aibotkit_chatbots add column analytics_enabled boolean;

comment on column aibotkit_chatbots.analytics_enabled is 'Whether use is counted; null until the owner has decided.';

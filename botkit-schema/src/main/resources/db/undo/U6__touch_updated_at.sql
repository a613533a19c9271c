set local lock_timeout = '5s';

drop trigger touch_updated_at on aibotkit_conversations;
drop trigger touch_updated_at on aibotkit_documents;
drop trigger touch_updated_at on aibotkit_chatbots;
drop trigger touch_updated_at on teams;
drop trigger touch_updated_at on users;
drop function touch_updated_at();

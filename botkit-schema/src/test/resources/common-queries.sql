-- What the application asks all the time: question | index that must answer it | arguments of the test.

-- the chatbots of a user | idx_chatbots_user_id | 7
select * from aibotkit_chatbots where user_id = $1

-- how many chatbots a user has | idx_chatbots_user_id | 7
select count(*) from aibotkit_chatbots where user_id = $1

-- the chatbots of a user that are active and not deleted | idx_chatbots_active | 7, true
select * from aibotkit_chatbots where user_id = $1 and active = $2 and deleted_at is null

-- the newest of those | idx_chatbots_active | 7, true
select * from aibotkit_chatbots where user_id = $1 and active = $2 and deleted_at is null
order by created_at desc, id desc limit 10

-- the newest chatbots of a user | idx_chatbots_user_id | 7
select * from aibotkit_chatbots where user_id = $1 order by created_at desc, id desc limit 10

-- the newest chatbots of a user that are not deleted | idx_chatbots_user_id | 7
select * from aibotkit_chatbots where user_id = $1 and deleted_at is null order by created_at desc, id desc limit 10

-- a numbered page of the chatbots of a user | idx_chatbots_user_id | 7
select * from aibotkit_chatbots where user_id = $1 order by created_at desc, id desc limit 10 offset 20

-- the page of chatbots behind a cursor | idx_chatbots_user_id | 7, timestamptz '2026-01-20 00:00Z', 50000
select * from aibotkit_chatbots where user_id = $1 and (created_at, id) < ($2, $3)
order by created_at desc, id desc limit 11

-- a chatbot of a user by its name | chatbots_user_id_name_key | 7, 'Chatbot 6'
select * from aibotkit_chatbots where user_id = $1 and name = $2

-- a chatbot by its id | chatbots_pk | 7
select * from aibotkit_chatbots where id = $1

-- the documents of a chatbot | idx_documents_chatbot_id | 7
select * from aibotkit_documents where chatbot_id = $1 order by created_at, id

-- the completed documents of a chatbot | idx_documents_chatbot_id | 7, 'completed'
select * from aibotkit_documents where chatbot_id = $1 and status = $2

-- whether a chatbot has documents | idx_documents_chatbot_id | 7
select exists (select 1 from aibotkit_documents where chatbot_id = $1)

-- the documents that wait, oldest first | idx_documents_status | 'pending'
select * from aibotkit_documents where status = $1 order by created_at, id limit 10

-- the newest conversations of a chatbot | idx_conversations_chatbot_created | 7
select * from aibotkit_conversations where chatbot_id = $1 order by created_at desc, id desc limit 10

-- the newest conversations of every chatbot of a user | idx_conversations_chatbot_created | 7
select b.id, c.id
from aibotkit_chatbots b
cross join lateral (
  select * from aibotkit_conversations c where c.chatbot_id = b.id order by c.created_at desc, c.id desc limit 10
) c
where b.user_id = $1

-- the conversation of a session | conversations_session_id_key | 'session 7'
select * from aibotkit_conversations where session_id = $1

-- the messages of a conversation in their order | idx_messages_conversation_created | 7
select * from aibotkit_messages where conversation_id = $1 order by created_at, id

-- the newest messages of a conversation | idx_messages_conversation_created | 7
select * from aibotkit_messages where conversation_id = $1 order by created_at desc, id desc limit 10

-- the page of messages behind a cursor | idx_messages_conversation_created | 7, timestamptz '2026-01-01 01:00Z', 7200
select * from aibotkit_messages where conversation_id = $1 and (created_at, id) > ($2, $3)
order by created_at, id limit 11

-- the newest activity of a team | idx_activity_logs_team_created | 7
select * from activity_logs where team_id = $1 order by created_at desc, id desc limit 10

-- the newest activity of a user | idx_activity_logs_user_created | 7
select * from activity_logs where user_id = $1 order by created_at desc, id desc limit 10

-- the activity whose meta contains a value | idx_activity_logs_meta | jsonb '{"chatbot": 7}'
select * from activity_logs where meta @> $1

-- the activity whose meta has a key | idx_activity_logs_meta | 'error'
select * from activity_logs where meta ? $1

-- the use of all chatbots on some days | idx_analytics_date | date '2026-02-01', date '2026-02-03'
select * from aibotkit_analytics where date >= $1 and date < $2

-- the use of a chatbot on some days | analytics_chatbot_id_date_key | 7, date '2026-02-01', date '2026-03-01'
select * from aibotkit_analytics where chatbot_id = $1 and date >= $2 and date < $3 order by date

-- the user of an address | users_email_key | 'user7@example.org'
select * from users where email = $1

-- the memberships of a user | idx_team_members_user_id | 7
select * from team_members where user_id = $1

-- the members of a team | team_members_team_id_user_id_key | 7
select * from team_members where team_id = $1

-- a purged user's chatbots | idx_chatbots_user_id | 7
delete from only aibotkit_chatbots where $1 = user_id

-- a purged user's memberships | idx_team_members_user_id | 7
delete from only team_members where $1 = user_id

-- a purged user's activity | idx_activity_logs_user_created | 7
update only activity_logs set user_id = null where $1 = user_id

-- a purged team's memberships | team_members_team_id_user_id_key | 7
delete from only team_members where $1 = team_id

-- a purged team's activity | idx_activity_logs_team_created | 7
delete from only activity_logs where $1 = team_id

-- a purged chatbot's documents | idx_documents_chatbot_id | 7
delete from only aibotkit_documents where $1 = chatbot_id

-- a purged chatbot's conversations | idx_conversations_chatbot_created | 7
delete from only aibotkit_conversations where $1 = chatbot_id

-- a purged chatbot's analytics | analytics_chatbot_id_date_key | 7
delete from only aibotkit_analytics where $1 = chatbot_id

-- a purged conversation's messages | idx_messages_conversation_created | 7
delete from only aibotkit_messages where $1 = conversation_id

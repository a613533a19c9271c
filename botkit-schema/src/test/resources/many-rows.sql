-- 100,000 rows in every table but teams. Rows of one parent lie apart, as in real life; two share a time each; a fifth of
-- the chatbots is active, a tenth deleted; few documents wait; of the keys in the log most are common and one is rare.
insert into users (id, email)
select i, 'user' || i || '@example.org' from generate_series(1, 100000) i;

insert into teams (id, name)
select i, 'Team ' || i from generate_series(1, 1000) i;

insert into team_members (user_id, team_id)
select i, i % 1000 + 1 from generate_series(1, 100000) i;

insert into aibotkit_chatbots (id, user_id, name, active, created_at, deleted_at)
select i, i % 1000 + 1, 'Chatbot ' || i, i / 1000 % 5 = 0,
  timestamptz '2026-01-01 00:00Z' + i / 2 * interval '1 minute',
  case when i / 1000 % 10 = 0 then now() end
from generate_series(1, 100000) i;

insert into aibotkit_documents (chatbot_id, title, source_type, status, created_at)
select i % 5000 + 1, 'Document ' || i, 'text', case when i % 200 = 0 then 'pending' else 'completed' end,
  timestamptz '2026-01-01 00:00Z' + i / 2 * interval '1 minute'
from generate_series(1, 100000) i;

insert into aibotkit_conversations (id, chatbot_id, session_id, created_at)
select i, i % 1000 + 1, 'session ' || i, timestamptz '2026-01-01 00:00Z' + i / 2 * interval '1 minute'
from generate_series(1, 100000) i;

insert into aibotkit_messages (conversation_id, role, content, created_at)
select i % 500 + 1, 'user', 'Message ' || i, timestamptz '2026-01-01 00:00Z' + i / 2 * interval '1 second'
from generate_series(1, 100000) i;

insert into activity_logs (team_id, user_id, action, meta, created_at)
select i % 1000 + 1, i % 2000 + 1, 'chatbot.updated',
  jsonb_build_object('chatbot', i % 1000) || case when i % 1000 = 7 then '{"error": "timeout"}'::jsonb else '{}' end,
  timestamptz '2026-01-01 00:00Z' + i / 2 * interval '1 second'
from generate_series(1, 100000) i;

insert into aibotkit_analytics (chatbot_id, date, message_count)
select i % 1000 + 1, date '2026-01-01' + i / 1000, i % 50 from generate_series(1, 100000) i;

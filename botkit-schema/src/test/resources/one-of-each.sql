-- One row in every table, all hanging from user 1 and team 1. Every sequence begins with 1.
insert into users (email) values ('ada@example.org');
insert into teams (name) values ('Analysts');
insert into team_members (user_id, team_id) values (1, 1);
insert into activity_logs (team_id, user_id, action) values (1, 1, 'chatbot.created');
insert into aibotkit_chatbots (user_id, name) values (1, 'Support');
insert into aibotkit_documents (chatbot_id, title, source_type) values (1, 'Manual', 'text');
insert into aibotkit_conversations (chatbot_id, session_id) values (1, 'session');
insert into aibotkit_messages (conversation_id, role, content) values (1, 'user', 'Hello?');
insert into aibotkit_analytics (chatbot_id, date) values (1, '2026-01-31');

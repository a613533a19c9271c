-- Believable rows: 12 users, 60 chatbots with documents and conversations, and one name that is up to no good.
insert into users (name, email, role)
select (array['Ada Lovelace','Grace Hopper','Alan Turing','Barbara Liskov','Edsger Dijkstra','Margaret Hamilton',
  'Donald Knuth','Frances Allen','Tony Hoare','Radia Perlman','Ken Thompson','Katherine Johnson'])[n],
  'user' || n || '@example.org', case when n = 1 then 'owner' when n < 4 then 'admin' else 'member' end
from generate_series(1, 12) n;

insert into aibotkit_chatbots (user_id, name, description, active, style, messages_template, created_at)
select 1 + n % 12,
  (array['Support','Sales','Careers','Onboarding','Billing'])[1 + n % 5] || ' ' ||
    (array['Acme Bikes','Hotel Adler','Nordwind Energy','Café Central','Stadtbibliothek','Meyer & Sons'])[1 + n % 6] || ' ' || n,
  (array['Answers questions about orders, returns and delivery.','Finds the right offer and books a call.',
    'Explains open positions and takes applications.', null, ''])[1 + n % 5],
  n % 3 <> 0,
  case when n % 4 = 0 then null else jsonb_build_object('primaryColor', (array['#008858','#1f5fa8','#b3261e'])[1 + n % 3],
    'secondaryColor', '#ffffff', 'position', (array['left','right'])[1 + n % 2], 'buttonStyle', 'round') end,
  case when n % 2 = 0 then jsonb_build_object('greeting', 'Hello! How can I help you?', 'offline',
    jsonb_build_object('text', 'We are back tomorrow at 9.', 'askForEmail', true), 'suggestions',
    jsonb_build_array('Where is my order?', 'How do I return something?', 'Opening hours')) end,
  timestamptz '2026-03-01 08:00+00' + n * interval '1 day 37 minutes'
from generate_series(1, 60) n;

insert into aibotkit_chatbots (user_id, name) values (1, '<img src=x onerror="document.title=''owned''">');

insert into aibotkit_documents (chatbot_id, title, source_type, source_url, content, status, created_at)
select 1 + n % 60, (array['Returns policy','Price list','Opening hours','Delivery times','Privacy'])[1 + n % 5] || ' ' || n,
  (array['text','url','file'])[1 + n % 3], case when n % 3 = 1 then 'https://example.org/pages/' || n end,
  repeat('Goods can be returned within thirty days, unused and in their packaging. ', 1 + n % 30),
  (array['completed','completed','completed','pending','processing','failed'])[1 + n % 6],
  timestamptz '2026-04-01 09:00+00' + n * interval '3 hours 11 minutes'
from generate_series(1, 400) n;

insert into aibotkit_conversations (chatbot_id, session_id, title)
select 1 + n % 60, 'session-' || n, case when n % 3 = 0 then 'About an order' end from generate_series(1, 120) n;
insert into aibotkit_messages (conversation_id, role, content, token_count)
select 1 + n % 120, (array['user','assistant'])[1 + n % 2], 'Message ' || n, case when n % 2 = 1 then n % 40 end
from generate_series(1, 600) n;
insert into activity_logs (user_id, action, meta, ip_address)
select 1 + n % 12, 'chatbot.updated', jsonb_build_object('chatbot', n, 'fields', jsonb_build_array('style')), '203.0.113.7'
from generate_series(1, 80) n;

-- What a page may stumble over: a key of two columns, other line ends, numbers and depths beyond JavaScript's.
create table places (land text, town text, primary key (land, town));
create table odd (id int primary key, land text, town text, note text, j jsonb, foreign key (land, town) references places);
insert into places values ('FI', 'Oulu'), ('NO', 'Oslo');
insert into odd values
  (1, 'NO', 'Oslo', E'one\r\ntwo', '{"n": 12345678901234567890.123456789, "s": "a \"b\" c"}'),
  (2, null, null, null, (repeat('[', 3000) || repeat(']', 3000))::jsonb);
analyze;

-- [jooq ignore start]
set local lock_timeout = '5s';
-- [jooq ignore stop]

create table aibotkit_conversations (
  id         bigserial    constraint conversations_pk primary key,
  chatbot_id bigint       not null,
  session_id varchar(255) not null,
  title      varchar(255),
  deleted_at timestamptz,
  created_at timestamptz  not null default now(),
  updated_at timestamptz  not null default now(),
  -- Its index serves the search by session too: an index idx_conversations_session_id would be the same again.
  constraint conversations_session_id_key unique (session_id),
  -- A conversation is held with one chatbot and goes with it.
  constraint conversations_chatbot_fk foreign key (chatbot_id) references aibotkit_chatbots (id) on delete cascade
);

-- The conversations of a chatbot, newest first (read backwards).
create index idx_conversations_chatbot_created on aibotkit_conversations (chatbot_id, created_at, id);

comment on table aibotkit_conversations is 'What one visitor and one chatbot said to each other in a session.';
comment on column aibotkit_conversations.id is 'Identifies the conversation.';
comment on column aibotkit_conversations.chatbot_id is 'The chatbot that answers.';
comment on column aibotkit_conversations.session_id is 'Identifies the session; chosen by the application.';
comment on column aibotkit_conversations.title is 'Title to display; null until there is one.';
comment on column aibotkit_conversations.deleted_at is 'When the conversation was softly deleted; null while in use.';
comment on column aibotkit_conversations.created_at is 'When the row was inserted.';
comment on column aibotkit_conversations.updated_at is 'When the row was last updated.';

create table aibotkit_messages (
  id              bigserial   constraint messages_pk primary key,
  conversation_id bigint      not null,
  role            varchar(20) not null,
  content         text        not null,
  token_count     integer,
  created_at      timestamptz not null default now(),
  -- A message is nothing without its conversation.
  constraint messages_conversation_fk
    foreign key (conversation_id) references aibotkit_conversations (id) on delete cascade,
  constraint messages_role_check check (role in ('user', 'assistant', 'system'))
);

-- The messages of a conversation in their order. The id decides between those of one transaction, which share a time.
create index idx_messages_conversation_created on aibotkit_messages (conversation_id, created_at, id);

comment on table aibotkit_messages is 'One thing said in a conversation; never changed afterwards.';
comment on column aibotkit_messages.id is 'Identifies the message.';
comment on column aibotkit_messages.conversation_id is 'The conversation it was said in.';
comment on column aibotkit_messages.role is 'Who said it: user, assistant or system.';
comment on column aibotkit_messages.content is 'The words themselves.';
comment on column aibotkit_messages.token_count is 'Length in tokens of the language model; null when not counted.';
comment on column aibotkit_messages.created_at is 'When it was said.';

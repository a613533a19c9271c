-- [jooq ignore start]
set local lock_timeout = '5s';
-- [jooq ignore stop]

create table aibotkit_documents (
  id          bigserial    constraint documents_pk primary key,
  chatbot_id  bigint       not null,
  title       varchar(255) not null,
  source_type varchar(20)  not null,
  source_url  text,
  content     text,
  status      varchar(20)  not null default 'pending',
  deleted_at  timestamptz,
  created_at  timestamptz  not null default now(),
  updated_at  timestamptz  not null default now(),
  -- A document is knowledge of its chatbot alone.
  constraint documents_chatbot_fk foreign key (chatbot_id) references aibotkit_chatbots (id) on delete cascade,
  constraint documents_source_type_check check (source_type in ('text', 'url', 'file')),
  constraint documents_status_check check (status in ('pending', 'processing', 'completed', 'failed'))
);

-- The documents of a chatbot, in order of their age.
create index idx_documents_chatbot_id on aibotkit_documents (chatbot_id, created_at, id);
-- The documents waiting for their turn, oldest first.
create index idx_documents_status on aibotkit_documents (status, created_at, id);

comment on table aibotkit_documents is 'A source of knowledge that a chatbot answers from.';
comment on column aibotkit_documents.id is 'Identifies the document.';
comment on column aibotkit_documents.chatbot_id is 'The chatbot that answers from it.';
comment on column aibotkit_documents.title is 'Title to display.';
comment on column aibotkit_documents.source_type is 'Where the content comes from: text, url or file.';
comment on column aibotkit_documents.source_url is 'Address the content was read from; null for text.';
comment on column aibotkit_documents.content is 'The text itself; null until it was read.';
comment on column aibotkit_documents.status is 'How far reading it has come: pending, processing, completed or failed.';
comment on column aibotkit_documents.deleted_at is 'When the document was softly deleted; null while in use.';
comment on column aibotkit_documents.created_at is 'When the row was inserted.';
comment on column aibotkit_documents.updated_at is 'When the row was last updated.';

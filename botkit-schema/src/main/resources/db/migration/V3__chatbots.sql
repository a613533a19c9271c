-- [jooq ignore start]
set local lock_timeout = '5s';
-- [jooq ignore stop]

create table aibotkit_chatbots (
  id                bigserial    constraint chatbots_pk primary key,
  user_id           integer      not null,
  name              varchar(255) not null,
  description       text,
  active            boolean      not null default false,
  style             jsonb,
  messages_template jsonb,
  deleted_at        timestamptz,
  created_at        timestamptz  not null default now(),
  updated_at        timestamptz  not null default now(),
  -- Over all rows, so that an upsert can name it: a softly deleted chatbot keeps its name until it is purged.
  constraint chatbots_user_id_name_key unique (user_id, name),
  -- Purging a user purges everything the user owns.
  constraint chatbots_user_fk foreign key (user_id) references users (id) on delete cascade
);

-- The chatbots of a user, newest first (read backwards), the deleted ones included.
create index idx_chatbots_user_id on aibotkit_chatbots (user_id, created_at, id);

-- [jooq ignore start]
-- The same for those in use, active or not. "active" is a column and no part of the predicate: in a prepared statement
-- it is often a parameter, and a generic plan could not prove that it implies the predicate.
create index idx_chatbots_active on aibotkit_chatbots (user_id, active, created_at, id) where deleted_at is null;

-- SQL null says that there is no document; JSON null must not stand where a document is expected.
alter table aibotkit_chatbots
  add constraint chatbots_style_check check (jsonb_typeof(style) = 'object'),
  add constraint chatbots_messages_template_check check (jsonb_typeof(messages_template) = 'object');
-- [jooq ignore stop]

comment on table aibotkit_chatbots is 'A chatbot that a user has set up.';
comment on column aibotkit_chatbots.id is 'Identifies the chatbot.';
comment on column aibotkit_chatbots.user_id is 'The owner.';
comment on column aibotkit_chatbots.name is 'Name to display, unique among the chatbots of its owner.';
comment on column aibotkit_chatbots.description is 'What the chatbot is for, in the words of its owner.';
comment on column aibotkit_chatbots.active is 'Whether the chatbot answers visitors.';
comment on column aibotkit_chatbots.style is 'How the widget looks: a JSON object; null for the default look.';
comment on column aibotkit_chatbots.messages_template is 'What it says: a JSON object; null for the defaults.';
comment on column aibotkit_chatbots.deleted_at is 'When the chatbot was softly deleted; null while in use.';
comment on column aibotkit_chatbots.created_at is 'When the row was inserted.';
comment on column aibotkit_chatbots.updated_at is 'When the row was last updated.';

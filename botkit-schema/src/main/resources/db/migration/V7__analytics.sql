-- A new table: nobody uses it yet, and only its foreign key touches an existing one, for a moment.
-- [jooq ignore start]
set local lock_timeout = '5s';
-- [jooq ignore stop]

create table aibotkit_analytics (
  id            bigserial   constraint analytics_pk primary key,
  chatbot_id    bigint      not null,
  date          date        not null,
  message_count integer     not null default 0,
  created_at    timestamptz not null default now(),
  updated_at    timestamptz not null default now(),
  -- Leads with the chatbot: it also serves the days of one chatbot, and the foreign key.
  constraint analytics_chatbot_id_date_key unique (chatbot_id, date),
  -- Counts of a chatbot that is no more are of no use.
  constraint analytics_chatbot_fk foreign key (chatbot_id) references aibotkit_chatbots (id) on delete cascade
);

-- [jooq ignore start]
create trigger touch_updated_at before update on aibotkit_analytics
  for each row when (new.updated_at = old.updated_at) execute function touch_updated_at();
-- [jooq ignore stop]

comment on table aibotkit_analytics is 'How much one chatbot was used on one day.';
comment on column aibotkit_analytics.id is 'Identifies the count.';
comment on column aibotkit_analytics.chatbot_id is 'The chatbot counted.';
comment on column aibotkit_analytics.date is 'The day counted, in UTC.';
comment on column aibotkit_analytics.message_count is 'Number of messages on that day.';
comment on column aibotkit_analytics.created_at is 'When the row was inserted.';
comment on column aibotkit_analytics.updated_at is 'When the row was last updated.';

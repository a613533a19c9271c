-- A foreign key locks its parent for a moment. Better to fail and be run again than to hold up everybody who queues
-- behind a waiting migration.
-- [jooq ignore start]
set local lock_timeout = '5s';
-- [jooq ignore stop]

create table activity_logs (
  id         bigserial    constraint activity_logs_pk primary key,
  team_id    integer,
  user_id    integer,
  action     varchar(100) not null,
  meta       jsonb        not null default '{}',
  ip_address varchar(45),
  created_at timestamptz  not null default now(),
  -- The trail belongs to the team: purging a team purges what is known about it.
  constraint activity_logs_team_fk foreign key (team_id) references teams (id) on delete cascade,
  -- A purged user must not take the team's trail along: what was done stays, who did it is forgotten.
  constraint activity_logs_user_fk foreign key (user_id) references users (id) on delete set null
);

-- Newest first is read backwards; the id breaks ties, so that a page neither loses nor repeats a row.
create index idx_activity_logs_team_created on activity_logs (team_id, created_at, id);
create index idx_activity_logs_user_created on activity_logs (user_id, created_at, id);

-- [jooq ignore start]
alter table activity_logs
  add constraint activity_logs_meta_check check (jsonb_typeof(meta) = 'object');

-- jsonb_ops, the default: jsonb_path_ops is smaller, but serves containment alone and no question for a key.
create index idx_activity_logs_meta on activity_logs using gin (meta);
-- [jooq ignore stop]

comment on table activity_logs is 'What was done, by whom and in which team; rows are only ever added.';
comment on column activity_logs.id is 'Identifies the entry.';
comment on column activity_logs.team_id is 'The team it was done in; null outside of any team.';
comment on column activity_logs.user_id is 'Who did it; null for the system itself and for a user since purged.';
comment on column activity_logs.action is 'What was done, such as chatbot.created.';
comment on column activity_logs.meta is 'Details of the action: a JSON object, empty when there are none.';
comment on column activity_logs.ip_address is 'Address of the client, IPv4 or IPv6 in text form; null when unknown.';
comment on column activity_logs.created_at is 'When it was done.';

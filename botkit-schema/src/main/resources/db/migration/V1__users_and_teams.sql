-- Who uses AI BotKit. Names of constraints: <entity>_pk, <entity>_<columns>_key, <entity>_<parent>_fk,
-- <entity>_<column>_check, where the entity is the table's name without the aibotkit_ prefix.
--
-- A row is deleted softly by setting deleted_at. It says when, not only whether: a purge after so many days, an audit
-- and an undelete all need the time, and a flag beside it could contradict it. "Deleted" is deleted_at is not null.

create table users (
  id         serial       constraint users_pk primary key,
  name       varchar(100),
  email      varchar(255) not null,
  role       varchar(20)  not null default 'member',
  deleted_at timestamptz,
  created_at timestamptz  not null default now(),
  updated_at timestamptz  not null default now(),
  constraint users_email_key unique (email),
  constraint users_role_check check (role in ('owner', 'admin', 'member'))
);

comment on table users is 'A person who can sign in.';
comment on column users.id is 'Identifies the user.';
comment on column users.name is 'Name to display; null until the person gives one.';
comment on column users.email is 'Address to sign in with, unique as written: upper and lower case differ.';
comment on column users.role is 'Role in the whole application: owner, admin or member.';
comment on column users.deleted_at is 'When the user was softly deleted; null while in use.';
comment on column users.created_at is 'When the row was inserted.';
comment on column users.updated_at is 'When the row was last updated.';

create table teams (
  id         serial       constraint teams_pk primary key,
  name       varchar(100) not null,
  deleted_at timestamptz,
  created_at timestamptz  not null default now(),
  updated_at timestamptz  not null default now()
);

comment on table teams is 'A group of users who work together.';
comment on column teams.id is 'Identifies the team.';
comment on column teams.name is 'Name to display; several teams may share one.';
comment on column teams.deleted_at is 'When the team was softly deleted; null while in use.';
comment on column teams.created_at is 'When the row was inserted.';
comment on column teams.updated_at is 'When the row was last updated.';

create table team_members (
  id        serial      constraint team_members_pk primary key,
  user_id   integer     not null,
  team_id   integer     not null,
  role      varchar(20) not null default 'member',
  joined_at timestamptz not null default now(),
  -- Leads with the team: it also serves the list of a team's members.
  constraint team_members_team_id_user_id_key unique (team_id, user_id),
  -- A membership means nothing without both of its ends.
  constraint team_members_user_fk foreign key (user_id) references users (id) on delete cascade,
  constraint team_members_team_fk foreign key (team_id) references teams (id) on delete cascade,
  constraint team_members_role_check check (role in ('owner', 'admin', 'member'))
);

-- The teams of a user.
create index idx_team_members_user_id on team_members (user_id);

comment on table team_members is 'The membership of one user in one team.';
comment on column team_members.id is 'Identifies the membership.';
comment on column team_members.user_id is 'The member.';
comment on column team_members.team_id is 'The team joined.';
comment on column team_members.role is 'Role within this team: owner, admin or member.';
comment on column team_members.joined_at is 'When the user joined the team.';

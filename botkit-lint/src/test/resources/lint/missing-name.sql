--- bad V2__tags.sql
create table tags ( -- found
  id   bigint primary key,
  name text not null unique check (name <> '')
);

--- good V2__tags.sql
create table tags (
  id   bigint constraint tags_pkey primary key,
  name text not null,
  constraint tags_name_key unique (name),
  constraint tags_name_check check (name <> '')
);
create index tags_lower_idx on tags (lower(name));

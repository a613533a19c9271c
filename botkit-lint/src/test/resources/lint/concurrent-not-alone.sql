--- bad V2__tags.sql
create table tags (id bigint constraint tags_pk primary key, name text not null); -- found

drop index concurrently if exists tags_name;
create index concurrently tags_name on tags (name);

--- good V2__tags.sql
create table tags (id bigint constraint tags_pk primary key, name text not null);

--- good V3__tags_by_name.sql
set statement_timeout = 0;
drop index concurrently if exists tags_name;
create index concurrently tags_name on tags (name);

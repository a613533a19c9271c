--- bad V2__name.sql
set local lock_timeout = '5s';

alter table users alter column name set not null; -- found

--- good V2__name_is_known.sql
set local lock_timeout = '5s';
alter table users add constraint users_name_check check (name is not null) not valid;

--- good V3__name_was_known.sql
set local lock_timeout = '5s';
alter table users validate constraint users_name_check;

--- good V4__name.sql
set local lock_timeout = '5s';
alter table users alter column name set not null;
alter table users drop constraint users_name_check;

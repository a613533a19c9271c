--- bad V2__city.sql
begin; -- found
set local lock_timeout = '5s';
alter table users add column city text;

--- good V2__city.sql
set local lock_timeout = '5s';
savepoint before_city;
alter table users add column city text;
rollback to before_city;
create function begin_atomic() returns integer language sql begin atomic select 1; end;

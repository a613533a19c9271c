--- bad V2__city.sql
set local lock_timeout = '5s';

alter table users add column city text not null; -- found

--- good V2__city.sql
set local lock_timeout = '5s';

alter table users add column city text not null default '';

--- bad V2__city.sql
set local lock_timeout = '1h';

alter table users add column city text; -- found
alter table posts add column city text;

--- good V2__city.sql
set local lock_timeout = '1min';

alter table users add column city text;
alter table posts add column city text;

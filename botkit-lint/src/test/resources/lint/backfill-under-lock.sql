--- bad V2__city.sql
set local lock_timeout = '5s';

alter table users add column city text;

update users set city = 'Here' where city is null; -- found

--- good V2__city.sql
set local lock_timeout = '5s';

alter table users add column city text;
update users set city = 'Here' where id = 7;

--- good V3__city.sql
update users set city = 'Here' where city is null;

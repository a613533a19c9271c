--- bad V2__authors.sql
set local lock_timeout = '5s';

alter table posts add column author text;

create table authors as -- found
  select distinct user_id from posts;

--- good V2__author.sql
set local lock_timeout = '5s';

alter table posts add column author text;
select title from posts where id = 7;

--- good V3__authors.sql
create table authors as
  select distinct user_id from posts;

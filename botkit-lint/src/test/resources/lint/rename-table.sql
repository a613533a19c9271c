--- bad V2__people.sql
set local lock_timeout = '5s';

alter table users rename to people; -- found

--- good V2__people.sql
set local lock_timeout = '5s';

alter table users rename to people;
create view users as select * from people;

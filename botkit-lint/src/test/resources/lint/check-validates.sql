--- bad V2__grown_up.sql
set local lock_timeout = '5s';

alter table users add constraint users_age_check check (age >= 0); -- found

--- good V2__grown_up.sql
set local lock_timeout = '5s';

alter table users add constraint users_age_check check (age >= 0) not valid;

--- good V3__grown_up.sql
set local lock_timeout = '5s';

alter table users validate constraint users_age_check;

--- bad V2__no_age.sql
set local lock_timeout = '5s';

alter table users -- found
  drop column age;

--- good V2__no_age.sql
set local lock_timeout = '5s';

-- lint:allow drop-column no release since 7 names it
alter table users
  drop column age;

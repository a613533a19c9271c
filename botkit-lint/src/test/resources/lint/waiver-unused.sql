--- bad V2__no_age.sql
set local lock_timeout = '5s';

-- lint:allow drop-column no release since 7 names it; found
alter table users add column city text;
-- lint:allow rename-column nobody has ever named it
alter table users rename column age to years;

--- good V2__no_age.sql
-- lint:allow rename-column nobody has ever named them
set local lock_timeout = '5s';

alter table users rename column age to years;
alter table users rename column name to full_name;

--- bad V2__no_age.sql
-- lint:allow drop-columns no release since 7 names it; found
create view ages as select age from users;

--- good V2__no_age.sql
-- Comments may say: lint:allow drop-columns
create view ages as select age, '-- lint:allow drop-columns' from users;

--- bad V2__by_email.sql
set local lock_timeout = '5s';

create index users_email on users (email); -- found

--- good V2__by_email.sql
drop index concurrently if exists users_email;
create index concurrently users_email on users (email);

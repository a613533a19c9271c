--- bad V2__by_email.sql
create unique index concurrently if not exists users_email on users (email); -- found

--- good V2__by_email.sql
drop index concurrently if exists public.users_email;
create unique index concurrently users_email on users (email);

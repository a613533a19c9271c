--- bad V2__one_user_an_email.sql
set local lock_timeout = '5s';

alter table users add constraint users_email_key unique (email); -- found

--- good V2__one_user_an_email.sql
drop index concurrently if exists users_email_key;
create unique index concurrently users_email_key on users (email);

--- good V3__one_user_an_email.sql
set local lock_timeout = '5s';
alter table users add constraint users_email_key unique using index users_email_key;

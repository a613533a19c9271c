--- bad V2__key.sql
set local lock_timeout = '5s';

alter table users add column key uuid default gen_random_uuid(); -- found

--- good V2__key.sql
set local lock_timeout = '5s';

alter table users add column key uuid;
alter table users alter column key set default gen_random_uuid();
alter table users add column since timestamptz not null default now();

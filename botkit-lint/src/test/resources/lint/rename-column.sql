--- bad V2__full_name.sql
set local lock_timeout = '5s';

do $$ -- found
begin
  execute 'alter table users rename column name to full_name';
end
$$;

--- good V2__full_name.sql
set local lock_timeout = '5s';

alter table users add column full_name varchar(50);

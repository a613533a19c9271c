--- bad V2__large_age.sql
set local lock_timeout = '5s';

alter table users alter column age type bigint; -- found

--- good V2__longer_name.sql
set local lock_timeout = '5s';

alter table users alter column name type varchar(100);
alter table users alter column name type text;

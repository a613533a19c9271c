--- bad V2__in_order.sql
set local lock_timeout = '5s';

cluster users using users_pk; -- found

--- good V2__in_order.sql
set local lock_timeout = '5s';

alter table users cluster on users_pk;

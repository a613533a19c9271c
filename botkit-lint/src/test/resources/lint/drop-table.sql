--- bad V2__posts_are_gone.sql
set local lock_timeout = '5s';

drop table posts; -- found

--- good V2__posts_are_gone.sql
set local lock_timeout = '5s';

-- lint:allow drop-table nothing reads or writes posts since release 7
drop table posts;

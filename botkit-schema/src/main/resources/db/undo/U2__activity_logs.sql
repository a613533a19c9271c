-- Dropping a foreign key locks the tables it refers to.
set local lock_timeout = '5s';

drop table activity_logs;

set local lock_timeout = '5s';

drop table team_members;
drop table teams;
drop table users;

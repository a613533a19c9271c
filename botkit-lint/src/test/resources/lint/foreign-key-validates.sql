--- bad V2__author.sql
set local lock_timeout = '5s';

alter table posts -- found
  add constraint posts_user_fk foreign key (user_id) references users;

--- good V2__author.sql
set local lock_timeout = '5s';

alter table posts
  add constraint posts_user_fk foreign key (user_id) references users not valid;

--- good V3__author.sql
set local lock_timeout = '5s';

alter table posts validate constraint posts_user_fk;

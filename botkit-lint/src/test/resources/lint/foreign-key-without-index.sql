--- bad V2__likes.sql
set local lock_timeout = '5s';

create table likes ( -- found
  id      bigint constraint likes_pk primary key,
  user_id bigint constraint likes_user_fk references users,
  post_id bigint constraint likes_post_fk references posts,
  constraint likes_post_id_user_id_key unique (post_id, user_id)
);

--- good V2__likes.sql
set local lock_timeout = '5s';

create table likes (
  id      bigint constraint likes_pk primary key,
  user_id bigint constraint likes_user_fk references users,
  post_id bigint constraint likes_post_fk references posts,
  constraint likes_post_id_user_id_key unique (post_id, user_id)
);

--- good V3__likes_of_a_user.sql
drop index concurrently if exists likes_user;
create index concurrently likes_user on likes (user_id);

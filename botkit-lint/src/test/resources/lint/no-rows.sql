--- bad V2__odd.sql
create table odd (
  id   bigint constraint odd_pk primary key,
  word text not null constraint odd_word_check check (md5(word) like 'ffff%')
);

--- bad V3__odd.sql
set local lock_timeout = '5s';
alter table odd add column more text; -- found

--- good V2__odd.sql
create table odd (
  id   bigint constraint odd_pk primary key,
  word text constraint odd_word_check check (md5(word) like 'ffff%')
);

--- good V3__odd.sql
set local lock_timeout = '5s';
alter table odd add column more text;

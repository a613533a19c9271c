drop view names;
drop table paints;
drop type color;
drop trigger items_guard on items;
drop function guard();
comment on table items is 'What is sold.';
drop index idx_items_name;
alter table items drop constraint items_name_check;
alter table items drop column price;
alter table items alter column name drop default;
revoke select on items from public;
alter table orders drop constraint orders_item_fk,
  add constraint orders_item_fk foreign key (item_id) references items (id) on delete cascade not valid;

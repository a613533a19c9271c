create type color as enum ('red', 'green');
create table paints (
  id    serial constraint paints_pk primary key,
  color color  not null
);

create function guard() returns trigger language plpgsql as 'begin return new; end';
create trigger items_guard before update on items for each row execute function guard();

comment on table items is 'Sold today.';
alter table items
  add column price integer,
  alter column name set default '?',
  add constraint items_name_check check (name <> '');
create index idx_items_name on items (name);
grant select on items to public;
create view names as select name from items;
alter table orders add constraint orders_item_fk foreign key (item_id) references items (id) on delete cascade;

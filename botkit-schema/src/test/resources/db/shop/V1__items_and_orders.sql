create table items (
  id   serial constraint items_pk primary key,
  name text   not null
);
comment on table items is 'What is sold.';

create table orders (
  id      serial  constraint orders_pk primary key,
  item_id integer not null,
  paid    boolean not null default false
);

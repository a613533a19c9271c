drop table orders;
drop table items;

insert into items (name) values ('Lamp');
insert into orders (item_id) values (1), (1);
insert into paints (color) values ('red');

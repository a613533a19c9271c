drop index concurrently idx_items_name;
drop table paints;

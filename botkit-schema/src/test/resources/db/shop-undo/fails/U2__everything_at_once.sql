drop view names;
drop table nobody_knows;

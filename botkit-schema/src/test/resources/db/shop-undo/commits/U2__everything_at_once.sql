drop view names; -- so far
/* and */ commit;

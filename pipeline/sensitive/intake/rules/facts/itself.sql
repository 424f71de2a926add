-- A row of {table}, by itself.
select * from {table}

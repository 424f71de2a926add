-- A row of {table} and when its child was born: what must be known before the row is loaded.
select mine.*, born.born_from
from {table} as mine
left join born using (child_id)

-- A row of {table}, its child, and the dates that the two files about adoption say of it.
with placed as (
  select CHILD, max(day_of(DATE_PLACED)) as placed_on from PlacedAdoption group by CHILD
),
adopted as (
  select CHILD, max(day_of(DATE_INT)) as introduced_on from AD1 group by CHILD
)
select mine.*, Life903.* exclude (CHILD), placed.placed_on, adopted.introduced_on, (exists (from Episodes))::boolean as episodes_supplied
from {table} as mine
left join placed using (CHILD)
left join adopted using (CHILD)
left join Life903 using (CHILD)

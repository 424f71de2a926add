-- A row of {table}, its child, the dates that the two files about adoption say of it, and the episodes it was placed and
-- adopted in.
with placed as (
  select CHILD, max(day_of(DATE_PLACED)) as placed_on from PlacedAdoption group by CHILD
),
adopted as (
  select CHILD, max(day_of(DATE_INT)) as introduced_on from AD1 group by CHILD
),
episode as (
  select CHILD, min(day_of(DECOM)) filter (where PLACE in ('A3', 'A4', 'A5', 'A6')) as first_placed_on,
    max(day_of(DECOM)) filter (where REC in ('E11', 'E12')) as adopting_began_on,
    max(day_of(DEC)) filter (where REC in ('E11', 'E12')) as adopted_on,
    arg_max(PLACE, day_of(DECOM)) filter (where REC in ('E11', 'E12')) as adopting_place
  from Episodes group by CHILD
)
select mine.*, Life903.* exclude (CHILD), (exists (from Header))::boolean as header_supplied, placed.placed_on, adopted.introduced_on, episode.* exclude (CHILD),
  (exists (from Episodes))::boolean as episodes_supplied
from {table} as mine
left join placed using (CHILD)
left join adopted using (CHILD)
left join episode using (CHILD)
left join Life903 using (CHILD)

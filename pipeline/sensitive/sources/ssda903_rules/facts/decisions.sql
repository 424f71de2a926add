-- A decision to place for adoption, the one before it of the same child, whether others follow and how many are open.
with decision as (
  select *, day_of(DATE_PLACED) as decided_on, day_of(DATE_PLACED_CEASED) as ended_on from PlacedAdoption
)
select *, lag("row") over mine as earlier_row, lag(DATE_PLACED_CEASED) over mine as earlier_ceased, lag(ended_on) over mine as earlier_ended_on,
  lead("row") over mine is not null as decided_again,
  count(*) filter (where DATE_PLACED_CEASED is null) over (partition by CHILD) as open_ones
from decision
where decided_on is not null
window mine as (partition by CHILD order by decided_on, "row")

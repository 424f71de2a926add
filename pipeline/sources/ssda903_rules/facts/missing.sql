-- A time missing and the one before it of the same child.
select *, day_of(MIS_START) as started_on, day_of(MIS_END) as ended_on,
  lag("row") over mine as earlier_row, lag(day_of(MIS_END)) over mine as earlier_ended_on, submission.as_at
from Missing cross join submission
window mine as (partition by CHILD order by day_of(MIS_START) nulls last, Missing."row")

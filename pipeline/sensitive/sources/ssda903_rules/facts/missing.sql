-- A time missing and the one before it of the same child, the days of the year, and the child's care around it.
with care as (
  select CHILD, arg_max(coalesce(REC <> 'X1', false) and day_of(DEC) is not null, (day_of(DECOM), "row")) as care_ended
  from Episodes where day_of(DECOM) is not null group by CHILD
)
select mine.*, day_of(MIS_START) as started_on, day_of(MIS_END) as ended_on,
  lag(mine."row") over mine as earlier_row, lag(day_of(MIS_END)) over mine as earlier_ended_on,
  submission.as_at, submission."from", coalesce(care.care_ended, false) as care_ended,
  (exists (from Header))::boolean as header_supplied, Life903.header_row,
  (exists (from Episodes))::boolean as episodes_supplied,
  mine.CHILD in (select CHILD from Episodes) as in_episodes,
  exists (
    from Episodes as episode
    where episode.CHILD = mine.CHILD and day_of(episode.DECOM) <= day_of(mine.MIS_START)
      and coalesce(day_of(episode.DEC) >= day_of(mine.MIS_START), true)
  ) as in_care
from Missing as mine
cross join submission
left join care using (CHILD)
left join Life903 using (CHILD)
window mine as (partition by CHILD order by day_of(MIS_START) nulls last, mine."row")

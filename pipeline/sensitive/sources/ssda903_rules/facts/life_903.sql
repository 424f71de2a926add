-- A child of the return: born, the first day on record, whether all its care was short breaks, and whether it was looked
-- after without a break throughout the year. Care goes on where an episode ends with X1 or not at all.
with episode as (
  select *, day_of(DECOM) as started_on, day_of(DEC) as ended_on,
    lag(REC) over (partition by CHILD order by day_of(DECOM), "row") as earlier_rec
  from Episodes
),
numbered as (
  select *, sum((RNE = 'S' or coalesce(earlier_rec, 'X1') <> 'X1')::integer)
    over (partition by CHILD order by started_on, "row") as period
  from episode
),
period as (
  select CHILD, period, min(started_on) as began_on,
    max(case when REC is null or REC = 'X1' or ended_on is null then date '9999-12-31' else ended_on end) as went_on_until,
    bool_or(LS in ('V3', 'V4')) as any_respite
  from numbered group by CHILD, period
),
care as (
  select CHILD, min(began_on) as first_began_on,
    bool_or(began_on <= submission."from" and went_on_until > submission.as_at and not coalesce(any_respite, false)) as all_year
  from period cross join submission group by CHILD
),
statuses as (
  select CHILD, true as in_episodes, bool_and(LS in ('V3', 'V4')) as only_respite,
    bool_or(REC in ('E11', 'E12')) as adopted
  from Episodes group by CHILD
),
header as (
  -- of a child that is there twice, the first row
  select CHILD, min("row") as header_row, arg_min(day_of(DOB), "row") as born_on, arg_min(MOTHER, "row") as mother from Header group by CHILD
),
reviewed as (select distinct CHILD, true as reviewed from Reviews where REVIEW is not null)
select CHILD, header.header_row, header.born_on, header.mother, care.first_began_on, coalesce(care.all_year, false) as all_year,
  coalesce(statuses.in_episodes, false) as in_episodes, coalesce(statuses.only_respite, false) as only_respite, coalesce(statuses.adopted, false) as adopted,
  coalesce(reviewed.reviewed, false) as reviewed
from care
full join header using (CHILD)
left join statuses using (CHILD)
left join reviewed using (CHILD)

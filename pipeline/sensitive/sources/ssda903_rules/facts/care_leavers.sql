-- A care leaver and the care that this return and last year's show. An episode that both hold is told once, by the row
-- that has its end; one without an end runs until the next begins, the last one until the as-at day.
with told as (
  select CHILD, day_of(DECOM) as started_on, day_of(DEC) as ended_on, DEC, REC, LS, "row", true as this_year from Episodes
  union all
  select CHILD, day_of(DECOM), day_of(DEC), DEC, REC, LS, "row", false from Episodes_last
),
episode as (
  select * from told
  qualify started_on is null
    or row_number() over (partition by CHILD, started_on order by ended_on nulls last, this_year desc, "row") = 1
),
lasting as (
  select *, coalesce(ended_on, lead(started_on) over (partition by CHILD order by started_on), submission.as_at) as until
  from episode cross join submission
  where started_on is not null
),
leaver as (
  select OC3.*, coalesce(day_of(OC3.DOB), Life903.born_on) as born
  from OC3 left join Life903 using (CHILD)
),
-- the 17th or 18th birthday that fell in the year that ends on the as-at day
birthday as (
  select leaver."row", (born + to_years(date_sub('year', born, as_at)::integer))::date as day
  from leaver cross join submission
  where date_sub('year', born, as_at) in (17, 18)
),
care as (
  select leaver."row",
    coalesce(sum(greatest(until - greatest(started_on, (born + interval 14 years)::date), 0)) filter (where not respite), 0) as days_from_14,
    coalesce(sum(greatest(until - greatest(started_on, (born + interval 16 years)::date), 0)) filter (where not respite), 0) as days_from_16,
    coalesce(bool_or(started_on <= birthday.day and (DEC is null or ended_on > birthday.day)), false) as in_care_on_birthday,
    coalesce(arg_max(REC in ('E11', 'E12'), (started_on, this_year)) filter (where REC is not null), false) as adopted_at_last
  from leaver
  left join birthday using ("row")
  left join (select *, coalesce(LS in ('V3', 'V4'), false) as respite from lasting) as lasting on lasting.CHILD = leaver.CHILD
  group by all
),
child as (
  select CHILD, bool_or(this_year) as in_episodes, coalesce(bool_or(REC = 'E2'), false) as died_in_care
  from told group by CHILD
),
this_year as (
  select CHILD, arg_max(coalesce(REC, ''), (day_of(DECOM), "row")) = 'E3' as transferred
  from Episodes where day_of(DECOM) is not null group by CHILD
),
last_year as (
  select CHILD, arg_max(DEC is null, (day_of(DECOM), "row")) as open_last_year
  from Episodes_last where day_of(DECOM) is not null group by CHILD
)
select leaver.*, day_of(leaver.DOB) as own_born_on, Life903.* exclude (CHILD, in_episodes), submission."from", submission.as_at,
  care.* exclude ("row"), coalesce(child.in_episodes, false) as in_episodes, child.CHILD is not null as ever_in_care,
  coalesce(child.died_in_care, false) as died_in_care, coalesce(this_year.transferred, false) as transferred,
  coalesce(last_year.open_last_year, false) as open_last_year,
  (exists (from Header))::boolean as header_supplied, (exists (from Episodes))::boolean as episodes_supplied, (exists (from Episodes_last))::boolean as last_supplied
from leaver
cross join submission
left join care using ("row")
left join child using (CHILD)
left join this_year using (CHILD)
left join last_year using (CHILD)
left join Life903 using (CHILD)

-- What looked-after children achieved, dated by the last day of the academic year. A child is counted with the looked-after
-- who was so on 31 March of that year, the day England's figures go by too. University begins at eighteen, when nobody is looked
-- after any more: beside it stands whether the young person was looked after at sixteen or is a care leaver (Glossary).
with dated as (
  select *, (academic_year[1:4]::integer + 1) as ends_in from work.known.attainment
),
at_sixteen as (
  select distinct period.authority, period.child_id from work.period_of_care as period
  join work.known.child on child.authority = period.authority and child.child_id = period.child_id
  where not period.short_breaks and period.began_on < child.birth_month + interval 17 years
    and (period.ended_on is null or period.ended_on > child.birth_month + interval 16 years)
),
care_leaver as (
  select distinct authority, child_id, month_end from work.care_leaver_on_date where not short_breaks
),
attainment as (
  select
    dated.authority, dated.child_id, make_date(dated.ends_in, 8, 31) as year_end, dated.stage, dated.result, dated.achieved,
    looked_after.child_id is not null as looked_after, coalesce(looked_after.short_breaks, false) as short_breaks,
    coalesce(looked_after.looked_after_12_months, false) as looked_after_12_months,
    at_sixteen.child_id is not null or care_leaver.child_id is not null as care_experienced, child.sex, child.disability
  from dated
  left join work.looked_after_on_date as looked_after on looked_after.authority = dated.authority
    and looked_after.child_id = dated.child_id and looked_after.month_end = make_date(dated.ends_in, 3, 31)
  left join at_sixteen on at_sixteen.authority = dated.authority and at_sixteen.child_id = dated.child_id
  left join care_leaver on care_leaver.authority = dated.authority and care_leaver.child_id = dated.child_id
    and care_leaver.month_end = make_date(dated.ends_in, 8, 31)
  left join work.known.child on child.authority = dated.authority and child.child_id = dated.child_id
)
select * from attainment

-- What looked-after children achieved, dated by the last day of the academic year. A child is counted with the looked-after
-- who was so on 31 March of that year, the day England's figures go by too.
with dated as (
  select *, (academic_year[1:4]::integer + 1) as ends_in from known.attainment
),
attainment as (
  select
    dated.authority, dated.child_id, make_date(dated.ends_in, 8, 31) as year_end, dated.stage, dated.result, dated.achieved,
    looked_after.child_id is not null as looked_after, coalesce(looked_after.short_breaks, false) as short_breaks, child.sex, child.disability
  from dated
  left join looked_after_on_date as looked_after on looked_after.authority = dated.authority
    and looked_after.child_id = dated.child_id and looked_after.month_end = make_date(dated.ends_in, 3, 31)
  left join known.child on child.authority = dated.authority and child.child_id = dated.child_id
)
select * from attainment

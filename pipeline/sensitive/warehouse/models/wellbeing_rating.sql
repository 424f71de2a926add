-- How a child does by each of the eight wellbeing indicators at an assessment, as the child and the professional see it
-- (guidance, paragraph 356).
with wellbeing_rating as (
  select
    rating.authority, rating.child_id, rating.assessed_on, rating.indicator, rating.need, rating.child_view, rating.professional_view,
    rating.child_view - rating.professional_view as difference,
    work.age_band(work.age_on(child.birth_month, rating.assessed_on)) as age_band, child.sex
  from work.known.wellbeing_rating as rating
  left join work.known.child on child.authority = rating.authority and child.child_id = rating.child_id
)
select * from wellbeing_rating

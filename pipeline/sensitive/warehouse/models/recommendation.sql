-- Recommendations of the panel and what came of them (guidance, paragraphs 515 to 518 and 521).
with recommendation as (
  select recommendation.authority, recommendation_id, panel_year, work.listed_recommendation_theme(theme) as theme, agency, made_on,
    recommendation.due_on, status, completed_on, formal_change, impact, fed_back, late.due_on as late_until, recommendation.as_at
  from work.known.child_death_recommendation as recommendation
  left join work.ref.due as late on late.authority = recommendation.authority and late.timescale = 'recommendation-late'
    and late.starts_on = recommendation.due_on
)
select * from recommendation

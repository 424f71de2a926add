-- Recommendations of the panel and what came of them (guidance, paragraphs 515 to 518 and 521).
with recommendation as (
  select authority, recommendation_id, panel_year, listed_recommendation_theme(theme) as theme, agency, made_on, due_on, status,
    completed_on, formal_change, impact, fed_back, as_at
  from known.child_death_recommendation
)
select * from recommendation

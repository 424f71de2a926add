-- What the rules ask about a care leaver on a day: the episode of that day, the life.
with episode as (
  select child_id, started_on, least(ended_on, lead(started_on) over (partition by child_id order by started_on, "row")) as until
  from looked_after_episode
)
select leaver.* exclude (as_at), leaver.as_at as day, episode.child_id is not null as looked_after,
  life.born_from, life.born_until, life.died_by
from care_leaver as leaver
left join episode on episode.child_id = leaver.child_id and episode.started_on <= leaver.as_at
  and coalesce(episode.until, date '9999-12-31') > leaver.as_at
left join life on life.child_id = leaver.child_id

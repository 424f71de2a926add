-- What the rules ask about a care leaver on a day: the episode of that day, the life.
with episode as (
  select child_id, started_on, ended_on, "row" as episode_row from looked_after_episode
)
select leaver.* exclude (as_at), leaver.as_at as day, episode.episode_row is not null
    and (episode.ended_on is null or episode.ended_on > leaver.as_at) as looked_after,
  life.born_from, life.born_until, life.died_by
from care_leaver as leaver
asof left join episode on episode.child_id = leaver.child_id and episode.started_on <= leaver.as_at
left join life on life.child_id = leaver.child_id

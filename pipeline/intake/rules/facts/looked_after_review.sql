-- What the rules ask about a review: itself, the episode that the child was in that day, the child.
with episode as (
  select child_id, started_on, "row" as episode_row, ended_on as episode_ended_on,
    max(case when start_reason = 'S' then started_on end) over (
      partition by child_id order by started_on, "row" rows between unbounded preceding and current row
    ) as care_began
  from looked_after_episode
),
-- a review on the day an episode ended belongs to it, not to the one that began that day
numbered as (
  select *, count(held_on) over (partition by child_id, held_on) as held_that_day
  from looked_after_review
)
select review.*, episode.episode_row, episode.episode_ended_on, episode.care_began,
  life.child_row, life.born_from, life.born_until, life.died_by, life.adopted_on, life.only_respite,
  exists (from looked_after_episode) as episodes_supplied,
  submission."from"
from numbered as review
cross join submission
asof left join episode on episode.child_id = review.child_id and episode.started_on <= review.held_on
left join life on life.child_id = review.child_id

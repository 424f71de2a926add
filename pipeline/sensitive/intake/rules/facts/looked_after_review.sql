-- What the rules ask about a review: itself, the episode that the child was in that day, the child.
with episode as (
  select child_id, started_on, "row" as episode_row, ended_on as episode_ended_on,
    max(case when start_reason = 'S' then started_on end) over (
      partition by child_id order by started_on, "row" rows between unbounded preceding and current row
    ) as care_began,
    lead(started_on, 1, date '9999-12-31') over (partition by child_id order by started_on, "row") as next_started_on
  from looked_after_episode
),
twice as (
  select child_id, held_on from looked_after_review where held_on is not null group by all having count(*) > 1
)
select review.*, episode.episode_row, episode.episode_ended_on, episode.care_began,
  twice.held_on is not null as held_twice,
  life.child_row, life.born_from, life.born_until, life.died_by, life.adopted_on, life.only_respite,
  exists (from looked_after_episode) as episodes_supplied,
  submission."from"
from looked_after_review as review
cross join submission
left join episode on episode.child_id = review.child_id
  and review.held_on >= episode.started_on and review.held_on < episode.next_started_on
left join twice on twice.child_id = review.child_id and twice.held_on = review.held_on
left join life on life.child_id = review.child_id

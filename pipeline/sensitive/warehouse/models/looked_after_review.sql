-- Every review of a looked-after child that was not cancelled: held, due and not held, or expected and never recorded.
with recorded as (
  select sequence.* exclude (authority, child_id, review_id, due_on),
    review.authority, review.child_id, review.review_id, sequence.due_on, review.due_on as due_supplied, review.held_on,
    review.participation, review.views_heard, review.child_present, review.documents_available, review.record_completed_on,
    review.venue_chosen_by_child, review.complaints_information_given, review.lead_worker_present, review.officer_id, review.as_at
  from work.known.looked_after_review as review
  left join work.review_sequence as sequence on sequence.authority = review.authority and sequence.review_id = review.review_id
  where review.cancelled is not true
),
expected as (
  select sequence.*, submission.as_at from work.review_sequence as sequence join work.known.submission using (authority) where expected
),
review as (
  -- one that was held and of which it cannot be told when it fell due stands in the period in which it was held
  select *, coalesce(due_on, case when period_of_care is not null then held_on end) as falls_on
  from (select * from recorded union all by name select * from expected)
),
with_due_episode as (
  select review.*, episode.placement as placement_code_due, episode.location as location_due
  from review asof left join work.known.looked_after_episode as episode
    on review.authority = episode.authority and review.child_id = episode.child_id and review.falls_on >= episode.started_on
),
with_held_episode as (
  select review.*, episode.placement as placement_code_held, episode.location as location_held
  from with_due_episode as review asof left join work.known.looked_after_episode as episode
    on review.authority = episode.authority and review.child_id = episode.child_id and review.held_on >= episode.started_on
),
looked_after_review as (
  select
    review.authority, review.child_id, review.review_id, review.period_of_care, review.number, review.review_number,
    coalesce(review.short_breaks, false) as short_breaks,
    coalesce(review.expected, false) as expected, coalesce(review.falls_due, false) as falls_due,
    review.due_on, coalesce(review.due_is_bound, false) as due_is_bound, review.falls_on, review.due_supplied, review.held_on, review.as_at,
    review.waits_until,
    case when not review.due_is_bound then review.held_on - review.due_on end as days_late,
    case
      when review.held_on is null then 'not-held'
      -- counted from a bound the days are the fewest it can have been
      when review.due_is_bound and review.held_on - review.due_on <= 20 then null
      when review.held_on - review.due_on between 1 and 5 then '1-5'
      when review.held_on - review.due_on between 6 and 20 then '6-20'
      when review.held_on - review.due_on > 20 then 'over-20'
    end as days_late_band,
    review.participation, review.views_heard, review.child_present, review.documents_available,
    review.venue_chosen_by_child, review.complaints_information_given, review.lead_worker_present,
    review.record_completed_on, record.due_on as record_due_on,
    work.age_on(child.birth_month, review.falls_on) as age_at_due, work.age_on(child.birth_month, review.held_on) as age_held,
    work.age_band(work.age_on(child.birth_month, review.falls_on)) as age_band_due, work.age_band(work.age_on(child.birth_month, review.held_on)) as age_band_held,
    child.sex, work.yes_no(child.disability) as disability,
    due_group."group" as placement_due, held_group."group" as placement_held, review.location_due, review.location_held,
    officer.officer
  from with_held_episode as review
  left join work.known.child on child.authority = review.authority and child.child_id = review.child_id
  left join work.ref.due as record on record.authority = review.authority and record.timescale = 'review-record' and record.starts_on = review.held_on
  left join work.ref.code_group as due_group on due_group.list = 'placement' and due_group.code = review.placement_code_due
  left join work.ref.code_group as held_group on held_group.list = 'placement' and held_group.code = review.placement_code_held
  left join work.officer on officer.authority = review.authority and officer.officer_id = review.officer_id
)
select * from looked_after_review

-- Reviews numbered within a period of care by the date held, or the date due where not held; each due date follows from
-- the review before (guidance paragraphs 360 and 366; timescales first-review, second-review, later-review). A review
-- that fell due while the child was looked after and that nobody recorded is added: expected, not held, so late.
with recursive dated as (
  select *, coalesce(held_on, due_on) as dated_on from known.looked_after_review
  where cancelled is not true and coalesce(held_on, due_on) is not null
),
placed as (
  select dated.authority, dated.child_id, dated.review_id, dated.held_on, dated.dated_on, dated.source_row, period.period_of_care
  from dated join period_of_care as period
    on dated.authority = period.authority and dated.child_id = period.child_id
    and dated.dated_on >= period.began_on and (period.ended_on is null or dated.dated_on <= period.ended_on)
  -- dated within two, the later: care that ended one day and began again the same day
  qualify row_number() over (partition by dated.authority, dated.review_id order by period.period_of_care desc) = 1
),
numbered as (
  select *, row_number() over (partition by authority, child_id, period_of_care order by dated_on, source_row) as number
  from placed
),
sequence as (
  select
    period.authority, period.child_id, period.period_of_care, period.ended_on, period.reviews_known_from_start, submission.as_at,
    1::bigint as number, numbered.review_id, numbered.held_on, due.due_on
  from period_of_care as period
  join known.submission using (authority)
  left join ref.due on due.authority = period.authority and due.timescale = 'first-review'
    and due.starts_on = case when period.reviews_known_from_start then period.began_on end
  left join numbered on numbered.authority = period.authority and numbered.child_id = period.child_id
    and numbered.period_of_care = period.period_of_care and numbered.number = 1
  where numbered.review_id is not null or (due.due_on <= submission.as_at and (period.ended_on is null or due.due_on <= period.ended_on))
  union all
  select
    before.authority, before.child_id, before.period_of_care, before.ended_on, before.reviews_known_from_start, before.as_at,
    before.number + 1, numbered.review_id, numbered.held_on, due.due_on
  from sequence as before
  -- where the earliest reviews are not on record the second known one may be any but the first: its interval is not known
  left join ref.due on due.authority = before.authority
    and due.timescale = case when before.number > 1 then 'later-review' when before.reviews_known_from_start then 'second-review' end
    and due.starts_on = coalesce(before.held_on, before.due_on)
  left join numbered on numbered.authority = before.authority and numbered.child_id = before.child_id
    and numbered.period_of_care = before.period_of_care and numbered.number = before.number + 1
  where numbered.review_id is not null or (due.due_on <= before.as_at and (before.ended_on is null or due.due_on <= before.ended_on))
),
review_sequence as (
  select
    authority, child_id, period_of_care, number, review_id, due_on,
    review_id is null as expected,
    -- a review due after the child stopped being looked after is not due
    due_on is not null and (ended_on is null or due_on <= ended_on) as falls_due,
    case when number >= 3 then 'later' when not reviews_known_from_start then 'not-recorded' when number = 1 then 'first' else 'second' end
      as review_number
  from sequence
)
select * from review_sequence

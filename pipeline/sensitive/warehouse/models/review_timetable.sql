-- Reviews numbered within a period of care, or a series of short breaks, by the date held, or the date due where not held;
-- each due date follows from the review before (guidance paragraphs 360 and 366; timescales first-review, second-review and
-- later-review, and of short breaks their own). A review that fell due while the child was looked after and that nobody
-- recorded is added: expected, not held, so late. So is the one that will fall due next, after the last that was held: coming.
-- Where the exact day cannot be told, because care began before the data or no calendar of working days is held, a bound
-- can: no review falls due later than the longest interval after the last thing known. Late beyond it is late by any reading.
with recursive dated as (
  select *, coalesce(held_on, due_on) as dated_on from work.known.looked_after_review
  where cancelled is not true and coalesce(held_on, due_on) is not null
),
placed as (
  select dated.authority, dated.child_id, dated.review_id, dated.held_on, dated.dated_on, dated.source_row, course.period_of_care
  from dated join work.review_course as course
    on dated.authority = course.authority and dated.child_id = course.child_id
    and dated.dated_on >= course.began_on and (course.ended_on is null or dated.dated_on <= course.ended_on)
  -- dated within two, the later: care that ended one day and began again the same day; of any care and short breaks, the care
  qualify row_number() over (partition by dated.authority, dated.review_id order by course.short_breaks, course.period_of_care desc) = 1
),
numbered as (
  select *, row_number() over (partition by authority, child_id, period_of_care order by dated_on, source_row) as number
  from placed
),
course as (
  select course.*, coalesce(exact.due_on, (course.known_since + to_months(bound.months))::date) as due_on, exact.due_on is null as due_is_bound,
    (course.known_since + to_months(anew.months))::date as due_anew
  from work.review_course as course
  left join work.ref.due as exact on exact.authority = course.authority and exact.timescale in ('first-review', 'short-breaks-first-review')
    and exact.timescale = case when course.short_breaks then 'short-breaks-first-review' else 'first-review' end
    and exact.starts_on = case when course.known_from_start then course.began_on end
  left join work.ref.interval as bound on bound.authority = course.authority and course.known_since between bound.since and bound.until
    -- where only the calendar is missing: twenty working days have passed by the time that a second review would be due
    and bound.timescale = case when course.short_breaks then 'short-breaks-later-review' when course.known_from_start then 'second-review' else 'later-review' end
  left join work.ref.interval as anew on anew.authority = course.authority and course.known_since between anew.since and anew.until
    and anew.timescale = case when course.short_breaks then 'short-breaks-later-review' else 'later-review' end
),
sequence as (
  select
    course.authority, course.child_id, course.period_of_care, course.short_breaks, course.ended_on, course.known_from_start,
    course.known_since, course.reviews_expected, course.as_at, 1::bigint as number, numbered.review_id, numbered.held_on,
    course.due_on, course.due_is_bound, course.due_anew
  from course left join numbered on numbered.authority = course.authority and numbered.child_id = course.child_id
    and numbered.period_of_care = course.period_of_care and numbered.number = 1
  where numbered.review_id is not null
    or (course.reviews_expected and course.due_on is not null and (course.ended_on is null or course.due_on <= course.ended_on))
  union all
  select
    authority, child_id, period_of_care, short_breaks, ended_on, known_from_start, known_since, reviews_expected, as_at, number + 1,
    next_review_id, next_held_on, falls_on,
    -- where the earliest reviews are not on record the second known one may be any but the first: only the longer interval is sure
    lost or (held_on is null and due_is_bound) or (number = 1 and not known_from_start and not short_breaks), due_anew
  from (
    select *,
      -- one that fell due before the data begin, and that they do not hold, may have been held: it is counted anew from their start
      coalesce(not known_from_start and next_due_on < known_since and (next_dated_on is null or next_dated_on >= known_since), false) as lost,
      case when lost then due_anew else next_due_on end as falls_on
    from (
      select before.*, numbered.review_id as next_review_id, numbered.held_on as next_held_on, numbered.dated_on as next_dated_on,
        -- counted and not looked up: every day that one may be due would be looked through at each step of the sequence
        (coalesce(before.held_on, before.due_on) + to_months(apart.months))::date as next_due_on
      from sequence as before
      left join work.ref.interval as apart on apart.authority = before.authority
        and coalesce(before.held_on, before.due_on) between apart.since and apart.until
        and apart.timescale = case when before.short_breaks then 'short-breaks-later-review'
          when before.number = 1 and before.known_from_start then 'second-review' else 'later-review' end
      left join numbered on numbered.authority = before.authority and numbered.child_id = before.child_id
        and numbered.period_of_care = before.period_of_care and numbered.number = before.number + 1
    )
  )
  where next_review_id is not null
    -- of those not yet due only the next, and none while one is awaited: it will be counted from the day that one is held
    or (reviews_expected and (falls_on <= as_at or (held_on is not null and falls_on is not null))
      and (ended_on is null or falls_on <= ended_on))
),
told as (
  -- held before the bound, it cannot be told whether on time or late; nor where the source does not hold the reviews before
  select * replace (case when reviews_expected and (not due_is_bound or held_on is null or held_on > due_on) then due_on end as due_on) from sequence
),
review_timetable as (
  select
    authority, child_id, period_of_care, short_breaks, number, review_id, held_on, least(as_at, ended_on) as waits_until, due_on,
    due_is_bound and due_on is not null as due_is_bound,
    review_id is null and due_on <= as_at as expected, review_id is null and due_on > as_at as coming,
    -- a review due after the child stopped being looked after is not due
    due_on is not null and (ended_on is null or due_on <= ended_on) as falls_due,
    case when short_breaks then 'short-breaks' when number >= 3 then 'later' when not known_from_start then 'not-recorded'
      when number = 1 then 'first' else 'second' end as review_number
  from told
)
select * from review_timetable

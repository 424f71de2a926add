-- What reviews are numbered within: a period of care, or a series of short breaks. Breaks recorded one by one (V3) are one
-- series (the English regulations treat them as one placement); where none followed for as long as its reviews are apart,
-- the series is taken to have ended. A series of V3 is known from its start only where a break before would be in the data.
with period as (
  select period.*, submission."from" as known_from, submission.as_at, submission.source,
    lag(short_breaks) over child as short_breaks_before, lag(ended_on) over child as ended_before
  from work.period_of_care as period join work.known.submission using (authority)
  window child as (partition by authority, child_id order by period_of_care)
),
marked as (
  select period.*, coalesce(legal_status_at_start = 'V3' and short_breaks_before and period.began_on <= apart.due_on, false) as goes_on
  from period left join work.ref.due as apart on apart.authority = period.authority and apart.timescale = 'short-breaks-later-review'
    and apart.starts_on = period.ended_before
),
numbered as (
  select *, sum((not goes_on)::integer) over (partition by authority, child_id order by period_of_care) as place from marked
),
course as (
  select authority, child_id, min(period_of_care) as period_of_care, any_value(short_breaks) as short_breaks,
    min(began_on) as began_on, arg_max_null(ended_on, period_of_care) as ended_on,
    arg_min(reviews_known_from_start, period_of_care) as started_within, arg_min(legal_status_at_start, period_of_care) as legal_status,
    any_value(known_from) as known_from, any_value(as_at) as as_at, any_value(source) as source
  from numbered group by authority, child_id, place
),
dated as (
  select authority, child_id, review_id, coalesce(held_on, due_on) as dated_on from work.known.looked_after_review where cancelled is not true
),
of_short_breaks as (
  -- authorities whose submission holds a review of a child on short breaks that can be no other's
  select distinct dated.authority from dated join course on dated.authority = course.authority and dated.child_id = course.child_id
    and dated.dated_on >= course.began_on and (course.ended_on is null or dated.dated_on <= course.ended_on)
  group by dated.authority, dated.review_id having bool_and(course.short_breaks)
),
review_course as (
  select course.authority, course.child_id, course.period_of_care, course.short_breaks, course.began_on, course.ended_on,
    course.started_within and (course.legal_status is distinct from 'V3' or earliest.due_on <= course.began_on) as known_from_start,
    greatest(course.began_on, course.known_from) as known_since, course.as_at,
    -- the looked-after return holds no reviews of these children; another source may, and shows it by one that it holds
    not course.short_breaks or (course.source <> 'ssda903' and held.authority is not null) as reviews_expected
  from course
  left join work.ref.due as earliest on earliest.authority = course.authority and earliest.timescale = 'short-breaks-later-review'
    and earliest.starts_on = course.known_from
  left join of_short_breaks as held on held.authority = course.authority
)
select * from review_course

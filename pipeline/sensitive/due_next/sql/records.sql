-- What is owed of meetings held since the data begin: the record of a review, the minutes of a conference.
with awaited as (
  select 'review-record' as kind, review.authority, 'looked_after_review' as extract, known.source_row, known.officer_id,
    review.record_due_on as due_on, false as at_latest
  from work.looked_after_review as review
  join work.known.looked_after_review as known using (authority, review_id)
  join work.known.submission as submission using (authority)
  where review.held_on >= submission."from" and review.record_completed_on is null
  union all
  select 'minutes', conference.authority, 'conference', known.source_row, known.officer_id, conference.minutes_due_on, false
  from work.conference as conference
  join work.known.conference as known using (authority, conference_id)
  join work.known.submission as submission using (authority)
  where conference.held_on >= submission."from" and conference.minutes_distributed_on is null
)
select * from awaited

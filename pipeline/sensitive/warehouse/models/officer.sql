-- Officers by a number in the order in which each first held a meeting, so that no hash and no name is ever shown.
with meeting as (
  select authority, officer_id, held_on, source_row, 1 as extract from work.known.looked_after_review where officer_id is not null
  union all
  select authority, officer_id, held_on, source_row, 2 from work.known.conference where officer_id is not null
),
first_meeting as (
  select authority, officer_id, min((coalesce(held_on, '9999-12-31'::date), extract, source_row)) as first
  from meeting group by authority, officer_id
),
officer as (
  select authority, officer_id, 'officer-' || row_number() over (partition by authority order by first) as officer from first_meeting
)
select * from officer

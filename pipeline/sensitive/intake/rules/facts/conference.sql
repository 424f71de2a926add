-- What the rules ask about a conference: the one it reconvenes, how many children and agencies are recorded with it.
with children as (
  select conference_id, count(*) as children from conference_child group by conference_id
),
agencies as (
  select conference_id, count(*) as agencies, count(*) filter (where attended or counted_for_quorum) as present
  from conference_agency group by conference_id
),
earlier as (
  select conference_id as reconvened_from, held_on as earlier_held_on, quorate as earlier_quorate, "row" as earlier_row
  from conference
)
select conference.*, earlier.earlier_held_on, earlier.earlier_quorate, earlier.earlier_row,
  coalesce(children.children, 0) as children, coalesce(agencies.agencies, 0) as agencies, agencies.present,
  exists (from conference_child) as children_supplied
from conference
left join children using (conference_id)
left join agencies using (conference_id)
left join earlier using (reconvened_from)

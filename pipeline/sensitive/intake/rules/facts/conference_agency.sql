-- What the rules ask about an agency at a conference: whether the conference was held.
select agency.*, conference.held_on, exists (from conference) as conferences_supplied
from conference_agency as agency
left join conference using (conference_id)

-- Recorded decisions to share information (guidance, paragraphs 262 to 265).
with sharing_decision as (
  select authority, decision_id, decided_on, agency, basis, shared, reason_recorded, family_informed, audited_on, audit_compliant
  from known.information_sharing_decision
)
select * from sharing_decision

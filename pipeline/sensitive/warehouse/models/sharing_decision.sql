-- Recorded decisions to share information, or not to (guidance, paragraphs 262 to 265), with the day by which each should be audited.
with sharing_decision as (
  select decision.authority, decision.decision_id, decision.decided_on, decision.agency, decision.basis, decision.shared,
    work.yes_no(decision.shared) as was_shared, decision.reason_recorded, decision.family_informed, decision.audited_on,
    decision.audit_compliant, audit.due_on as audit_due_on, decision.as_at
  from work.known.information_sharing_decision as decision
  left join work.ref.due as audit on audit.authority = decision.authority and audit.timescale = 'sharing-audit'
    and audit.starts_on = decision.decided_on
)
select * from sharing_decision

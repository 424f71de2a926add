-- Disagreements raised by the reviewing officer (guidance, paragraphs 367 and 368), with the day by which each should be resolved.
with dispute as (
  select
    dispute.authority, dispute.dispute_id, dispute.raised_on, work.listed_practice_theme(dispute.theme) as theme, dispute.highest_stage,
    dispute.resolved_on, dispute.resolved_at_stage, work.listed_dispute_outcome(dispute.outcome) as outcome, due.due_on, dispute.as_at
  from work.known.dispute
  left join work.ref.due on due.authority = dispute.authority and due.timescale = 'dispute' and due.starts_on = dispute.raised_on
)
select * from dispute

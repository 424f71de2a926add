import { anyYear, authority, code, date, flag, id, integer, period, required, total, word } from "./column.ts";
import { contract } from "./contract.ts";

/** Aggregate outcomes of peers, for the gaps of G, paragraphs 301 to 307. */
export const peerOutcome = contract({
  extract: "peer_outcome",
  title: "Outcomes of peers",
  grain: "one outcome of one group in one period",
  key: ["authority", "period", "outcome", "group"],
  atMost: [["numerator", "denominator"]],
  columns: {
    authority: authority("the authority they live in"),
    period: anyYear("year (2025), year to March (2024/25) or academic year (202425)", required),
    outcome: code("peer_outcome", "which outcome", required),
    group: code("peer_group", "all children, or those never looked after", required),
    numerator: total("how many", required),
    denominator: total("of how many", required),
  },
});

/** What each corporate parent must do (G, paragraphs 291 to 313). */
export const corporateParentDuty = contract({
  extract: "corporate_parent_duty",
  title: "Duties of corporate parents",
  grain: "one duty of one corporate parent",
  key: ["corporate_parent", "duty", "due_on", "done_on"],
  columns: {
    corporate_parent: word("corporate_parent", "the corporate parent", required),
    duty: code("duty", "the duty", required),
    responsibility: integer("which of the six responsibilities, 1 to 6", 1, 6),
    due_on: date("date it was due", { planned: true }),
    done_on: date("date it was done"),
    area: code("duty_area", "area of the outcomes framework"),
  },
});

/** Recorded decisions to share information (G, paragraphs 262 to 265). */
export const informationSharingDecision = contract({
  extract: "information_sharing_decision",
  title: "Decisions to share information",
  grain: "one recorded decision",
  key: ["decision_id"],
  order: [["decided_on", "audited_on"]],
  columns: {
    decision_id: id("the decision", required),
    decided_on: date("date of the decision", required),
    agency: code("agency", "who decided", required),
    basis: code("sharing_basis", "on what basis", required),
    shared: flag("information was shared", required),
    reason_recorded: flag("the reason is recorded"),
    family_informed: flag("the family was told"),
    audited_on: date("date it was audited"),
    audit_compliant: flag("the audit found it right"),
  },
});

/** What those served say (G, paragraph 447), already added up. */
export const feedback = contract({
  extract: "feedback",
  title: "Feedback",
  grain: "one question to one group about one service in one period, added up",
  key: ["period", "service", "group", "question"],
  atMost: [["positive", "answered"]],
  columns: {
    period: period("year (2025), year to March (2024/25), quarter (2025-Q4) or month (2025-12)", required),
    service: word("feedback_service", "which service", required),
    group: code("feedback_group", "who answered", required),
    question: word("feedback_question", "the question", required),
    positive: integer("how many gave a positive answer", 0, 999_999, required),
    answered: integer("how many answered", 0, 999_999, required),
  },
});

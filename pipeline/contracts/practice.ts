import { code, date, flag, id, required, word } from "./column.ts";
import { contract } from "./contract.ts";

/** Practice alerts (S, section 8 and the form in Appendix C). */
export const practiceAlert = contract({
  extract: "practice_alert",
  title: "Practice alerts",
  grain: "one practice alert",
  key: ["alert_id"],
  order: [
    ["alerted_on", "responded_on"],
    ["alerted_on", "closed_on"],
  ],
  columns: {
    alert_id: id("the alert", required),
    alerted_on: date("date of the alert", required),
    process: code("process", "the process it arose from", required),
    team: word("team", "the team it was sent to", required),
    theme: word("practice_theme", "what it was about", required),
    significance: code("significance", "significant, or a series of minor issues", required),
    responded_on: date("date of the response"),
    action_plan: flag("the response had an action plan"),
    closed_on: date("date it was closed"),
  },
});

/** Complaints about, or through, the service (S, sections 8 and 10). */
export const complaint = contract({
  extract: "complaint",
  title: "Complaints",
  grain: "one complaint",
  key: ["complaint_id"],
  order: [["received_on", "resolved_on"]],
  columns: {
    complaint_id: id("the complaint", required),
    received_on: date("date it was received", required),
    about: code("complaint_about", "what it was about", required),
    agency: code("agency", "the agency concerned", required),
    stage: code("complaint_stage", "how far it went", required),
    resolved_on: date("date it was resolved"),
    outcome: code("complaint_outcome", "outcome"),
  },
});

/** Disagreements raised by the reviewing officer (G, paragraphs 367 and 368). */
export const dispute = contract({
  extract: "dispute",
  title: "Disputes",
  grain: "one disagreement raised by the reviewing officer",
  key: ["dispute_id"],
  order: [["raised_on", "resolved_on"]],
  columns: {
    dispute_id: id("the dispute", required),
    child_id: id("the child", { required: true, references: "child" }),
    raised_on: date("date it was raised", required),
    theme: word("practice_theme", "what it was about", required),
    highest_stage: code("dispute_stage", "how far it went", required),
    resolved_on: date("date it was resolved"),
    resolved_at_stage: code("dispute_stage", "where it was resolved"),
    outcome: word("dispute_outcome", "outcome"),
  },
});

/** Who reviews whom (S, section 5: 50 to 70 children to an officer). */
export const caseload = contract({
  extract: "caseload",
  title: "Caseloads",
  grain: "one allocation of a child to an officer",
  key: ["officer_id", "child_id", "process", "started_on"],
  order: [["started_on", "ended_on"]],
  columns: {
    officer_id: id("the reviewing officer or adviser", required),
    child_id: id("the child", { required: true, references: "child" }),
    process: code("process", "which process", required),
    started_on: date("first day", required),
    ended_on: date("last day; blank if it has not ended"),
    external: flag("the officer is from outside the service"),
  },
});

/** The twin of `sharing_decision.sql`. */
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

export const sharingDecision = model({
  model: "sharing_decision",
  grain: "one recorded decision",
  key: ["authority", "decision_id"],
  columns: {
    authority: ["varchar", "the authority"],
    decision_id: ["ubigint", "the decision"],
    decided_on: ["date", "the day of the decision"],
    agency: ["varchar", "who decided"],
    basis: ["varchar", "on what basis"],
    shared: ["boolean", "information was shared"],
    was_shared: ["varchar", "the same as a category"],
    reason_recorded: ["boolean", "the reason is recorded"],
    family_informed: ["boolean", "the family was told"],
    audited_on: ["date", "the day it was audited"],
    audit_compliant: ["boolean", "the audit found it right"],
    audit_due_on: ["date", "the day by which it should be audited"],
    as_at: ["date", "the submission's as-at date"],
  },
  examples: [
    {
      because: "a decision not to share is a decision",
      given: {
        information_sharing_decision: rows(
          "decision_id decided_on agency basis        shared",
          "d           2025-03-03 police safeguarding N",
        ),
      },
      expect: rows("shared was_shared reason_recorded audit_due_on", "false no . 2025-09-03"),
    },
  ],
});

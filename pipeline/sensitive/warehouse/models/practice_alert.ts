/** The twin of `practice_alert.sql`. */
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

export const practiceAlert = model({
  model: "practice_alert",
  grain: "one practice alert",
  key: ["authority", "alert_id"],
  columns: {
    authority: ["varchar", "the authority"],
    alert_id: ["ubigint", "the alert"],
    alerted_on: ["date", "the day of the alert"],
    process: ["varchar", "the process it arose from"],
    team: ["varchar", "the team it was sent to"],
    theme: ["varchar", "what it was about"],
    significance: ["varchar", "significant, or a series of minor issues"],
    responded_on: ["date", "the day of the answer; null where there is none"],
    response_due_on: ["date", "the day by which an answer was asked for"],
    action_plan: ["boolean", "the answer had an action plan"],
    closed_on: ["date", "the day it was closed; null while it is open"],
    as_at: ["date", "the submission's as-at date"],
  },
  examples: [
    {
      because: "ten working days, two bank holidays among them",
      given: {
        practice_alert: rows(
          "alert_id alerted_on process    team    theme significance",
          "p        2025-05-01 protection harbour drift significant",
        ),
      },
      expect: rows("team theme response_due_on", "not-listed drift 2025-05-19"),
    },
  ],
});

/** The twin of `alert_open_on_date.sql`. */
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

export const alertOpenOnDate = model({
  model: "alert_open_on_date",
  grain: "one practice alert open on the last day of one month",
  key: ["authority", "month_end", "alert_id"],
  columns: {
    authority: ["varchar", "the authority"],
    month_end: ["date", "the last day of a month"],
    alert_id: ["ubigint", "the alert"],
    process: ["varchar", "the process it arose from"],
    team: ["varchar", "the team it was sent to"],
    theme: ["varchar", "what it was about"],
    significance: ["varchar", "significant, or a series of minor issues"],
  },
  examples: [
    {
      because: "an answer does not close it; being closed does",
      given: {
        practice_alert: rows(
          "alert_id alerted_on process    team       theme significance responded_on closed_on",
          "p        2025-10-06 protection disability drift significant  2025-10-10   2025-12-01",
        ),
      },
      expect: rows("month_end team", "2025-10-31 -", "2025-11-30 disability"),
    },
  ],
});

/** The twin of `alert_open_on_date.sql`. */
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
        practice_alert: [
          {
            ...{ alert_id: "p", alerted_on: "2025-10-06", process: "protection", team: "disability", theme: "drift" },
            ...{ significance: "significant", responded_on: "2025-10-10", closed_on: "2025-12-01" },
          },
        ],
      },
      expect: [{ month_end: "2025-10-31" }, { month_end: "2025-11-30", team: "disability" }],
    },
  ],
});

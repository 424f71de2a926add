/** The twin of `death_awaiting_on_date.sql`. */
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

export const deathAwaitingOnDate = model({
  model: "death_awaiting_on_date",
  grain: "one death notified and not yet considered, on the last day of one month",
  key: ["authority", "month_end", "case_id"],
  columns: {
    authority: ["varchar", "the authority"],
    month_end: ["date", "the last day of a month"],
    case_id: ["ubigint", "the case"],
    island: ["varchar", "island"],
    waits_for: [
      "varchar",
      "inquest, criminal, serious_case_review, several, or the panel itself; null where not recorded",
    ],
  },
  examples: [
    {
      because: "once the inquest has ended it waits for the panel",
      given: {
        child_death: rows(
          "case_id island resident died_month age_group sex expected notified_on other_processes other_processes_ended_on",
          "c       JE     Y        2025-09    1-4       F   N        2025-10-06  inquest         2025-11-30",
        ),
      },
      expect: rows("month_end waits_for", "2025-10-31 inquest", "2025-11-30 panel", "2025-12-31 panel"),
    },
  ],
});

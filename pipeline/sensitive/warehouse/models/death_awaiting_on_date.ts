/** The twin of `death_awaiting_on_date.sql`. */
import { model } from "../model.ts";

const death = { island: "JE", resident: "Y", died_month: "2025-09", age_group: "1-4", sex: "F", expected: "N" };

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
        child_death: [
          {
            ...{ ...death, case_id: "c", notified_on: "2025-10-06" },
            ...{ other_processes: "inquest", other_processes_ended_on: "2025-11-30" },
          },
        ],
      },
      expect: [
        { month_end: "2025-10-31", waits_for: "inquest" },
        { month_end: "2025-11-30", waits_for: "panel" },
        { month_end: "2025-12-31", waits_for: "panel" },
      ],
    },
  ],
});

/** The twin of `court_open_on_date.sql`. */
import { model } from "../model.ts";

export const courtOpenOnDate = model({
  model: "court_open_on_date",
  grain: "one application before the court on the last day of one month",
  key: ["authority", "month_end", "proceeding_id"],
  columns: {
    authority: ["varchar", "the authority"],
    month_end: ["date", "the last day of a month"],
    proceeding_id: ["ubigint", "the application"],
    child_id: ["ubigint", "the child's pseudonym"],
    application: ["varchar", "what was applied for"],
    age_band: ["varchar", "age band on the day"],
    duration: ["varchar", "how long it has been before the court, in bands"],
    looked_after: ["boolean", "looked after on the day"],
    registered: ["boolean", "on the Child Protection Register on the day"],
  },
  examples: [
    {
      because: "open until the day before it is concluded",
      given: {
        looked_after_episode: [
          { child_id: "a", started_on: "2025-11-03", start_reason: "S", legal_status: "C1", placement: "U6" },
        ],
        court_proceeding: [
          {
            ...{ proceeding_id: "p", child_id: "a", application: "care", applied_on: "2025-10-06" },
            concluded_on: "2025-12-31",
          },
        ],
      },
      expect: [
        { month_end: "2025-10-31", looked_after: false, registered: false },
        { month_end: "2025-11-30", looked_after: true, registered: false },
      ],
    },
  ],
});

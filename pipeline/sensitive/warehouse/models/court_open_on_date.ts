/** The twin of `court_open_on_date.sql`. */
import { rows } from "../../rows.ts";
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
        looked_after_episode: rows("child_id started_on start_reason legal_status placement", "a 2025-11-03 S C1 U6"),
        court_proceeding: rows(
          "proceeding_id child_id application applied_on concluded_on",
          "p             a        care        2025-10-06 2025-12-31",
        ),
      },
      expect: rows("month_end looked_after registered", "2025-10-31 false false", "2025-11-30 true false"),
    },
  ],
});

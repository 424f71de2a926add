/** The twin of `court_child_on_date.sql`. */
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

export const courtChildOnDate = model({
  model: "court_child_on_date",
  grain: "one child before the court on the last day of one month",
  key: ["authority", "month_end", "child_id"],
  columns: {
    authority: ["varchar", "the authority"],
    month_end: ["date", "the last day of a month"],
    child_id: ["ubigint", "the child's pseudonym"],
    age_band: ["varchar", "age band on the day"],
    looked_after: ["boolean", "looked after on the day"],
    registered: ["boolean", "on the Child Protection Register on the day"],
  },
  examples: [
    {
      because: "two applications about one child are one child",
      given: {
        court_proceeding: rows(
          "proceeding_id child_id application applied_on",
          "p             a        care        2025-12-08",
          "q             a        care        2025-12-08",
        ),
      },
      expect: rows("month_end child_id looked_after registered", "2025-12-31 a false false"),
    },
  ],
});

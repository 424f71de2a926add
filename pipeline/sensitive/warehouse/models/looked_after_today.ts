/** The twin of `looked_after_today.sql`. */
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

export const lookedAfterToday = model({
  model: "looked_after_today",
  grain: "one child looked after on the as-at date",
  key: ["authority", "child_id"],
  columns: {
    authority: ["varchar", "the authority"],
    child_id: ["ubigint", "the child's pseudonym"],
    period_of_care: ["bigint", "the course of reviews that runs, as `review_course` numbers it"],
    short_breaks: ["boolean", "on a series of short breaks (legal status V3 or V4), not in other care"],
    began_on: ["date", "the day that the care, or the series of breaks, began or was first known to be running"],
    as_at: ["date", "the submission's as-at date"],
    source_row: ["bigint", "the row of the child's latest episode in the extract, the header being row 1"],
    officer_id: ["ubigint", "the reviewing officer's pseudonym; null where none is recorded"],
  },
  examples: [
    {
      because: "who left by the as-at date is not looked after on it; the latest episode is named",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2025-01-06 S            C2           U6        2025-06-02 X1",
          "a        2025-06-02 P            C2           K2        .          .",
          "b        2025-01-06 S            C2           U6        2025-12-31 E4A",
          "c        2025-11-03 S            V4           U6        .          .",
        ),
        caseload: rows("officer_id child_id process started_on", "x a looked_after 2025-01-06"),
      },
      expect: rows(
        "child_id began_on source_row short_breaks officer_id",
        "a 2025-01-06 3 false x",
        "c 2025-11-03 5 true .",
      ),
    },
  ],
});

/** The twin of `health_check.sql`. */
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

export const healthCheck = model({
  model: "health_check",
  grain: "one health check or score of one child",
  key: [],
  columns: {
    authority: ["varchar", "the authority"],
    child_id: ["ubigint", "the child's pseudonym"],
    kind: ["varchar", "which check"],
    due_on: ["date", "the day it was due"],
    completed_on: ["date", "the day it was done; null if it was not"],
    score: ["integer", "total difficulties score, 0 to 40"],
    concern: ["boolean", "recorded as a cause for concern"],
    referral: ["varchar", "where the child was referred"],
    is_concern: ["boolean", "a cause for concern, as recorded or, where not, by a score of 17 or over"],
    as_at: ["date", "the submission's as-at date"],
    late_until: ["date", "the day until which an immunisation given late still counts as given"],
    looked_after: ["boolean", "looked after on the day it was due, or done where it has no due date"],
    short_breaks: ["boolean", "on a series of short breaks (legal status V3 or V4) and in no other care"],
    age_band: ["varchar", "age band on that day"],
    sex: ["varchar", "sex code"],
  },
  examples: [
    {
      because: "on the day the child was looked after, but on a series of short breaks and nothing else",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2025-01-06 S            V4           U6        2025-03-03 X1",
          "a        2025-03-03 L            C2           U6        .          .",
        ),
        health: rows(
          "child_id kind   due_on     completed_on",
          "a        dental 2025-02-03 2025-02-03",
          "a        dental 2025-03-03 2025-03-04",
        ),
      },
      expect: rows("looked_after short_breaks", "true true", "true false"),
    },
    {
      because: "a score of 17 is a cause for concern where nothing was recorded, and what was recorded comes first",
      given: {
        looked_after_episode: rows("child_id started_on start_reason legal_status placement", "a 2025-01-06 S C2 U6"),
        health: rows(
          "child_id kind   due_on     completed_on score concern",
          "a        sdq    .          2025-03-03   17    .",
          "a        sdq    .          2025-04-07   20    N",
          "b        dental 2025-05-05 .            .     .",
        ),
      },
      expect: rows(
        "kind   completed_on is_concern looked_after",
        "-      2025-03-03   true       true",
        "-      2025-04-07   false      -",
        "dental .            .          false",
      ),
    },
  ],
});

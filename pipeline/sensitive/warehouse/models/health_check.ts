/** The twin of `health_check.sql`. */
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
        looked_after_episode: [
          {
            ...{ child_id: "a", start_reason: "S", legal_status: "V4", placement: "U6" },
            ...{ started_on: "2025-01-06", ended_on: "2025-03-03", end_reason: "X1" },
          },
          { child_id: "a", started_on: "2025-03-03", start_reason: "L", legal_status: "C2", placement: "U6" },
        ],
        health: [
          { child_id: "a", kind: "dental", due_on: "2025-02-03", completed_on: "2025-02-03" },
          { child_id: "a", kind: "dental", due_on: "2025-03-03", completed_on: "2025-03-04" },
        ],
      },
      expect: [
        { looked_after: true, short_breaks: true },
        { looked_after: true, short_breaks: false },
      ],
    },
    {
      because: "a score of 17 is a cause for concern where nothing was recorded, and what was recorded comes first",
      given: {
        looked_after_episode: [
          { child_id: "a", started_on: "2025-01-06", start_reason: "S", legal_status: "C2", placement: "U6" },
        ],
        health: [
          { child_id: "a", kind: "sdq", completed_on: "2025-03-03", score: "17" },
          { child_id: "a", kind: "sdq", completed_on: "2025-04-07", score: "20", concern: "N" },
          { child_id: "b", kind: "dental", due_on: "2025-05-05" },
        ],
      },
      expect: [
        { completed_on: "2025-03-03", is_concern: true, looked_after: true },
        { completed_on: "2025-04-07", is_concern: false },
        { kind: "dental", completed_on: null, is_concern: null, looked_after: false },
      ],
    },
  ],
});

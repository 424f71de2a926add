/** The twin of `review_timetable.sql`. What it says of reviews that have fallen due is shown by `review_sequence`. */
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

const inCare = rows("child_id started_on start_reason legal_status placement", "a 2025-01-06 S C2 U6");

export const reviewTimetable = model({
  model: "review_timetable",
  grain: "one review of one period of care: recorded, expected, or the next to fall due",
  key: ["authority", "child_id", "period_of_care", "number"],
  always: ["(expected or coming) = (review_id is null)", "not coming or held_on is null"],
  columns: {
    authority: ["varchar", "the authority"],
    child_id: ["ubigint", "the child's pseudonym"],
    period_of_care: ["bigint", "which of the child's periods of care, from 1"],
    short_breaks: ["boolean", "of a series of short breaks, by its own timescales"],
    number: ["bigint", "its place in the sequence, from 1"],
    review_id: ["ubigint", "the review; null where nobody recorded it"],
    held_on: ["date", "the day it was held; null if it was not"],
    waits_until: ["date", "the day until which one not held can be waited for: the as-at date, or the end of care"],
    due_on: ["date", "the day it fell due by the timescale, or at the latest; null where neither can be told"],
    due_is_bound: ["boolean", "the exact day cannot be told: due_on is the latest that it can have been"],
    expected: ["boolean", "fell due and nobody recorded it"],
    coming: ["boolean", "not recorded, and not yet due on the as-at date"],
    falls_due: ["boolean", "fell due while the child was looked after or registered"],
    review_number: ["varchar", "first, second, later, short-breaks; not-recorded where it cannot be told"],
  },
  examples: [
    {
      because: "after the last that was held comes one more, six months later",
      given: {
        looked_after_episode: inCare,
        looked_after_review: rows(
          "review_id child_id held_on",
          "r1        a        2025-02-03",
          "r2        a        2025-05-02",
          "r3        a        2025-11-02",
        ),
      },
      expect: rows(
        "review_id due_on     coming",
        "r1        2025-02-03 false",
        "r2        2025-05-03 false",
        "r3        2025-11-02 false",
        "-         2026-05-02 true",
      ),
    },
    {
      because: "while one is awaited none comes after it: the next is counted from the day it will be held",
      given: {
        looked_after_episode: inCare,
        looked_after_review: rows("review_id child_id held_on", "r1 a 2025-02-03", "r2 a 2025-05-02"),
      },
      expect: rows("number due_on expected coming", "1 2025-02-03 - -", "2 2025-05-03 - -", "3 2025-11-02 true false"),
    },
    {
      because: "nor after one that is planned",
      given: {
        looked_after_episode: rows("child_id started_on start_reason legal_status placement", "a 2025-12-08 S C2 U6"),
        looked_after_review: rows("review_id child_id due_on", "r1 a 2026-01-05"),
      },
      // twenty working days from 8 December: Christmas, Boxing Day and New Year's Day are none
      expect: rows("review_id due_on expected coming", "r1 2026-01-08 false false"),
    },
    {
      because: "the first of a child who came a week before the as-at date is to come",
      given: {
        looked_after_episode: rows("child_id started_on start_reason legal_status placement", "a 2025-12-24 S C2 U6"),
      },
      expect: rows("number due_on coming", "1 2026-01-26 true"),
    },
  ],
});

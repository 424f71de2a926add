/** The twin of `registration_timetable.sql`. What it says of conferences that have fallen due is shown by `registration_conference`. */
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

export const registrationTimetable = model({
  model: "registration_timetable",
  grain: "one review conference of one registration: recorded, expected, or the next to fall due",
  key: ["authority", "registration_id", "number"],
  always: ["(expected or coming) = (conference_id is null)", "not coming or held_on is null"],
  columns: {
    authority: ["varchar", "the authority"],
    registration_id: ["ubigint", "the registration"],
    child_id: ["ubigint", "the child's pseudonym"],
    number: ["bigint", "its place in the sequence, from 1"],
    conference_id: ["ubigint", "the conference; null where nobody recorded one"],
    held_on: ["date", "the day it was held; null if it was not"],
    due_on: ["date", "the day it fell due by the timescale, or at the latest; null where neither can be told"],
    due_is_bound: ["boolean", "the exact day cannot be told: due_on is the latest that it can have been"],
    expected: ["boolean", "fell due and nobody recorded it"],
    coming: ["boolean", "not recorded, and not yet due on the as-at date"],
    falls_due: ["boolean", "fell due while the child was looked after or registered"],
    review_number: ["varchar", "first, second, later; not-recorded where it cannot be told"],
  },
  examples: [
    {
      because: "after the last that was held comes one more, six months later",
      given: {
        protection_registration: rows("registration_id child_id started_on category_initial", "g a 2025-08-30 NEG"),
        conference: rows("conference_id kind held_on", "r1 review 2025-11-28"),
        conference_child: rows("conference_id child_id registration_id", "r1 a g"),
      },
      expect: rows("number due_on coming", "1 2025-11-30 false", "2 2026-05-28 true"),
    },
    {
      because: "of a registration that ended, none",
      given: {
        protection_registration: rows(
          "registration_id child_id started_on ended_on   category_initial",
          "g               a        2025-08-30 2025-12-30 NEG",
        ),
        conference: rows("conference_id kind held_on", "r1 review 2025-11-28"),
        conference_child: rows("conference_id child_id registration_id", "r1 a g"),
      },
      expect: rows("number due_on coming", "1 2025-11-30 false"),
    },
    {
      because: "while one is awaited none comes after it",
      given: {
        protection_registration: rows("registration_id child_id started_on category_initial", "g a 2025-09-30 NEG"),
      },
      expect: rows("due_on expected coming", "2025-12-30 true false"),
    },
  ],
});

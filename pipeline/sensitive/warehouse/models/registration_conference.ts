/** The twin of `registration_conference.sql`. */
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

export const registrationConference = model({
  model: "registration_conference",
  grain: "one review conference of one registration, recorded or expected",
  key: ["authority", "registration_id", "number"],
  always: ["expected = (conference_id is null)"],
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
    falls_due: ["boolean", "fell due while the child was looked after or registered"],
    review_number: ["varchar", "first, second, later; not-recorded where it cannot be told"],
  },
  examples: [
    {
      because:
        "the first is due three months after registration, which came after the initial conference; later ones six months after the one before",
      given: {
        protection_registration: rows("registration_id child_id started_on category_initial", "g a 2025-01-06 NEG"),
        conference: rows(
          "conference_id kind    held_on",
          "i             initial 2025-01-03",
          "r1            review  2025-04-03",
          "r2            review  2025-10-06",
        ),
        conference_child: rows("conference_id child_id registration_id", "i a g", "r1 a g", "r2 a g"),
      },
      expect: rows("conference_id due_on review_number", "r1 2025-04-06 first", "r2 2025-10-03 later"),
    },
    {
      because:
        "an inquorate conference decides nothing: the first is counted from the conference that finished the initial one, the next from the one that finished the first, by way of one that had no quorum either",
      given: {
        protection_registration: rows(
          "registration_id child_id started_on ended_on   category_initial",
          "g               a        2025-01-06 2025-11-30 NEG",
        ),
        conference: rows(
          "conference_id kind    held_on    quorate reconvened_from",
          "i             initial 2025-01-03 N       .",
          "i2            initial 2025-01-15 Y       i",
          "r1            review  2025-04-10 N       .",
          "r2            review  2025-04-22 N       r1",
          "r3            review  2025-05-02 Y       r2",
        ),
        conference_child: rows(
          "conference_id child_id registration_id",
          "i             a        g",
          "i2            a        g",
          "r1            a        g",
          "r2            a        g",
          "r3            a        g",
        ),
      },
      expect: rows(
        "conference_id held_on    due_on     expected review_number",
        "r1            2025-04-10 2025-04-15 -        first",
        "-             -          2025-11-02 true     later",
      ),
    },
    {
      because: "an inquorate conference that nobody finished: the next is due from the day it was itself due",
      given: {
        protection_registration: rows(
          "registration_id child_id started_on ended_on   category_initial",
          "g               a        2025-01-06 2025-11-30 NEG",
        ),
        conference: rows("conference_id kind held_on quorate", "r1 review 2025-04-01 N"),
        conference_child: rows("conference_id child_id registration_id", "r1 a g"),
      },
      expect: rows("conference_id due_on expected", "r1 2025-04-06 -", "- 2025-10-06 true"),
    },
    {
      because: "without an initial conference it is counted from registration; what nobody recorded is expected",
      given: {
        protection_registration: rows(
          "registration_id child_id started_on ended_on   category_initial",
          "g               a        2025-01-06 2025-05-01 NEG",
        ),
      },
      expect: rows("due_on expected", "2025-04-06 true"),
    },
    {
      because: "an initial conference that decided against registration is not the one it is counted from",
      given: {
        protection_registration: rows(
          "registration_id child_id started_on ended_on   category_initial",
          "g               a        2025-01-06 2025-05-01 NEG",
        ),
        conference: rows("conference_id kind held_on", "i initial 2024-12-02"),
        conference_child: rows("conference_id child_id outcome", "i a not_registered"),
      },
      expect: rows("due_on expected", "2025-04-06 true"),
    },
    {
      because: "nor is one so long before that a review would have fallen due before the child was registered",
      given: {
        protection_registration: rows(
          "registration_id child_id started_on ended_on   category_initial",
          "g               a        2025-01-06 2025-05-01 NEG",
        ),
        conference: rows("conference_id kind held_on", "i initial 2024-03-04"),
        conference_child: rows("conference_id child_id", "i a"),
      },
      expect: rows("due_on expected", "2025-04-06 true"),
    },
    {
      because:
        "registered before the submission begins: reviews before it may not be on record, so the first known may be any",
      given: {
        protection_registration: rows(
          "registration_id child_id started_on ended_on   category_initial",
          "g               a        2015-06-01 2016-09-30 NEG",
        ),
        conference: rows(
          "conference_id kind    held_on",
          "i             initial 2015-06-01",
          "r1            review  2016-02-25",
          "r2            review  2016-08-24",
        ),
        conference_child: rows("conference_id child_id registration_id", "i a g", "r1 a g", "r2 a g"),
      },
      expect: rows("conference_id due_on review_number", "r1 . not-recorded", "r2 2016-08-25 later"),
    },
    {
      because: "registered before the data begin, and no conference since: late six months after they begin, and again",
      given: {
        protection_registration: rows(
          "registration_id child_id started_on ended_on   category_initial",
          "g               a        2015-06-01 2017-01-15 NEG",
        ),
      },
      expect: rows(
        "due_on     due_is_bound expected falls_due review_number",
        "2016-07-01 true         true     true      not-recorded",
        "2017-01-01 true         true     -         later",
      ),
    },
    {
      because:
        "known long before the data begin, and then not: what they do not hold may have been held until they begin",
      given: {
        protection_registration: rows(
          "registration_id child_id started_on ended_on   category_initial",
          "g               a        2013-06-03 2016-12-31 NEG",
        ),
        conference: rows("conference_id kind held_on", "r1 review 2014-02-03"),
        conference_child: rows("conference_id child_id registration_id", "r1 a g"),
      },
      expect: rows("conference_id due_on due_is_bound expected", "r1 . - -", "- 2016-07-01 true true"),
    },
    {
      because: "the first known one held after that day was late; the next is counted from it exactly",
      given: {
        protection_registration: rows(
          "registration_id child_id started_on ended_on   category_initial",
          "g               a        2015-06-01 2017-01-31 NEG",
        ),
        conference: rows("conference_id kind held_on", "r1 review 2016-07-11"),
        conference_child: rows("conference_id child_id registration_id", "r1 a g"),
      },
      expect: rows("conference_id due_on due_is_bound expected", "r1 2016-07-01 true -", "- 2017-01-11 false true"),
    },
    {
      because: "a reconvened conference finishes the one it continues",
      given: {
        protection_registration: rows(
          "registration_id child_id started_on ended_on   category_initial",
          "g               a        2025-01-06 2025-06-01 NEG",
        ),
        conference: rows(
          "conference_id kind   held_on    quorate reconvened_from",
          "r1            review 2025-04-04 N       .",
          "r1b           review 2025-04-11 .       r1",
        ),
        conference_child: rows("conference_id child_id", "r1 a", "r1b a"),
      },
      expect: rows("conference_id due_on", "r1 2025-04-06"),
    },
  ],
});

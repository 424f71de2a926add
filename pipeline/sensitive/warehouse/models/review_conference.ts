/** The twin of `review_conference.sql`. */
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

export const reviewConference = model({
  model: "review_conference",
  grain: "one review conference that fell due or was held, or one child for whom an expected one fell due",
  key: [],
  always: ["falls_on is not null", "not expected or held_on is null"],
  columns: {
    authority: ["varchar", "the authority"],
    conference_id: ["ubigint", "the conference; null where nobody recorded one"],
    due_on: ["date", "the day it fell due by the timescale, or at the latest; null where neither can be told"],
    due_is_bound: ["boolean", "the exact day cannot be told: due_on is the latest that it can have been"],
    review_number: ["varchar", "first, second, later; not-recorded where it cannot be told"],
    expected: ["boolean", "fell due and nobody recorded it"],
    held_on: ["date", "the day it was held; null if it was not"],
    due_supplied: ["date", "the due date the source gave"],
    falls_on: ["date", "the day it was due; the day it was held where it cannot be told when it fell due"],
  },
  examples: [
    {
      because: "the conference is due on the earliest of its children's due dates",
      given: {
        protection_registration: rows(
          "registration_id child_id started_on ended_on   category_initial",
          "g1              a        2025-01-06 2025-06-01 NEG",
          "g2              b        2025-01-13 2025-06-01 NEG",
        ),
        conference: rows("conference_id kind held_on", "r1 review 2025-04-10"),
        conference_child: rows("conference_id child_id", "r1 a", "r1 b"),
      },
      expect: rows("conference_id due_on review_number held_on", "r1 2025-04-06 first 2025-04-10"),
    },
    {
      because:
        "where one of the children's days is a bound, the conference was due on the earliest of them at the latest",
      given: {
        protection_registration: rows(
          "registration_id child_id started_on ended_on   category_initial",
          "g1              a        2015-06-01 2016-08-01 NEG",
          "g2              b        2016-03-01 2016-08-01 NEG",
        ),
        conference: rows("conference_id kind held_on", "r1 review 2016-07-11"),
        conference_child: rows("conference_id child_id", "r1 a", "r1 b"),
      },
      expect: rows("conference_id due_on due_is_bound held_on", "r1 2016-06-01 true 2016-07-11"),
    },
    {
      because: "held before the latest day it can have fallen due: on time or late cannot be told, and nothing is said",
      given: {
        protection_registration: rows(
          "registration_id child_id started_on ended_on   category_initial",
          "g               a        2015-06-01 2016-06-30 NEG",
        ),
        conference: rows("conference_id kind held_on", "r1 review 2016-02-25"),
        conference_child: rows("conference_id child_id", "r1 a"),
      },
      expect: rows(
        "conference_id due_on due_is_bound review_number expected held_on    falls_on",
        "r1            .      false        not-recorded  false    2016-02-25 2016-02-25",
      ),
    },
    {
      because: "one that nobody recorded stands once for each child",
      given: {
        protection_registration: rows(
          "registration_id child_id started_on ended_on   category_initial",
          "g1              a        2025-01-06 2025-05-01 NEG",
          "g2              b        2025-01-06 2025-05-01 NEG",
        ),
      },
      expect: rows("due_on expected", "2025-04-06 true", "2025-04-06 true"),
    },
  ],
});

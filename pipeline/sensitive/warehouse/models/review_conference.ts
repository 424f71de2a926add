/** The twin of `review_conference.sql`. */
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
        protection_registration: [
          {
            registration_id: "g1",
            child_id: "a",
            started_on: "2025-01-06",
            category_initial: "NEG",
            ended_on: "2025-06-01",
          },
          {
            registration_id: "g2",
            child_id: "b",
            started_on: "2025-01-13",
            category_initial: "NEG",
            ended_on: "2025-06-01",
          },
        ],
        conference: [{ conference_id: "r1", kind: "review", held_on: "2025-04-10" }],
        conference_child: [
          { conference_id: "r1", child_id: "a" },
          { conference_id: "r1", child_id: "b" },
        ],
      },
      expect: [{ conference_id: "r1", due_on: "2025-04-06", review_number: "first", held_on: "2025-04-10" }],
    },
    {
      because:
        "where one of the children's days is a bound, the conference was due on the earliest of them at the latest",
      given: {
        protection_registration: [
          {
            registration_id: "g1",
            child_id: "a",
            started_on: "2015-06-01",
            category_initial: "NEG",
            ended_on: "2016-08-01",
          },
          {
            registration_id: "g2",
            child_id: "b",
            started_on: "2016-03-01",
            category_initial: "NEG",
            ended_on: "2016-08-01",
          },
        ],
        conference: [{ conference_id: "r1", kind: "review", held_on: "2016-07-11" }],
        conference_child: [
          { conference_id: "r1", child_id: "a" },
          { conference_id: "r1", child_id: "b" },
        ],
      },
      expect: [{ conference_id: "r1", due_on: "2016-06-01", due_is_bound: true, held_on: "2016-07-11" }],
    },
    {
      because: "held before the latest day it can have fallen due: on time or late cannot be told, and nothing is said",
      given: {
        protection_registration: [
          {
            ...{ registration_id: "g", child_id: "a", category_initial: "NEG" },
            ...{ started_on: "2015-06-01", ended_on: "2016-06-30" },
          },
        ],
        conference: [{ conference_id: "r1", kind: "review", held_on: "2016-02-25" }],
        conference_child: [{ conference_id: "r1", child_id: "a" }],
      },
      expect: [
        {
          ...{ conference_id: "r1", due_on: null, due_is_bound: false, held_on: "2016-02-25", falls_on: "2016-02-25" },
          ...{ review_number: "not-recorded", expected: false },
        },
      ],
    },
    {
      because: "one that nobody recorded stands once for each child",
      given: {
        protection_registration: [
          {
            registration_id: "g1",
            child_id: "a",
            started_on: "2025-01-06",
            category_initial: "NEG",
            ended_on: "2025-05-01",
          },
          {
            registration_id: "g2",
            child_id: "b",
            started_on: "2025-01-06",
            category_initial: "NEG",
            ended_on: "2025-05-01",
          },
        ],
      },
      expect: [
        { expected: true, due_on: "2025-04-06" },
        { expected: true, due_on: "2025-04-06" },
      ],
    },
  ],
});

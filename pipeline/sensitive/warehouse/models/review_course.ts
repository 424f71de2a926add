/** The twin of `review_course.sql`. */
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

export const reviewCourse = model({
  model: "review_course",
  grain: "one period of care of one child, or one series of short breaks",
  key: ["authority", "child_id", "period_of_care"],
  always: ["ended_on is null or ended_on >= began_on", "short_breaks or reviews_expected"],
  columns: {
    authority: ["varchar", "the authority"],
    child_id: ["ubigint", "the child's pseudonym"],
    period_of_care: ["bigint", "the child's period of care, of a series of breaks the first one"],
    short_breaks: ["boolean", "a series of short breaks (legal status V3 or V4), not other care"],
    began_on: ["date", "the day it began, or was first known to be running"],
    ended_on: ["date", "the day it ended, of a series of breaks the last of them; null while it runs"],
    known_from_start: ["boolean", "its start and so its earliest reviews are within the submission"],
    known_since: ["date", "the first day on which it is known to have been running"],
    as_at: ["date", "the submission's as-at date"],
    reviews_expected: ["boolean", "a review of it that nobody recorded was not held, rather than not recorded here"],
  },
  examples: [
    {
      because: "care is one course, and its reviews are expected",
      given: {
        looked_after_episode: rows("child_id started_on start_reason legal_status placement", "a 2015-06-01 S C2 U6"),
      },
      expect: rows("short_breaks known_from_start known_since reviews_expected", "false false 2016-01-01 true"),
    },
    {
      because: "breaks recorded one by one are one series, until none follows for as long as its reviews are apart",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2025-01-06 S            V3           U6        2025-01-09 E8",
          "a        2025-02-03 S            V3           U6        2025-02-06 E8",
          "a        2025-08-06 S            V3           U6        2025-08-09 E8",
          "a        2025-08-20 S            V3           U6        2025-08-23 E8",
        ),
      },
      expect: rows("short_breaks began_on ended_on known_from_start", "true 2025-01-06 2025-08-23 true"),
    },
    {
      because: "six months and a day after the last break another series begins",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2025-01-06 S            V3           U6        2025-01-09 E8",
          "a        2025-07-10 S            V3           U6        2025-07-13 E8",
        ),
      },
      expect: rows("began_on ended_on", "2025-01-06 2025-01-09", "2025-07-10 2025-07-13"),
    },
    {
      because: "a break in the data's first six months may follow one that is not in it",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2016-06-06 S            V3           U6        2016-06-09 E8",
        ),
      },
      expect: rows("began_on known_from_start known_since", "2016-06-06 false 2016-06-06"),
    },
    {
      because: "of whose breaks no review is held nothing is expected, whatever is held of others",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement",
          "a        2025-01-06 S            V4           U6",
          "b        2025-01-07 S            C2           U6",
        ),
        looked_after_review: rows("review_id child_id held_on", "r b 2025-02-03"),
      },
      expect: rows("child_id short_breaks known_from_start reviews_expected", "a true true false", "b false - true"),
    },
    {
      because: "one review of a child on short breaks shows that the source records them",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement",
          "a        2025-01-06 S            V4           U6",
          "b        2025-01-07 S            V4           U6",
        ),
        looked_after_review: rows("review_id child_id held_on", "r b 2025-04-03"),
      },
      expect: rows("child_id reviews_expected", "a true", "b true"),
    },
    {
      because: "a review on the day that care gave way to short breaks may be the last of the care",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2025-01-06 S            C2           U6        2025-02-03 X1",
          "a        2025-02-03 L            V4           U6        .          .",
        ),
        looked_after_review: rows("review_id child_id held_on", "r a 2025-02-03"),
      },
      expect: rows(
        "began_on   ended_on   known_from_start reviews_expected",
        "2025-01-06 2025-02-03 -                true",
        "2025-02-03 .          true             false",
      ),
    },
  ],
});

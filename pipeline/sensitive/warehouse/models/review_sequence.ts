/** The twin of `review_sequence.sql`. */
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

export const reviewSequence = model({
  model: "review_sequence",
  grain: "one review of one period of care, recorded or expected",
  key: ["authority", "child_id", "period_of_care", "number"],
  always: ["expected = (review_id is null)", "not expected or due_on is not null"],
  columns: {
    authority: ["varchar", "the authority"],
    child_id: ["ubigint", "the child's pseudonym"],
    period_of_care: ["bigint", "which of the child's periods of care, from 1"],
    short_breaks: ["boolean", "of a series of short breaks, by its own timescales"],
    number: ["bigint", "its place in the sequence, from 1"],
    review_id: ["ubigint", "the review; null where nobody recorded it"],
    waits_until: ["date", "the day until which one not held can be waited for: the as-at date, or the end of care"],
    due_on: ["date", "the day it fell due by the timescale, or at the latest; null where neither can be told"],
    due_is_bound: ["boolean", "the exact day cannot be told: due_on is the latest that it can have been"],
    expected: ["boolean", "fell due and nobody recorded it"],
    falls_due: ["boolean", "fell due while the child was looked after or registered"],
    review_number: ["varchar", "first, second, later, short-breaks; not-recorded where it cannot be told"],
  },
  examples: [
    {
      because:
        "the first is due 20 working days after care began, the second three months after the first was held, the third six months after the second",
      given: {
        looked_after_episode: rows("child_id started_on start_reason legal_status placement", "a 2025-01-06 S C2 U6"),
        looked_after_review: rows(
          "review_id child_id held_on",
          "r1        a        2025-02-03",
          "r2        a        2025-05-02",
          "r3        a        2025-11-02",
        ),
      },
      expect: rows(
        "review_id due_on     review_number",
        "r1        2025-02-03 first",
        "r2        2025-05-03 second",
        "r3        2025-11-02 later",
      ),
    },
    {
      because: "reviews that nobody recorded are expected, each counted on from the one before",
      given: {
        looked_after_episode: rows("child_id started_on start_reason legal_status placement", "a 2025-01-06 S C2 U6"),
        looked_after_review: [],
      },
      expect: rows("due_on expected", "2025-02-03 true", "2025-05-03 true", "2025-11-03 true"),
    },
    {
      because: "a review that was not held leaves the next one due from its own due date",
      given: {
        looked_after_episode: rows("child_id started_on start_reason legal_status placement", "a 2025-01-06 S C2 U6"),
        looked_after_review: rows("review_id child_id due_on held_on", "r1 a 2025-01-31 .", "r2 a . 2025-05-06"),
      },
      expect: rows(
        "review_id due_on     expected falls_due",
        "r1        2025-02-03 -        true",
        "r2        2025-05-03 -        -",
        "-         2025-11-06 true     -",
      ),
    },
    {
      because: "a review due after the child stopped being looked after is not due, and none is expected",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2025-01-06 S            C2           U6        2025-03-03 E4A",
        ),
        looked_after_review: rows("review_id child_id held_on", "r1 a 2025-01-31"),
      },
      expect: rows("review_id due_on falls_due", "r1 2025-02-03 true"),
    },
    {
      because: "a review held early for a date after the child left is not due",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2025-01-06 S            C2           U6        2025-01-31 E4A",
        ),
        looked_after_review: rows("review_id child_id held_on", "r1 a 2025-01-30"),
      },
      expect: rows("review_id due_on falls_due", "r1 2025-02-03 false"),
    },
    {
      because: "a cancelled review is not numbered",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2025-01-06 S            C2           U6        2025-03-03 E4A",
        ),
        looked_after_review: rows("review_id child_id held_on cancelled", "r0 a 2025-01-20 Y", "r1 a 2025-02-03 N"),
      },
      expect: rows("number review_id", "1 r1"),
    },
    {
      because: "with the earliest reviews not on record, only the third known one is surely a later one",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2015-06-01 S            C2           U6        2017-06-30 E4A",
        ),
        looked_after_review: rows(
          "review_id child_id held_on",
          "r1        a        2016-02-01",
          "r2        a        2016-08-01",
          "r3        a        2017-02-01",
        ),
      },
      expect: rows("review_id due_on review_number", "r1 . not-recorded", "r2 . -", "r3 2017-02-01 later"),
    },
    {
      because:
        "in care before the data begin, reviewed once and then for six months not: late from the day that any interval has passed",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2015-06-01 S            C2           U6        2016-11-30 E4A",
        ),
        looked_after_review: rows("review_id child_id held_on", "r1 a 2016-02-15"),
      },
      expect: rows(
        "review_id due_on     due_is_bound expected falls_due review_number",
        "r1        .          false        -        false     -",
        ".         2016-08-15 true         true     true      not-recorded",
      ),
    },
    {
      because: "the same, reviewed again eleven months later: held late; from that day the next is counted exactly",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2015-06-01 S            C2           U6        2017-08-31 E4A",
        ),
        looked_after_review: rows("review_id child_id held_on", "r1 a 2016-02-15", "r2 a 2017-01-16"),
      },
      expect: rows(
        "review_id due_on     due_is_bound expected falls_due",
        "r1        .          -            -        -",
        "r2        2016-08-15 true         -        true",
        "-         2017-07-16 false        true     -",
      ),
    },
    {
      because:
        "no review at all: the first is due six months after the data begin at the latest, the next six months on",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2015-06-01 S            C2           U6        2017-02-28 E4A",
        ),
      },
      expect: rows(
        "due_on     due_is_bound expected review_number",
        "2016-07-01 true         true     -",
        "2017-01-01 true         true     not-recorded",
      ),
    },
    {
      because: "a first known review held after that day was late, one planned and not held is",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2015-06-01 S            C2           U6        2016-10-31 E4A",
        ),
        looked_after_review: rows("review_id child_id due_on", "r1 a 2016-03-01"),
      },
      expect: rows("review_id due_on due_is_bound falls_due", "r1 2016-07-01 true true"),
    },
    {
      because: "a first episode that is not an S: the bound is counted from it",
      given: {
        looked_after_episode: rows("child_id started_on start_reason legal_status placement", "a 2025-01-06 P C2 U6"),
      },
      expect: rows("due_on due_is_bound expected", "2025-07-06 true true"),
    },
    {
      because:
        "known long before the data begin, and then not: what they do not hold may have been held until they begin",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2013-06-03 S            C2           U6        2016-12-31 E4A",
        ),
        looked_after_review: rows("review_id child_id held_on", "r1 a 2014-02-03"),
      },
      expect: rows("review_id due_on due_is_bound expected", "r1 . - -", "- 2016-07-01 true true"),
    },
    {
      because: "no review falls due at a bound that care did not last to",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2015-06-01 S            C2           U6        2016-06-30 E4A",
        ),
      },
      expect: [],
    },
    {
      because: "of a series of short breaks the first is due after three months, each later one after six",
      given: {
        looked_after_episode: rows("child_id started_on start_reason legal_status placement", "a 2025-01-06 S V4 U6"),
        looked_after_review: rows("review_id child_id held_on", "r1 a 2025-04-06", "r2 a 2025-10-07"),
      },
      expect: rows(
        "short_breaks review_id due_on     due_is_bound review_number",
        "true         r1        2025-04-06 -            short-breaks",
        "-            r2        2025-10-06 false        short-breaks",
      ),
    },
    {
      because: "where the source holds none of any child on short breaks, none is expected",
      given: {
        looked_after_episode: rows("child_id started_on start_reason legal_status placement", "a 2025-01-06 S V4 U6"),
      },
      expect: [],
    },
    {
      because: "a review on the day that care gave way to short breaks is the care's, and says nothing of theirs",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2025-01-06 S            C2           U6        2025-02-03 X1",
          "a        2025-02-03 L            V4           U6        .          .",
        ),
        looked_after_review: rows("review_id child_id held_on", "r1 a 2025-02-03"),
      },
      expect: rows("period_of_care review_id due_on falls_due review_number", "1 r1 2025-02-03 true first"),
    },
    {
      because: "where short breaks give way to care, its first review is due 20 working days after that day",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2025-01-06 S            V4           U6        2025-03-03 X1",
          "a        2025-03-03 L            C2           U6        .          .",
        ),
      },
      expect: rows(
        "period_of_care due_on     due_is_bound review_number",
        "2              2025-03-31 false        first",
        "2              2025-06-30 -            second",
        "2              2025-12-30 -            later",
      ),
    },
    {
      because:
        "a review dated within a period of care is that one's, though another has begun and ended since (episodes overlap)",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2025-01-06 S            C2           U6        2025-03-31 E4A",
          "a        2025-01-13 S            C2           U6        2025-01-20 E4A",
        ),
        looked_after_review: rows("review_id child_id held_on", "r1 a 2025-02-03"),
      },
      expect: rows("period_of_care review_id due_on falls_due", "1 r1 2025-02-03 true"),
    },
    {
      because: "three months from the last of November is clamped to the end of February",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2023-11-06 S            C2           U6        2024-03-01 E4A",
        ),
        looked_after_review: rows("review_id child_id held_on", "r1 a 2023-11-30"),
      },
      expect: rows("review_id due_on expected", "r1 - -", "- 2024-02-29 true"),
    },
  ],
});

/** The twin of `review_sequence.sql`. */
import { model } from "../model.ts";

/** In care before the data begin, on 1 January 2016. */
const before = { child_id: "a", started_on: "2015-06-01", start_reason: "S", legal_status: "C2", placement: "U6" };
const series = { child_id: "a", start_reason: "S", legal_status: "V4", placement: "U6" };

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
        looked_after_episode: [
          { child_id: "a", started_on: "2025-01-06", start_reason: "S", legal_status: "C2", placement: "U6" },
        ],
        looked_after_review: [
          { review_id: "r1", child_id: "a", held_on: "2025-02-03" },
          { review_id: "r2", child_id: "a", held_on: "2025-05-02" },
          { review_id: "r3", child_id: "a", held_on: "2025-11-02" },
        ],
      },
      expect: [
        { review_id: "r1", due_on: "2025-02-03", review_number: "first" },
        { review_id: "r2", due_on: "2025-05-03", review_number: "second" },
        { review_id: "r3", due_on: "2025-11-02", review_number: "later" },
      ],
    },
    {
      because: "reviews that nobody recorded are expected, each counted on from the one before",
      given: {
        looked_after_episode: [
          { child_id: "a", started_on: "2025-01-06", start_reason: "S", legal_status: "C2", placement: "U6" },
        ],
        looked_after_review: [],
      },
      expect: [
        { expected: true, due_on: "2025-02-03" },
        { expected: true, due_on: "2025-05-03" },
        { expected: true, due_on: "2025-11-03" },
      ],
    },
    {
      because: "a review that was not held leaves the next one due from its own due date",
      given: {
        looked_after_episode: [
          { child_id: "a", started_on: "2025-01-06", start_reason: "S", legal_status: "C2", placement: "U6" },
        ],
        looked_after_review: [
          { review_id: "r1", child_id: "a", due_on: "2025-01-31" },
          { review_id: "r2", child_id: "a", held_on: "2025-05-06" },
        ],
      },
      expect: [
        { review_id: "r1", due_on: "2025-02-03", falls_due: true },
        { review_id: "r2", due_on: "2025-05-03" },
        { expected: true, due_on: "2025-11-06" },
      ],
    },
    {
      because: "a review due after the child stopped being looked after is not due, and none is expected",
      given: {
        looked_after_episode: [
          {
            child_id: "a",
            started_on: "2025-01-06",
            start_reason: "S",
            legal_status: "C2",
            placement: "U6",
            ended_on: "2025-03-03",
            end_reason: "E4A",
          },
        ],
        looked_after_review: [{ review_id: "r1", child_id: "a", held_on: "2025-01-31" }],
      },
      expect: [{ review_id: "r1", due_on: "2025-02-03", falls_due: true }],
    },
    {
      because: "a review held early for a date after the child left is not due",
      given: {
        looked_after_episode: [
          {
            child_id: "a",
            started_on: "2025-01-06",
            start_reason: "S",
            legal_status: "C2",
            placement: "U6",
            ended_on: "2025-01-31",
            end_reason: "E4A",
          },
        ],
        looked_after_review: [{ review_id: "r1", child_id: "a", held_on: "2025-01-30" }],
      },
      expect: [{ review_id: "r1", due_on: "2025-02-03", falls_due: false }],
    },
    {
      because: "a cancelled review is not numbered",
      given: {
        looked_after_episode: [
          {
            child_id: "a",
            started_on: "2025-01-06",
            start_reason: "S",
            legal_status: "C2",
            placement: "U6",
            ended_on: "2025-03-03",
            end_reason: "E4A",
          },
        ],
        looked_after_review: [
          { review_id: "r0", child_id: "a", held_on: "2025-01-20", cancelled: "Y" },
          { review_id: "r1", child_id: "a", held_on: "2025-02-03", cancelled: "N" },
        ],
      },
      expect: [{ review_id: "r1", number: 1 }],
    },
    {
      because: "with the earliest reviews not on record, only the third known one is surely a later one",
      given: {
        looked_after_episode: [
          {
            child_id: "a",
            started_on: "2015-06-01",
            start_reason: "S",
            legal_status: "C2",
            placement: "U6",
            ended_on: "2017-06-30",
            end_reason: "E4A",
          },
        ],
        looked_after_review: [
          { review_id: "r1", child_id: "a", held_on: "2016-02-01" },
          { review_id: "r2", child_id: "a", held_on: "2016-08-01" },
          { review_id: "r3", child_id: "a", held_on: "2017-02-01" },
        ],
      },
      expect: [
        { review_id: "r1", due_on: null, review_number: "not-recorded" },
        { review_id: "r2", due_on: null },
        { review_id: "r3", due_on: "2017-02-01", review_number: "later" },
      ],
    },
    {
      because:
        "in care before the data begin, reviewed once and then for six months not: late from the day that any interval has passed",
      given: {
        looked_after_episode: [{ ...before, ended_on: "2016-11-30", end_reason: "E4A" }],
        looked_after_review: [{ review_id: "r1", child_id: "a", held_on: "2016-02-15" }],
      },
      expect: [
        { review_id: "r1", due_on: null, due_is_bound: false, falls_due: false },
        {
          ...{ review_id: null, expected: true, due_on: "2016-08-15", due_is_bound: true, falls_due: true },
          review_number: "not-recorded",
        },
      ],
    },
    {
      because: "the same, reviewed again eleven months later: held late; from that day the next is counted exactly",
      given: {
        looked_after_episode: [{ ...before, ended_on: "2017-08-31", end_reason: "E4A" }],
        looked_after_review: [
          { review_id: "r1", child_id: "a", held_on: "2016-02-15" },
          { review_id: "r2", child_id: "a", held_on: "2017-01-16" },
        ],
      },
      expect: [
        { review_id: "r1", due_on: null },
        { review_id: "r2", due_on: "2016-08-15", due_is_bound: true, falls_due: true },
        { expected: true, due_on: "2017-07-16", due_is_bound: false },
      ],
    },
    {
      because:
        "no review at all: the first is due six months after the data begin at the latest, the next six months on",
      given: { looked_after_episode: [{ ...before, ended_on: "2017-02-28", end_reason: "E4A" }] },
      expect: [
        { expected: true, due_on: "2016-07-01", due_is_bound: true },
        { expected: true, due_on: "2017-01-01", due_is_bound: true, review_number: "not-recorded" },
      ],
    },
    {
      because: "a first known review held after that day was late, one planned and not held is",
      given: {
        looked_after_episode: [{ ...before, ended_on: "2016-10-31", end_reason: "E4A" }],
        looked_after_review: [{ review_id: "r1", child_id: "a", due_on: "2016-03-01" }],
      },
      expect: [{ review_id: "r1", due_on: "2016-07-01", due_is_bound: true, falls_due: true }],
    },
    {
      because: "a first episode that is not an S: the bound is counted from it",
      given: {
        looked_after_episode: [
          { child_id: "a", started_on: "2025-01-06", start_reason: "P", legal_status: "C2", placement: "U6" },
        ],
      },
      expect: [{ expected: true, due_on: "2025-07-06", due_is_bound: true }],
    },
    {
      because:
        "known long before the data begin, and then not: what they do not hold may have been held until they begin",
      given: {
        looked_after_episode: [{ ...before, started_on: "2013-06-03", ended_on: "2016-12-31", end_reason: "E4A" }],
        looked_after_review: [{ review_id: "r1", child_id: "a", held_on: "2014-02-03" }],
      },
      expect: [
        { review_id: "r1", due_on: null },
        { expected: true, due_on: "2016-07-01", due_is_bound: true },
      ],
    },
    {
      because: "no review falls due at a bound that care did not last to",
      given: { looked_after_episode: [{ ...before, ended_on: "2016-06-30", end_reason: "E4A" }] },
      expect: [],
    },
    {
      because: "of a series of short breaks the first is due after three months, each later one after six",
      given: {
        looked_after_episode: [{ ...series, started_on: "2025-01-06" }],
        looked_after_review: [
          { review_id: "r1", child_id: "a", held_on: "2025-04-06" },
          { review_id: "r2", child_id: "a", held_on: "2025-10-07" },
        ],
      },
      expect: [
        { review_id: "r1", due_on: "2025-04-06", review_number: "short-breaks", short_breaks: true },
        { review_id: "r2", due_on: "2025-10-06", review_number: "short-breaks", due_is_bound: false },
      ],
    },
    {
      because: "where the source holds none of any child on short breaks, none is expected",
      given: { looked_after_episode: [{ ...series, started_on: "2025-01-06" }] },
      expect: [],
    },
    {
      because: "a review on the day that care gave way to short breaks is the care's, and says nothing of theirs",
      given: {
        looked_after_episode: [
          { ...series, started_on: "2025-01-06", legal_status: "C2", ended_on: "2025-02-03", end_reason: "X1" },
          { ...series, started_on: "2025-02-03", start_reason: "L" },
        ],
        looked_after_review: [{ review_id: "r1", child_id: "a", held_on: "2025-02-03" }],
      },
      expect: [{ review_id: "r1", period_of_care: 1, due_on: "2025-02-03", falls_due: true, review_number: "first" }],
    },
    {
      because: "where short breaks give way to care, its first review is due 20 working days after that day",
      given: {
        looked_after_episode: [
          { ...series, started_on: "2025-01-06", ended_on: "2025-03-03", end_reason: "X1" },
          { ...series, started_on: "2025-03-03", start_reason: "L", legal_status: "C2" },
        ],
      },
      expect: [
        { period_of_care: 2, due_on: "2025-03-31", review_number: "first", due_is_bound: false },
        { period_of_care: 2, due_on: "2025-06-30", review_number: "second" },
        { period_of_care: 2, due_on: "2025-12-30", review_number: "later" },
      ],
    },
    {
      because:
        "a review dated within a period of care is that one's, though another has begun and ended since (episodes overlap)",
      given: {
        looked_after_episode: [
          {
            child_id: "a",
            started_on: "2025-01-06",
            start_reason: "S",
            legal_status: "C2",
            placement: "U6",
            ended_on: "2025-03-31",
            end_reason: "E4A",
          },
          {
            child_id: "a",
            started_on: "2025-01-13",
            start_reason: "S",
            legal_status: "C2",
            placement: "U6",
            ended_on: "2025-01-20",
            end_reason: "E4A",
          },
        ],
        looked_after_review: [{ review_id: "r1", child_id: "a", held_on: "2025-02-03" }],
      },
      expect: [{ review_id: "r1", period_of_care: 1, due_on: "2025-02-03", falls_due: true }],
    },
    {
      because: "three months from the last of November is clamped to the end of February",
      given: {
        looked_after_episode: [
          {
            child_id: "a",
            started_on: "2023-11-06",
            start_reason: "S",
            legal_status: "C2",
            placement: "U6",
            ended_on: "2024-03-01",
            end_reason: "E4A",
          },
        ],
        looked_after_review: [{ review_id: "r1", child_id: "a", held_on: "2023-11-30" }],
      },
      expect: [{ review_id: "r1" }, { expected: true, due_on: "2024-02-29" }],
    },
  ],
});

/** The twin of `review_sequence.sql`. */
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

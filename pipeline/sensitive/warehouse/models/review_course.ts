/** The twin of `review_course.sql`. */
import { model } from "../model.ts";

const series = { child_id: "a", start_reason: "S", legal_status: "V4", placement: "U6" };
/** Breaks of three days, recorded one by one. */
const breaks = (...days: string[]) =>
  days.map((day) => ({
    ...{ child_id: "a", start_reason: "S", legal_status: "V3", placement: "U6", end_reason: "E8" },
    ...{ started_on: day, ended_on: `${day.slice(0, 8)}${String(Number(day.slice(8)) + 3).padStart(2, "0")}` },
  }));

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
        looked_after_episode: [
          { child_id: "a", started_on: "2015-06-01", start_reason: "S", legal_status: "C2", placement: "U6" },
        ],
      },
      expect: [{ short_breaks: false, known_from_start: false, known_since: "2016-01-01", reviews_expected: true }],
    },
    {
      because: "breaks recorded one by one are one series, until none follows for as long as its reviews are apart",
      given: { looked_after_episode: breaks("2025-01-06", "2025-02-03", "2025-08-06", "2025-08-20") },
      expect: [{ began_on: "2025-01-06", ended_on: "2025-08-23", short_breaks: true, known_from_start: true }],
    },
    {
      because: "six months and a day after the last break another series begins",
      given: { looked_after_episode: breaks("2025-01-06", "2025-07-10") },
      expect: [
        { began_on: "2025-01-06", ended_on: "2025-01-09" },
        { began_on: "2025-07-10", ended_on: "2025-07-13" },
      ],
    },
    {
      because: "a break in the data's first six months may follow one that is not in it",
      given: { looked_after_episode: breaks("2016-06-06") },
      expect: [{ began_on: "2016-06-06", known_from_start: false, known_since: "2016-06-06" }],
    },
    {
      because: "of whose breaks no review is held nothing is expected, whatever is held of others",
      given: {
        looked_after_episode: [
          { ...series, started_on: "2025-01-06" },
          { ...series, child_id: "b", started_on: "2025-01-07", legal_status: "C2" },
        ],
        looked_after_review: [{ review_id: "r", child_id: "b", held_on: "2025-02-03" }],
      },
      expect: [
        { child_id: "a", short_breaks: true, known_from_start: true, reviews_expected: false },
        { child_id: "b", short_breaks: false, reviews_expected: true },
      ],
    },
    {
      because: "one review of a child on short breaks shows that the source records them",
      given: {
        looked_after_episode: [
          { ...series, started_on: "2025-01-06" },
          { ...series, child_id: "b", started_on: "2025-01-07" },
        ],
        looked_after_review: [{ review_id: "r", child_id: "b", held_on: "2025-04-03" }],
      },
      expect: [
        { child_id: "a", reviews_expected: true },
        { child_id: "b", reviews_expected: true },
      ],
    },
    {
      because: "a review on the day that care gave way to short breaks may be the last of the care",
      given: {
        looked_after_episode: [
          { ...series, started_on: "2025-01-06", legal_status: "C2", ended_on: "2025-02-03", end_reason: "X1" },
          { ...series, started_on: "2025-02-03", start_reason: "L" },
        ],
        looked_after_review: [{ review_id: "r", child_id: "a", held_on: "2025-02-03" }],
      },
      expect: [
        { began_on: "2025-01-06", ended_on: "2025-02-03", reviews_expected: true },
        { began_on: "2025-02-03", ended_on: null, known_from_start: true, reviews_expected: false },
      ],
    },
  ],
});

/** The twin of `looked_after_on_date.sql`. */
import { model } from "../model.ts";

export const lookedAfterOnDate = model({
  model: "looked_after_on_date",
  grain: "one child looked after on the last day of one month",
  key: ["authority", "month_end", "child_id"],
  always: ["reviews_on_time <= reviews_due"],
  columns: {
    authority: ["varchar", "the authority"],
    month_end: ["date", "the last day of a month"],
    child_id: ["ubigint", "the child's pseudonym"],
    short_breaks: ["boolean", "on a series of short breaks (legal status V3 or V4), not in other care"],
    looked_after_20_days: ["boolean", "looked after long enough for the first review to have fallen due"],
    reviews_due: ["bigint", "reviews that had fallen due"],
    reviews_on_time: ["bigint", "of those, held on time"],
    age_band: ["varchar", "age band on the day"],
    sex: ["varchar", "sex code"],
    ethnicity: ["varchar", "ethnic group"],
    legal_status: ["varchar", "legal status group on the day"],
    placement: ["varchar", "placement group on the day"],
    location: ["varchar", "location on the day"],
    duration: ["varchar", "how long so far, in bands; null where the start is not on record"],
    age: ["bigint", "whole years on the day"],
    unaccompanied: ["boolean", "came to the island unaccompanied"],
    legal_status_code: ["varchar", "legal status on the day"],
    placements_12_months: ["bigint", "homes in the twelve months to the day, the present one too"],
    looked_after_30_months: ["boolean", "looked after for two and a half years or more"],
    placed_24_months: ["boolean", "with the same carer for two years or more"],
    need: ["varchar", "why the child is looked after: the main need"],
    provider: ["varchar", "who provides the placement"],
  },
  examples: [
    {
      because: "on the day care ends the child is no longer looked after",
      given: {
        looked_after_episode: [
          {
            child_id: "a",
            started_on: "2025-10-06",
            start_reason: "S",
            legal_status: "C2",
            placement: "U6",
            ended_on: "2025-11-30",
            end_reason: "E4A",
          },
        ],
        looked_after_review: [{ review_id: "r1", child_id: "a", held_on: "2025-11-03" }],
      },
      expect: [{ month_end: "2025-10-31", child_id: "a", looked_after_20_days: false, reviews_due: 0 }],
    },
    {
      because: "homes of the last twelve months, the one the child was in as they began counted once",
      given: {
        looked_after_episode: [
          {
            child_id: "a",
            started_on: "2023-03-01",
            start_reason: "S",
            legal_status: "C2",
            placement: "U6",
            ended_on: "2025-06-02",
            end_reason: "X1",
          },
          {
            child_id: "a",
            started_on: "2025-06-02",
            start_reason: "P",
            legal_status: "C2",
            placement: "K2",
            ended_on: "2025-10-06",
            end_reason: "X1",
          },
          {
            child_id: "a",
            started_on: "2025-10-06",
            start_reason: "P",
            legal_status: "C2",
            placement: "U6",
            ended_on: "2025-11-03",
            end_reason: "E4A",
          },
        ],
      },
      expect: Array.from({ length: 32 }, (_, month) => ({
        child_id: "a",
        placements_12_months: month < 27 ? 1 : month < 31 ? 2 : 3,
        placed_24_months: month >= 24 && month < 27,
        looked_after_30_months: month >= 30,
        legal_status_code: "C2",
      })),
    },
    {
      because: "short breaks before care are no homes, and on short breaks a child is told apart",
      given: {
        looked_after_episode: [
          { started_on: "2025-08-04", ended_on: "2025-08-08", end_reason: "E8", start_reason: "S", legal_status: "V3" },
          { started_on: "2025-09-29", ended_on: "2025-10-03", end_reason: "E8", start_reason: "S", legal_status: "V3" },
          {
            started_on: "2025-10-06",
            ended_on: "2025-12-01",
            end_reason: "E4A",
            start_reason: "S",
            legal_status: "C2",
          },
        ].map((row) => ({ child_id: "a", placement: "U6", ...row })),
      },
      expect: [
        { month_end: "2025-09-30", short_breaks: true, legal_status_code: "V3" },
        { month_end: "2025-10-31", short_breaks: false, placements_12_months: 1 },
        { month_end: "2025-11-30", short_breaks: false, placements_12_months: 1 },
      ],
    },
    {
      because: "a child whose episodes overlap, in two periods of care at once, is one child",
      given: {
        looked_after_episode: [
          {
            child_id: "a",
            started_on: "2025-09-01",
            start_reason: "S",
            legal_status: "C2",
            placement: "U6",
            ended_on: "2025-11-03",
            end_reason: "E4A",
          },
          {
            child_id: "a",
            started_on: "2025-10-06",
            start_reason: "S",
            legal_status: "C2",
            placement: "K2",
            ended_on: "2025-12-01",
            end_reason: "E4A",
          },
        ],
      },
      expect: [
        { month_end: "2025-09-30", child_id: "a", placement: "foster" },
        { month_end: "2025-10-31", child_id: "a", placement: "residential" },
        { month_end: "2025-11-30", child_id: "a", placement: "residential" },
      ],
    },
    {
      because: "care that began before the calendar of working days does has lasted long enough all the same",
      given: {
        looked_after_episode: [
          {
            child_id: "a",
            started_on: "2009-06-01",
            start_reason: "S",
            legal_status: "C2",
            placement: "U6",
            ended_on: "2016-02-15",
            end_reason: "E4A",
          },
        ],
      },
      expect: [{ month_end: "2016-01-31", looked_after_20_days: true, reviews_due: 0 }],
    },
    {
      because: "reviews of the twelve months to the day, and how many were on time",
      given: {
        looked_after_episode: [
          { child_id: "a", started_on: "2025-09-01", start_reason: "S", legal_status: "C2", placement: "U6" },
        ],
        looked_after_review: [{ review_id: "r1", child_id: "a", held_on: "2025-10-01" }],
      },
      expect: [
        { month_end: "2025-09-30", looked_after_20_days: true, reviews_due: 1, reviews_on_time: 0 },
        { month_end: "2025-10-31", reviews_due: 1 },
        { month_end: "2025-11-30", reviews_due: 1 },
        { month_end: "2025-12-31", reviews_due: 1 },
      ],
    },
  ],
});

/** The twin of `looked_after_on_date.sql`. */
import { rows } from "../../rows.ts";
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
    joined_24_months: ["boolean", "the same, a placement for adoption going on from the one just before it"],
    looked_after_12_months: ["boolean", "looked after for the whole twelve months to the day"],
    placements_returned: [
      "bigint",
      "placements of a day or more in the twelve months to the day, the present one too, temporary ones left out",
    ],
    need: ["varchar", "why the child is looked after: the main need"],
    provider: ["varchar", "who provides the placement"],
  },
  examples: [
    {
      because: "on the day care ends the child is no longer looked after",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2025-10-06 S            C2           U6        2025-11-30 E4A",
        ),
        looked_after_review: rows("review_id child_id held_on", "r1 a 2025-11-03"),
      },
      expect: rows("month_end child_id looked_after_20_days reviews_due", "2025-10-31 a false 0"),
    },
    {
      because: "homes of the last twelve months, the one the child was in as they began counted once",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2023-03-01 S            C2           U6        2025-06-02 X1",
          "a        2025-06-02 P            C2           K2        2025-10-06 X1",
          "a        2025-10-06 P            C2           U6        2025-11-03 E4A",
        ),
      },
      expect: rows(
        "child_id placements_12_months placed_24_months looked_after_30_months legal_status_code",
        ...Array.from(
          { length: 32 },
          (_, month) => `a ${month < 27 ? 1 : month < 31 ? 2 : 3} ${month >= 24 && month < 27} ${month >= 30} C2`,
        ),
      ),
    },
    {
      because: "short breaks before care are no homes, and on short breaks a child is told apart",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2025-08-04 S            V3           U6        2025-08-08 E8",
          "a        2025-09-29 S            V3           U6        2025-10-03 E8",
          "a        2025-10-06 S            C2           U6        2025-12-01 E4A",
        ),
      },
      expect: rows(
        "month_end  short_breaks legal_status_code placements_12_months",
        "2025-09-30 true         V3                -",
        "2025-10-31 false        -                 1",
        "2025-11-30 false        -                 1",
      ),
    },
    {
      because: "a child whose episodes overlap, in two periods of care at once, is one child",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2025-09-01 S            C2           U6        2025-11-03 E4A",
          "a        2025-10-06 S            C2           K2        2025-12-01 E4A",
        ),
      },
      expect: rows(
        "month_end  child_id placement",
        "2025-09-30 a        foster",
        "2025-10-31 a        residential",
        "2025-11-30 a        residential",
      ),
    },
    {
      because: "care that began before the calendar of working days does has lasted long enough all the same",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2009-06-01 S            C2           U6        2016-02-15 E4A",
        ),
      },
      expect: rows("month_end looked_after_20_days reviews_due", "2016-01-31 true 0"),
    },
    {
      because: "reviews of the twelve months to the day, and how many were on time",
      given: {
        looked_after_episode: rows("child_id started_on start_reason legal_status placement", "a 2025-09-01 S C2 U6"),
        looked_after_review: rows("review_id child_id held_on", "r1 a 2025-10-01"),
      },
      expect: rows(
        "month_end  looked_after_20_days reviews_due reviews_on_time",
        "2025-09-30 true                 1           0",
        "2025-10-31 -                    1           -",
        "2025-11-30 -                    1           -",
        "2025-12-31 -                    1           -",
      ),
    },
    {
      because:
        "England's return counts no temporary move, and what is placed for adoption goes on from the placement before",
      within: "month_end = '2025-12-31'",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2023-01-09 S            C2           U6        2025-03-03 X1",
          "a        2025-03-03 P            C2           T3        2025-03-10 X1",
          "a        2025-03-10 P            C2           U6        2025-10-06 X1",
          "a        2025-10-06 P            C2           K2        2025-10-06 X1",
          "a        2025-10-06 P            C2           K2        .          .",
          "b        2023-01-09 S            C2           U6        2025-06-02 X1",
          "b        2025-06-02 P            E1           A5        .          .",
        ),
      },
      // of a: two foster homes and a children's home; the holiday cover and the stay of less than a day are left out
      expect: rows(
        "child_id placements_12_months placements_returned placed_24_months joined_24_months",
        "a        5                    3                   false            false",
        "b        2                    2                   false            true",
      ),
    },
    {
      because: "twelve months to the day are the day after the same day a year ago, up to the day itself",
      within: "month_end = '2025-12-31'",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement",
          "a        2025-01-01 S            C2           U6",
          "b        2025-01-02 S            C2           U6",
        ),
      },
      expect: rows("child_id looked_after_12_months", "a true", "b false"),
    },
  ],
});

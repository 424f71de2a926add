/** The twin of `looked_after_review.sql`. */
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

export const lookedAfterReview = model({
  model: "looked_after_review",
  grain: "one review of one child, recorded and not cancelled, or expected",
  key: [],
  always: ["not falls_due or due_on is not null", "not expected or held_on is null"],
  columns: {
    authority: ["varchar", "the authority"],
    child_id: ["ubigint", "the child's pseudonym"],
    review_id: ["ubigint", "the review; null where nobody recorded it"],
    period_of_care: ["bigint", "which of the child's periods of care, from 1"],
    number: ["bigint", "its place in the sequence, from 1"],
    review_number: ["varchar", "first, second, later, short-breaks; not-recorded where it cannot be told"],
    short_breaks: ["boolean", "of a series of short breaks, by its own timescales"],
    expected: ["boolean", "fell due and nobody recorded it"],
    falls_due: ["boolean", "fell due while the child was looked after or registered"],
    due_on: ["date", "the day it fell due by the timescale, or at the latest; null where neither can be told"],
    due_is_bound: ["boolean", "the exact day cannot be told: due_on is the latest that it can have been"],
    falls_on: [
      "date",
      "the day it was due; the day it was held where it cannot be told when it fell due; null outside any period of care",
    ],
    due_supplied: ["date", "the due date the source gave"],
    held_on: ["date", "the day it was held; null if it was not"],
    as_at: ["date", "the submission's as-at date"],
    waits_until: ["date", "the day until which one not held can be waited for: the as-at date, or the end of care"],
    days_late: ["bigint", "days from the due date to the day held; null where the due date is a bound"],
    days_late_band: ["varchar", "1-5, 6-20, over-20, not-held"],
    participation: ["varchar", "participation code"],
    views_heard: ["boolean", "the child's views were heard"],
    child_present: ["boolean", "the child was there"],
    documents_available: ["boolean", "all documents were ready"],
    venue_chosen_by_child: ["varchar", "Y, N, or X where no choice applied"],
    complaints_information_given: ["boolean", "everyone was told how to complain"],
    lead_worker_present: ["boolean", "the lead worker was there"],
    record_completed_on: ["date", "the day the review record was completed"],
    record_due_on: ["date", "the day the review record fell due"],
    age_at_due: ["bigint", "whole years on the day it was due, or falls_on"],
    age_held: ["bigint", "whole years on the day held"],
    age_band_due: ["varchar", "age band on the day it was due, or falls_on"],
    age_band_held: ["varchar", "age band on the day held"],
    sex: ["varchar", "sex code"],
    disability: ["varchar", "yes or no"],
    placement_due: ["varchar", "placement group on the day it was due, or falls_on"],
    placement_held: ["varchar", "placement group on the day held"],
    location_due: ["varchar", "location on the day it was due, or falls_on"],
    location_held: ["varchar", "location on the day held"],
    officer: [
      "varchar",
      "officer-1, officer-2 … in the order of their first meetings; from the 41st on other-officers",
    ],
  },
  examples: [
    {
      because: "ages are counted from the first of the month of birth, on the day",
      given: {
        child: rows("child_id birth_month sex", "a 2021-02 F"),
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2025-01-06 S            C2           U6        2025-03-03 E4A",
        ),
        looked_after_review: rows("review_id child_id held_on participation", "r1 a 2025-02-03 PN1"),
      },
      expect: rows(
        "review_id days_late record_due_on age_held age_band_held placement_held",
        "r1        0         2025-02-24    4        1-4           foster",
      ),
    },
    {
      because:
        "counted from the latest day it can have been due, the days late are no figure; that there are over 20 is sure",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2015-06-01 S            C2           U6        2016-11-30 E4A",
          "b        2015-06-01 S            C2           U6        2016-11-30 E4A",
        ),
        looked_after_review: rows("review_id child_id held_on", "r1 a 2016-07-04", "r2 b 2016-07-22"),
      },
      expect: rows(
        "review_id due_on     due_is_bound days_late days_late_band",
        "r1        2016-07-01 true         .         .",
        "r2        2016-07-01 true         .         over-20",
      ),
    },
    {
      because: "a review outside any period of care is kept, without a due date",
      given: { looked_after_review: rows("review_id child_id held_on", "r1 a 2025-02-03") },
      expect: rows("review_id falls_due due_on", "r1 false ."),
    },
  ],
});

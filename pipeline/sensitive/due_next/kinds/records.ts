/** Records and minutes owed of meetings that were held (specification, section 7). */
import { spec } from "../../measures/measure.ts";
import { rows } from "../../rows.ts";
import type { Awaited } from "../awaited.ts";

export const recordsAwaited: Awaited = {
  group: "Records and minutes",
  file: "records",
  kinds: [
    {
      id: "review-record",
      title: "Review record",
      words: "a review held since the data begin whose record is not completed",
      timescales: ["review-record"],
      noDay: "no calendar of working days is held for the authority",
      clauses: [spec("7")],
      needs: ["looked_after_review.record_completed_on"],
    },
    {
      id: "minutes",
      title: "Minutes of a conference",
      words: "a conference held since the data begin whose minutes were not sent out",
      timescales: ["minutes"],
      noDay: "no calendar of working days is held for the authority",
      clauses: [spec("7")],
      needs: ["conference.minutes_distributed_on"],
    },
  ],
  examples: [
    {
      because: "by the officer of that meeting; a record that came is not owed, nor is one of before the data",
      given: {
        looked_after_review: rows(
          "review_id child_id held_on    record_completed_on officer_id",
          "r1        a        2025-12-09 .                   x",
          "r2        a        2025-06-09 2025-06-30          x",
          "r3        a        2015-12-31 .                   x",
        ),
        conference: rows(
          "conference_id kind    held_on    minutes_distributed_on",
          "c1            initial 2025-12-02 .",
          "c2            review  2025-12-02 2025-12-22",
          "c3            review  .          .",
        ),
      },
      // 15 working days from 9 December and 20 from 2 December, both over Christmas and New Year
      expect: rows(
        "kind          extract             source_row officer_id due_on",
        "minutes       conference          2          .          2026-01-02",
        "review-record looked_after_review 2          x          2026-01-02",
      ),
    },
  ],
};

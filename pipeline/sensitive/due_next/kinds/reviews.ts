/** The next review of each looked-after child (specification, section 7; guidance, paragraphs 360 and 366). */
import { guidance, spec } from "../../measures/measure.ts";
import { rows } from "../../rows.ts";
import type { Awaited } from "../awaited.ts";

const inCare = rows("child_id started_on start_reason legal_status placement", "a 2023-01-09 S C2 U6");

export const reviewsAwaited: Awaited = {
  group: "Reviews",
  file: "reviews",
  kinds: [
    {
      id: "looked-after-review",
      title: "Looked-after review",
      words:
        "one for each child looked after today: the next review, or the first missed since the last that was held. Holding it settles those missed before it",
      timescales: [
        "first-review",
        "second-review",
        "later-review",
        "short-breaks-first-review",
        "short-breaks-later-review",
      ],
      noDay: "the child is on short breaks, of whose reviews the source holds none",
      clauses: [spec("7"), guidance("360"), guidance("366")],
      needs: ["looked_after_episode", "looked_after_review"],
    },
  ],
  examples: [
    {
      because: "three months from 30 November are up on the leap day; a week later it is overdue by exactly 7 days",
      asAt: "2024-03-07",
      given: {
        looked_after_episode: rows("child_id started_on start_reason legal_status placement", "a 2023-11-06 S C2 U6"),
        looked_after_review: rows("review_id child_id held_on officer_id", "r1 a 2023-11-30 x"),
      },
      expect: rows("extract source_row officer_id due_on at_latest", "looked_after_episode 2 x 2024-02-29 false"),
    },
    {
      because: "one that is recorded and was not held is named by its own row; of several missed the first is awaited",
      given: {
        looked_after_episode: inCare,
        looked_after_review: rows(
          "review_id child_id due_on     held_on",
          "r1        a        .          2023-02-03",
          "r2        a        .          2023-05-02",
          "r3        a        2023-11-02 .",
        ),
      },
      expect: rows("extract source_row officer_id due_on", "looked_after_review 4 . 2023-11-02"),
    },
    {
      because: "one held since settles those missed before it, and the next is counted from it",
      given: {
        looked_after_episode: inCare,
        looked_after_review: rows(
          "review_id child_id due_on     held_on",
          "r1        a        .          2023-02-03",
          "r2        a        2023-05-02 .",
          "r3        a        .          2025-06-30",
        ),
        caseload: rows("officer_id child_id process started_on", "y a looked_after 2023-01-09"),
      },
      expect: rows("extract source_row officer_id due_on", "looked_after_episode 2 y 2025-12-30"),
    },
    {
      because: "of care that began before the data only the latest day is known that the next can be due",
      given: {
        looked_after_episode: rows("child_id started_on start_reason legal_status placement", "a 2015-06-01 S C2 U6"),
      },
      expect: rows("extract due_on at_latest", "looked_after_episode 2016-07-01 true"),
    },
    {
      because:
        "who has left is awaited no more; of short breaks whose reviews the source does not hold no day is known",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2025-01-06 S            C2           U6        2025-12-31 E4A",
          "b        2025-01-06 S            V4           U6        .          .",
        ),
      },
      expect: rows("extract source_row due_on at_latest", "looked_after_episode 3 . ."),
    },
  ],
};

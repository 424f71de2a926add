/** The twin of `child_officer.sql`. */
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

export const childOfficer = model({
  model: "child_officer",
  grain: "one child and one process",
  key: ["authority", "child_id", "process"],
  columns: {
    authority: ["varchar", "the authority"],
    child_id: ["ubigint", "the child's pseudonym"],
    process: ["varchar", "looked_after or protection"],
    officer_id: ["ubigint", "the officer's pseudonym"],
  },
  examples: [
    {
      because:
        "who holds the child today comes before who chaired the last review; one who no longer holds it does not",
      given: {
        caseload: rows(
          "officer_id child_id process      started_on ended_on",
          "x          a        looked_after 2024-01-08 2025-12-31",
          "y          a        looked_after 2025-12-31 .",
          "x          b        looked_after 2024-01-08 2025-12-31",
        ),
        looked_after_review: rows(
          "review_id child_id held_on    officer_id",
          "r1        a        2025-11-03 x",
          "r2        b        2025-10-06 y",
          "r3        b        2025-11-03 z",
          "r4        b        2025-12-01 .",
        ),
      },
      expect: rows("child_id officer_id", "a y", "b z"),
    },
    {
      because: "of a registered child, who chaired the latest conference",
      given: {
        conference: rows("conference_id kind held_on officer_id", "c1 initial 2025-10-06 x", "c2 review 2025-12-01 y"),
        conference_child: rows("conference_id child_id", "c1 a", "c2 a", "c1 b"),
      },
      expect: rows("child_id process officer_id", "a protection y", "b protection x"),
    },
  ],
});

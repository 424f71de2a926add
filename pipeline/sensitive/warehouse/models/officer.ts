/** The twin of `officer.sql`. */
import { model } from "../model.ts";

export const officer = model({
  model: "officer",
  grain: "one reviewing officer or chair",
  key: ["authority", "officer_id"],
  columns: {
    authority: ["varchar", "the authority"],
    officer_id: ["ubigint", "the officer's pseudonym"],
    officer: ["varchar", "officer-1, officer-2 … in the order of their first meetings"],
  },
  examples: [
    {
      because: "numbered in the order in which each first held a meeting",
      given: {
        looked_after_review: [
          { review_id: "r1", child_id: "a", held_on: "2025-03-03", officer_id: "x" },
          { review_id: "r2", child_id: "a", held_on: "2025-02-03", officer_id: "y" },
        ],
      },
      expect: [
        { officer_id: "y", officer: "officer-1" },
        { officer_id: "x", officer: "officer-2" },
      ],
    },
  ],
});

/** The twin of `officer.sql`. */
import { model } from "../model.ts";

export const officer = model({
  model: "officer",
  grain: "one reviewing officer or chair",
  key: ["authority", "officer_id"],
  columns: {
    authority: ["varchar", "the authority"],
    officer_id: ["ubigint", "the officer's pseudonym"],
    officer: [
      "varchar",
      "officer-1, officer-2 … in the order of their first meetings; from the 41st on other-officers",
    ],
  },
  examples: [
    {
      because: "from the 41st on they stand together, and none is left out",
      given: {
        looked_after_review: Array.from({ length: 43 }, (_, at) => ({
          review_id: `r${at}`,
          child_id: "a",
          held_on: `2025-0${1 + Math.floor(at / 25)}-${String((at % 25) + 1).padStart(2, "0")}`,
          officer_id: `o${at}`,
        })),
      },
      within: "officer in ('officer-40', 'officer-41', 'other-officers')",
      expect: [
        { officer_id: "o39", officer: "officer-40" },
        { officer_id: "o40", officer: "other-officers" },
        { officer_id: "o41", officer: "other-officers" },
        { officer_id: "o42", officer: "other-officers" },
      ],
    },
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

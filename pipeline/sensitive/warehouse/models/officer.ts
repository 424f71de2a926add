/** The twin of `officer.sql`. */
import { rows } from "../../rows.ts";
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
        looked_after_review: rows(
          "review_id child_id held_on officer_id",
          ...Array.from({ length: 43 }, (_, at) => {
            const held_on = `2025-0${1 + Math.floor(at / 25)}-${String((at % 25) + 1).padStart(2, "0")}`;
            return `r${at} a ${held_on} o${at}`;
          }),
        ),
      },
      within: "officer in ('officer-40', 'officer-41', 'other-officers')",
      expect: rows(
        "officer_id officer",
        "o39        officer-40",
        "o40        other-officers",
        "o41        other-officers",
        "o42        other-officers",
      ),
    },
    {
      because: "numbered in the order in which each first held a meeting",
      given: {
        looked_after_review: rows("review_id child_id held_on officer_id", "r1 a 2025-03-03 x", "r2 a 2025-02-03 y"),
      },
      expect: rows("officer_id officer", "y officer-1", "x officer-2"),
    },
  ],
});

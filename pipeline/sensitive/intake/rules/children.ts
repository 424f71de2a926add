/** Children themselves. */
import { rows } from "../../rows.ts";
import { example, type Rule, ssda903, warning } from "./rule.ts";

export const childRules: readonly Rule[] = [
  warning("child-born-after-as-at", "birth_month", "born_from > as_at", ssda903("301"), [
    example("born in the month after the as-at date, and in its month", [0], {
      submission: rows("from as_at", "2024-01-01 2024-12-31"),
      child: rows("child_id birth_month", "a 2025-01", "b 2024-12"),
    }),
  ]),
  warning("child-over-25", "birth_month", `born_until + interval 25 years < "from"`, ssda903("351"), [
    example("25 before the submission begins, and after", [0], {
      submission: rows("from as_at", "2024-04-01 2025-03-31"),
      child: rows("child_id birth_month", "a 1999-03", "b 1999-04"),
    }),
  ]),
];

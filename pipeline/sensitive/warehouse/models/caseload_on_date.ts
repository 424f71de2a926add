/** The twin of `caseload_on_date.sql`. */
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

export const caseloadOnDate = model({
  model: "caseload_on_date",
  grain: "one officer who holds a child on the last day of one month",
  key: ["authority", "month_end", "officer_id"],
  always: ["children_external + children_not_recorded <= children"],
  columns: {
    authority: ["varchar", "the authority"],
    month_end: ["date", "the last day of a month"],
    officer_id: ["ubigint", "the officer's pseudonym"],
    children: ["bigint", "children held"],
    children_external: ["bigint", "of them, held as an officer from outside the service"],
    children_not_recorded: [
      "bigint",
      "of them, those for whom it was not recorded whether the officer is from outside",
    ],
    external_officer: ["boolean", "an officer from outside the service; null where it was not recorded of any child"],
    band: ["varchar", "under-50, 50-70, over-70"],
  },
  examples: [
    {
      because: "a child held for two processes is one, and one handed over on the day is held no more",
      given: {
        caseload: rows(
          "officer_id child_id process      started_on ended_on   external",
          "x          a        looked_after 2025-11-03 .          N",
          "x          a        protection   2025-11-03 .          N",
          "x          b        looked_after 2025-11-03 .          .",
          "x          c        looked_after 2025-11-03 2025-12-31 Y",
        ),
      },
      expect: rows(
        "month_end  children children_external children_not_recorded band",
        "2025-11-30 3        1                 1                     under-50",
        "2025-12-31 2        0                 1                     -",
      ),
    },
  ],
});

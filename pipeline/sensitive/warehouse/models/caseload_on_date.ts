/** The twin of `caseload_on_date.sql`. */
import { model } from "../model.ts";

const held = { officer_id: "x", process: "looked_after", started_on: "2025-11-03" };

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
        caseload: [
          { ...held, child_id: "a", external: "N" },
          { ...held, child_id: "a", process: "protection", external: "N" },
          { ...held, child_id: "b" },
          { ...held, child_id: "c", ended_on: "2025-12-31", external: "Y" },
        ],
      },
      expect: [
        { month_end: "2025-11-30", children: 3, children_external: 1, children_not_recorded: 1, band: "under-50" },
        { month_end: "2025-12-31", children: 2, children_external: 0, children_not_recorded: 1 },
      ],
    },
  ],
});

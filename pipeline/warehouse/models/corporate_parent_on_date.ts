/** The twin of `corporate_parent_on_date.sql`. */
import { model } from "../model.ts";

export const corporateParentOnDate = model({
  model: "corporate_parent_on_date",
  grain: "one corporate parent on the last day of one month",
  key: [],
  columns: {
    authority: ["varchar", "the authority"],
    month_end: ["date", "the last day of a month"],
    corporate_parent: ["varchar", "the corporate parent"],
    plan_in_force: ["boolean", "a plan that it published or reviewed is in force"],
  },
  examples: [
    {
      because: "a plan stands for twelve months, the last day too",
      given: {
        corporate_parent_duty: [{ corporate_parent: "police", duty: "plan_published", done_on: "2016-01-31" }],
      },
      expect: Array.from({ length: 120 }, (_, month) => ({ corporate_parent: "police", plan_in_force: month <= 12 })),
    },
  ],
});

/** The twin of `corporate_parent_on_date.sql`. */
import { model } from "../model.ts";

export const corporateParentOnDate = model({
  model: "corporate_parent_on_date",
  grain: "one corporate parent on the last day of one quarter",
  key: ["authority", "month_end", "body"],
  columns: {
    authority: ["varchar", "the authority"],
    month_end: ["date", "the last day of a quarter"],
    body: ["varchar", "the corporate parent, each of the authority's own by itself"],
    corporate_parent: ["varchar", "the corporate parent, those of the authority's own together"],
    kind: ["varchar", "kind of corporate parent"],
    plan_published: ["boolean", "it has published or reviewed a plan"],
    plan_within_12_months: ["boolean", "it has done so within the twelve months"],
    on_record: ["boolean", "a duty of it is on record"],
  },
  examples: [
    {
      because:
        "a plan is there from the day it was published and does not lapse; its review within a year is told beside it",
      given: {
        corporate_parent_duty: [{ corporate_parent: "police", duty: "plan_published", done_on: "2016-01-31" }],
      },
      within: "body = 'police'",
      expect: Array.from({ length: 40 }, (_, quarter) => ({
        ...{ corporate_parent: "police", kind: "police", plan_published: true, on_record: true },
        plan_within_12_months: quarter < 4,
      })),
    },
    {
      because: "a body of which nothing is on record is one that has no plan; two of the authority's own are two",
      given: {
        corporate_parent_duty: [
          { corporate_parent: "own-1", duty: "plan_published", done_on: "2016-01-31" },
          { corporate_parent: "own-2", duty: "plan_published", due_on: "2016-01-31" },
        ],
      },
      within: "month_end = '2025-12-31' and body in ('jersey_sport', 'own-1', 'own-2')",
      expect: [
        {
          body: "jersey_sport",
          corporate_parent: "jersey_sport",
          kind: "arms_length",
          plan_published: false,
          on_record: false,
        },
        { body: "own-1", corporate_parent: "not-listed", plan_published: true },
        { body: "own-2", corporate_parent: "not-listed", plan_published: false, on_record: true },
      ],
    },
  ],
});

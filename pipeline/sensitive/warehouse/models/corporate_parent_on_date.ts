/** The twin of `corporate_parent_on_date.sql`. */
import { rows } from "../../rows.ts";
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
      given: { corporate_parent_duty: rows("corporate_parent duty done_on", "police plan_published 2016-01-31") },
      within: "body = 'police'",
      expect: rows(
        "corporate_parent kind plan_published plan_within_12_months on_record",
        ...Array.from({ length: 40 }, (_, quarter) => `police police true ${quarter < 4} true`),
      ),
    },
    {
      because: "a body of which nothing is on record is one that has no plan; two of the authority's own are two",
      given: {
        corporate_parent_duty: rows(
          "corporate_parent duty           due_on     done_on",
          "own-1            plan_published .          2016-01-31",
          "own-2            plan_published 2016-01-31 .",
        ),
      },
      within: "month_end = '2025-12-31' and body in ('jersey_sport', 'own-1', 'own-2')",
      expect: rows(
        "body         corporate_parent kind        plan_published on_record",
        "jersey_sport jersey_sport     arms_length false          false",
        "own-1        not-listed       -           true           -",
        "own-2        not-listed       -           false          true",
      ),
    },
  ],
});

/** The twin of `duty_on_date.sql`. */
import { model } from "../model.ts";

const police = { corporate_parent: "police" };

export const dutyOnDate = model({
  model: "duty_on_date",
  grain: "one duty of one corporate parent on the last day of one quarter",
  key: ["authority", "month_end", "body", "duty"],
  columns: {
    authority: ["varchar", "the authority"],
    month_end: ["date", "the last day of a quarter"],
    body: ["varchar", "the corporate parent, each of the authority's own by itself"],
    corporate_parent: ["varchar", "the corporate parent, those of the authority's own together"],
    kind: ["varchar", "kind of corporate parent"],
    duty: ["varchar", "which duty"],
    dated_on: ["date", "the day it was last due or, where no day was set, done; null where nothing is on record"],
    done_on: ["date", "the day that one was done"],
    area: ["varchar", "area of the outcomes framework"],
    responsibility: ["varchar", "which of the six responsibilities"],
    done: ["boolean", "done as last due, and where it must be done again, not too long ago"],
  },
  examples: [
    {
      because:
        "done late is done from that day; the next one due and not done is not; the quarter before it was due nothing had changed",
      given: {
        corporate_parent_duty: [
          { ...police, duty: "report_published", due_on: "2024-06-30", done_on: "2024-08-15" },
          { ...police, duty: "report_published", due_on: "2025-06-30" },
        ],
      },
      within:
        "body = 'police' and duty = 'report_published' and month_end in ('2024-03-31', '2024-06-30', '2024-09-30', '2025-03-31', '2025-06-30')",
      expect: [
        { month_end: "2024-03-31", dated_on: null, done: false },
        { month_end: "2024-06-30", dated_on: "2024-06-30", done: false },
        { month_end: "2024-09-30", done: true },
        { month_end: "2025-03-31", done: true },
        { month_end: "2025-06-30", dated_on: "2025-06-30", done: false },
      ],
    },
    {
      because: "information on services reviewed four years ago to the day still stands, a day more and it does not",
      given: {
        corporate_parent_duty: [
          { ...police, duty: "services_reviewed", due_on: "2021-12-31", done_on: "2021-12-31" },
          { corporate_parent: "probation", duty: "services_reviewed", due_on: "2021-12-31", done_on: "2021-12-30" },
        ],
      },
      within: "body in ('police', 'probation') and duty = 'services_reviewed' and month_end = '2025-12-31'",
      expect: [
        { body: "police", done: true },
        { body: "probation", done: false },
      ],
    },
    {
      because: "a body of which nothing is on record has done none of its eight duties",
      given: {},
      within: "body = 'andium_homes' and month_end = '2025-12-31' and done = false",
      expect: [
        ...[
          "board_return",
          "children_consulted",
          "collaboration",
          "plan_published",
          "plan_reviewed",
          "report_published",
        ],
        ...["services_published", "services_reviewed"],
      ].map((duty) => ({ duty, kind: "arms_length" })),
    },
  ],
});

/** The twin of `duty_on_date.sql`. */
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

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
        corporate_parent_duty: rows(
          "corporate_parent duty             due_on     done_on",
          "police           report_published 2024-06-30 2024-08-15",
          "police           report_published 2025-06-30 .",
        ),
      },
      within:
        "body = 'police' and duty = 'report_published' and month_end in ('2024-03-31', '2024-06-30', '2024-09-30', '2025-03-31', '2025-06-30')",
      expect: rows(
        "month_end  dated_on   done",
        "2024-03-31 .          false",
        "2024-06-30 2024-06-30 false",
        "2024-09-30 -          true",
        "2025-03-31 -          true",
        "2025-06-30 2025-06-30 false",
      ),
    },
    {
      because: "information on services reviewed four years ago to the day still stands, a day more and it does not",
      given: {
        corporate_parent_duty: rows(
          "corporate_parent duty              due_on     done_on",
          "police           services_reviewed 2021-12-31 2021-12-31",
          "probation        services_reviewed 2021-12-31 2021-12-30",
        ),
      },
      within: "body in ('police', 'probation') and duty = 'services_reviewed' and month_end = '2025-12-31'",
      expect: rows("body done", "police true", "probation false"),
    },
    {
      because: "a body of which nothing is on record has done none of its eight duties",
      given: {},
      within: "body = 'andium_homes' and month_end = '2025-12-31' and done = false",
      expect: rows(
        "kind        duty",
        "arms_length board_return",
        "arms_length children_consulted",
        "arms_length collaboration",
        "arms_length plan_published",
        "arms_length plan_reviewed",
        "arms_length report_published",
        "arms_length services_published",
        "arms_length services_reviewed",
      ),
    },
  ],
});

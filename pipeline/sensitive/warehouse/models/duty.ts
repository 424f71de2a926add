/** The twin of `duty.sql`. */
import { model } from "../model.ts";

export const duty = model({
  model: "duty",
  grain: "one duty of one corporate parent",
  key: [],
  columns: {
    authority: ["varchar", "the authority"],
    corporate_parent: ["varchar", "the corporate parent"],
    duty: ["varchar", "the duty"],
    responsibility: ["varchar", "which of the six responsibilities"],
    area: ["varchar", "area of the outcomes framework"],
    due_on: ["date", "the day it was due"],
    done_on: ["date", "the day it was done; null if it was not"],
    dated_on: ["date", "the day it was due, or done where no day was set"],
    as_at: ["date", "the submission's as-at date"],
  },
  examples: [
    {
      because: "without a due date the day it was done dates it",
      given: {
        corporate_parent_duty: [
          { corporate_parent: "police", duty: "plan_published", due_on: "2025-03-31", done_on: "2025-04-02" },
          { corporate_parent: "andium", duty: "collaboration", done_on: "2025-05-01", responsibility: "2" },
        ],
      },
      expect: [
        { corporate_parent: "police", dated_on: "2025-03-31" },
        { corporate_parent: "not-listed", dated_on: "2025-05-01", responsibility: "2" },
      ],
    },
  ],
});

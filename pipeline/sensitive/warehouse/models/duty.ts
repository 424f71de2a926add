/** The twin of `duty.sql`. */
import { rows } from "../../rows.ts";
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
        corporate_parent_duty: rows(
          "corporate_parent duty           responsibility due_on     done_on",
          "police           plan_published .              2025-03-31 2025-04-02",
          "andium           collaboration  2              .          2025-05-01",
        ),
      },
      expect: rows("corporate_parent responsibility dated_on", "police - 2025-03-31", "not-listed 2 2025-05-01"),
    },
  ],
});

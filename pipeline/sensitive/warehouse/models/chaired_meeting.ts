/** The twin of `chaired_meeting.sql`. */
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

export const chairedMeeting = model({
  model: "chaired_meeting",
  grain: "one review or conference held",
  key: [],
  columns: {
    authority: ["varchar", "the authority"],
    held_on: ["date", "the day it was held"],
    process: ["varchar", "looked_after or protection"],
    officer_external: ["boolean", "the officer came from outside the service"],
  },
  examples: [
    {
      because: "what was cancelled or not held had nobody in the chair",
      given: {
        looked_after_review: rows(
          "review_id child_id due_on     held_on    officer_external",
          "r1        a        .          2025-03-03 Y",
          "r2        a        2025-03-04 .          Y",
        ),
        conference: rows("conference_id kind held_on officer_external", "c initial 2025-03-05 N"),
      },
      expect: rows("held_on process officer_external", "2025-03-03 looked_after true", "2025-03-05 protection false"),
    },
  ],
});

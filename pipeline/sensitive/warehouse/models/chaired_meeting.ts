/** The twin of `chaired_meeting.sql`. */
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
        looked_after_review: [
          { review_id: "r1", child_id: "a", held_on: "2025-03-03", officer_external: "Y" },
          { review_id: "r2", child_id: "a", due_on: "2025-03-04", officer_external: "Y" },
        ],
        conference: [{ conference_id: "c", kind: "initial", held_on: "2025-03-05", officer_external: "N" }],
      },
      expect: [
        { held_on: "2025-03-03", process: "looked_after", officer_external: true },
        { held_on: "2025-03-05", process: "protection", officer_external: false },
      ],
    },
  ],
});

/** The twin of `due_date_compared.sql`. */
import { model } from "../model.ts";

export const dueDateCompared = model({
  model: "due_date_compared",
  grain: "one meeting with a due date of its own and a derived one",
  key: [],
  columns: {
    authority: ["varchar", "the authority"],
    as_at: ["date", "the submission's as-at date"],
    extract: ["varchar", "the extract it stands in"],
    agrees: ["boolean", "both are the same day"],
  },
  examples: [
    {
      because: "fifteen working days after the discussion, and a day later",
      given: {
        conference: [
          { conference_id: "c1", kind: "initial", strategy_discussion_on: "2025-03-03", due_on: "2025-03-24" },
          { conference_id: "c2", kind: "initial", strategy_discussion_on: "2025-03-03", due_on: "2025-03-25" },
        ],
      },
      expect: [{ agrees: false }, { agrees: true }],
    },
  ],
});

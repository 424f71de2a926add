/** The twin of `due_date_compared.sql`. */
import { rows } from "../../rows.ts";
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
        conference: rows(
          "conference_id kind    strategy_discussion_on due_on",
          "c1            initial 2025-03-03             2025-03-24",
          "c2            initial 2025-03-03             2025-03-25",
        ),
      },
      expect: rows("agrees", "false", "true"),
    },
  ],
});

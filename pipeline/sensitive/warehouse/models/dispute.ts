/** The twin of `dispute.sql`. */
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

export const dispute = model({
  model: "dispute",
  grain: "one disagreement raised by the reviewing officer",
  key: ["authority", "dispute_id"],
  columns: {
    authority: ["varchar", "the authority"],
    dispute_id: ["ubigint", "the dispute"],
    raised_on: ["date", "the day it was raised"],
    theme: ["varchar", "what it was about"],
    highest_stage: ["varchar", "how far it went"],
    resolved_on: ["date", "the day it was resolved; null while it is open"],
    resolved_at_stage: ["varchar", "where it was resolved"],
    outcome: ["varchar", "how it ended"],
    due_on: ["date", "the day by which it should be resolved"],
    as_at: ["date", "the submission's as-at date"],
  },
  examples: [
    {
      because: "twenty working days from the day it was raised",
      given: {
        dispute: rows(
          "dispute_id child_id raised_on  theme highest_stage resolved_on resolved_at_stage",
          "d          a        2025-06-02 drift lead_worker   2025-06-30  lead_worker",
        ),
      },
      expect: rows("theme due_on", "drift 2025-06-30"),
    },
  ],
});

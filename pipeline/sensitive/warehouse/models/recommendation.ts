/** The twin of `recommendation.sql`. */
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

export const recommendation = model({
  model: "recommendation",
  grain: "one recommendation or action",
  key: ["authority", "recommendation_id"],
  columns: {
    authority: ["varchar", "the authority"],
    recommendation_id: ["ubigint", "the recommendation"],
    panel_year: ["integer", "year of the panel"],
    theme: ["varchar", "theme"],
    agency: ["varchar", "the agency it is for"],
    made_on: ["date", "the day it was made"],
    due_on: ["date", "the day it was due"],
    status: ["varchar", "how far it has come"],
    completed_on: ["date", "the day it was completed"],
    formal_change: ["boolean", "it led to a formal change"],
    impact: ["varchar", "what difference it made"],
    fed_back: ["boolean", "the family or agency was told what came of it"],
    late_until: ["date", "the day until which one carried out late still counts as carried out"],
    as_at: ["date", "the submission's as-at date"],
  },
  examples: [
    {
      because: "what was not recorded stays so",
      given: {
        child_death_recommendation: rows(
          "recommendation_id panel_year theme      agency made_on    status",
          "r                 2024       safe_sleep health 2024-10-07 in_progress",
        ),
      },
      expect: rows("theme due_on status formal_change", "safe_sleep . in_progress ."),
    },
  ],
});

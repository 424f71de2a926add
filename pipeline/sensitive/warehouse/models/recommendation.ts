/** The twin of `recommendation.sql`. */
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
        child_death_recommendation: [
          {
            ...{ recommendation_id: "r", panel_year: "2024", theme: "safe_sleep", agency: "health" },
            ...{ made_on: "2024-10-07", status: "in_progress" },
          },
        ],
      },
      expect: [{ theme: "safe_sleep", status: "in_progress", formal_change: null, due_on: null }],
    },
  ],
});

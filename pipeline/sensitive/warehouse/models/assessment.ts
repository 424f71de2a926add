/** The twin of `assessment.sql`. */
import { model } from "../model.ts";

export const assessment = model({
  model: "assessment",
  grain: "one wellbeing assessment",
  key: ["authority", "assessment_id"],
  columns: {
    authority: ["varchar", "the authority"],
    assessment_id: ["ubigint", "the assessment"],
    requested_on: ["date", "the day it was asked for"],
    completed_on: ["date", "the day it was completed; null if it was not"],
    due_on: ["date", "the day by which it should be completed"],
    level: ["varchar", "level of need"],
    provider: ["varchar", "who carried it out"],
    requested_by: ["varchar", "who asked for it"],
    declined: ["boolean", "it was declined"],
    reason_recorded: ["boolean", "the reason for declining is recorded"],
    agreed: ["boolean", "the family agreed to it"],
    views_recorded: ["boolean", "the child's views are recorded"],
    plan_needed: ["boolean", "it found that a plan is needed"],
    plan_agreed_on: ["date", "the day a wellbeing plan was agreed, the first on or after the day it was completed"],
    days_to_plan: ["bigint", "days from the day it was completed to that day"],
    plan_due_on: ["date", "the day by which a plan should be made"],
    as_at: ["date", "the submission's as-at date"],
    age_band: ["varchar", "age band on the day it was completed, or asked for"],
    sex: ["varchar", "sex code"],
  },
  examples: [
    {
      because: "45 working days; a wellbeing plan agreed afterwards is in place, an earlier one is another",
      given: {
        assessment: [
          {
            ...{ assessment_id: "x", child_id: "a", requested_on: "2025-06-02", completed_on: "2025-07-01" },
            ...{ level: "wellbeing", provider: "health", plan_needed: "Y" },
          },
          {
            ...{ assessment_id: "y", child_id: "b", requested_on: "2025-06-02", completed_on: "2025-07-01" },
            ...{ level: "wellbeing", provider: "health", plan_needed: "Y" },
          },
        ],
        care_plan: [
          { plan_id: "p", child_id: "a", kind: "wellbeing", agreed_on: "2025-07-01" },
          { plan_id: "q", child_id: "b", kind: "wellbeing", agreed_on: "2025-06-30" },
        ],
      },
      expect: [
        {
          ...{ assessment_id: "x", plan_agreed_on: "2025-07-01", days_to_plan: 0 },
          ...{ plan_due_on: "2025-07-29", due_on: "2025-08-04" },
        },
        { assessment_id: "y", plan_agreed_on: null, plan_due_on: "2025-07-29" },
      ],
    },
  ],
});

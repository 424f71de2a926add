/** The twin of `assessment.sql`. */
import { rows } from "../../rows.ts";
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
        assessment: rows(
          "assessment_id child_id requested_on completed_on level     provider plan_needed",
          "x             a        2025-06-02   2025-07-01   wellbeing health   Y",
          "y             b        2025-06-02   2025-07-01   wellbeing health   Y",
        ),
        care_plan: rows("plan_id child_id kind agreed_on", "p a wellbeing 2025-07-01", "q b wellbeing 2025-06-30"),
      },
      expect: rows(
        "assessment_id due_on     plan_agreed_on days_to_plan plan_due_on",
        "x             2025-08-04 2025-07-01     0            2025-07-29",
        "y             -          .              -            2025-07-29",
      ),
    },
  ],
});

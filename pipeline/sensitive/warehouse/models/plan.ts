/** The twin of `plan.sql`. */
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

export const plan = model({
  model: "plan",
  grain: "one plan for one child",
  key: ["authority", "plan_id"],
  columns: {
    authority: ["varchar", "the authority"],
    plan_id: ["ubigint", "the plan"],
    child_id: ["ubigint", "the child's pseudonym"],
    kind: ["varchar", "kind of plan"],
    agreed_on: ["date", "the day it was agreed"],
    review_due_on: ["date", "the day its review was due"],
    reviewed_on: ["date", "the day that review was held"],
    ended_on: ["date", "the day it ended; null while it is in force"],
    indicators_covered: ["integer", "wellbeing indicators it covers, of 8"],
    service_areas_covered: ["integer", "service areas it covers, of 8"],
    outcomes_planned: ["integer", "outcomes planned"],
    outcomes_met: ["integer", "outcomes met"],
    views_recorded: ["boolean", "the child's views are recorded in it"],
    lead_worker: ["boolean", "it names a lead worker"],
    as_at: ["date", "the submission's as-at date"],
    age_band: ["varchar", "age band on the day it was agreed"],
    sex: ["varchar", "sex code"],
  },
  examples: [
    {
      because: "the age is that of the day it was agreed",
      given: {
        child: rows("child_id birth_month sex", "a 2015-03 F"),
        care_plan: rows("plan_id child_id kind agreed_on indicators_covered", "p a care 2025-02-28 8"),
      },
      expect: rows("kind indicators_covered views_recorded age_band", "care 8 . 5-9"),
    },
  ],
});

import { code, date, flag, id, integer, required, word } from "./column.ts";
import { contract } from "./contract.ts";

/** Care, pathway, wellbeing, education and protection plans (G, paragraphs 325 and following). */
export const carePlan = contract({
  extract: "care_plan",
  title: "Plans",
  grain: "one plan for one child",
  key: ["plan_id"],
  order: [
    ["agreed_on", "reviewed_on"],
    ["agreed_on", "ended_on"],
  ],
  atMost: [["outcomes_met", "outcomes_planned"]],
  columns: {
    plan_id: id("the plan", required),
    child_id: id("the child", { required: true, references: "child" }),
    kind: code("plan_kind", "kind of plan", required),
    agreed_on: date("date it was agreed", required),
    reviewed_on: date("date the review due on review_due_on was held; blank if it was not"),
    review_due_on: date("date its review was due", { planned: true }),
    indicators_covered: integer("wellbeing indicators it covers, of 8", 0, 8),
    service_areas_covered: integer("service areas it covers, of 8", 0, 8),
    outcomes_planned: integer("outcomes planned", 0, 99),
    outcomes_met: integer("outcomes met", 0, 99),
    ended_on: date("date it ended"),
    views_recorded: flag("the child's views are recorded in it"),
    lead_worker: flag("it names a lead worker"),
  },
});

/** Each of the eight indicators at one assessment, as the professional and the child see it (G, paragraph 356). */
export const wellbeingRating = contract({
  extract: "wellbeing_rating",
  title: "Wellbeing ratings",
  grain: "one indicator at one assessment of one child",
  key: ["child_id", "assessed_on", "indicator"],
  columns: {
    child_id: id("the child", { required: true, references: "child" }),
    assessed_on: date("date of the assessment", required),
    indicator: code("wellbeing_indicator", "wellbeing indicator", required),
    need: code("wellbeing_need", "how great the need is", required),
    child_view: integer("how well the child feels they are doing, 1 to 5", 1, 5),
    professional_view: integer("how well the professional thinks the child is doing, 1 to 5", 1, 5),
  },
});

/** Wellbeing assessments in the community (G, paragraphs 75 to 151). */
export const assessment = contract({
  extract: "assessment",
  title: "Wellbeing assessments",
  grain: "one wellbeing assessment in the community",
  key: ["assessment_id"],
  order: [["requested_on", "completed_on"]],
  columns: {
    assessment_id: id("the assessment", required),
    child_id: id("the child", { required: true, references: "child" }),
    requested_on: date("date it was asked for"),
    completed_on: date("date it was completed"),
    level: code("assessment_level", "level of need", required),
    provider: word("assessment_provider", "who carried it out", required),
    requested_by: code("requested_by", "who asked for it"),
    declined: flag("it was declined"),
    reason_recorded: flag("the reason for declining is recorded"),
    agreed: flag("the family agreed to it"),
    views_recorded: flag("the child's views are recorded"),
    plan_needed: flag("it found that a plan is needed"),
  },
});

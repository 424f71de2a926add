/**
 * Wellbeing assessments and plans in the community (guidance, paragraphs 75 to 151), sharing information (262 to 265) and
 * the views of those served (447).
 */

import { feedbackAnswers } from "./feedback_answers.ts";
import { informationSharing } from "./information_sharing.ts";
import { added, changed, chapter, count, duration, guidance, proportion } from "./measure.ts";
import { outcomesMet } from "./plan_outcomes.ts";
import { answered, blank } from "./yes_no_examples.ts";

const owner = "Children and Families Hub";
const assessed = { population: "assessment", discloses: "child", owner } as const;
const completed = { words: "wellbeing assessments completed", where: "completed_on is not null" };
const needed = { completed_on: "2025-03-10", plan_needed: true, plan_due_on: "2025-04-07", as_at: "2025-12-31" };
const plan = { population: "plan", discloses: "child", owner } as const;

export const communityWellbeing = chapter({
  id: "community-wellbeing",
  title: "Wellbeing in the community",
  group: "practice and community",
  intro:
    "Children who need help before they need protection: assessed in time, heard, given a plan; and whether information about them is shared with reason.",
  measures: [
    count("assessments-completed", {
      ...assessed,
      title: "Wellbeing assessments completed",
      asks: "How many wellbeing assessments were completed, at what level and by whom?",
      unit: "assessments",
      dated: "completed_on",
      of: {
        words: "wellbeing assessments completed in the period",
        noun: "wellbeing assessments completed",
        where: "completed_on is not null",
      },
      better: "none",
      breakdowns: ["assessment-level", "assessment-provider", "requested-by", "age-band"],
      source: [guidance("78"), guidance("101")],
      benchmark: {
        comparability: "none",
        words: "England publishes the number of social workers' assessments in a file that is not held",
      },
      examples: [
        { given: { completed_on: "2025-03-10" }, expect: "counts", because: "completed" },
        { given: { completed_on: null }, expect: "left out", because: "not completed" },
      ],
    }),
    proportion("assessment-timely", {
      ...assessed,
      title: "Wellbeing assessments completed in time",
      asks: "Was each wellbeing assessment completed in time?",
      needs: ["assessment.requested_on"],
      dated: "due_on",
      of: {
        words: "wellbeing assessments asked for, not declined, that fell due",
        noun: "wellbeing assessments asked for",
        whenNone: "none fell due",
        where: "due_on <= as_at and declined is not true",
      },
      counts: { words: "completed by that day", where: "completed_on <= due_on" },
      excludes: ["requests that were declined, and those not yet due"],
      better: "higher",
      breakdowns: ["assessment-level", "assessment-provider"],
      timescales: ["assessment"],
      benchmark: {
        comparability: "close",
        words:
          "England counts social workers' assessments that were completed; here every provider's that fell due, those never completed among them",
      },
      source: [guidance("97")],
      examples: [
        {
          given: { due_on: "2025-08-04", completed_on: "2025-08-04", as_at: "2025-12-31" },
          expect: "counts",
          because: "the last day is within time",
        },
        {
          given: { due_on: "2025-08-04", completed_on: null, as_at: "2025-12-31" },
          expect: "does not count",
          because: "never completed is late, not missing",
        },
        {
          given: { due_on: "2025-08-04", declined: true, as_at: "2025-12-31" },
          expect: "left out",
          because: "declined",
        },
        {
          given: { due_on: "2026-01-05", completed_on: null, as_at: "2025-12-31" },
          expect: "left out",
          because: "not yet due",
        },
      ],
    }),
    proportion("assessment-declined-with-reason", {
      ...assessed,
      title: "Requests declined with a reason",
      asks: "When a request was declined, was a good reason recorded?",
      needs: ["assessment.declined"],
      dated: "requested_on",
      of: { words: "requests for an assessment that were declined", where: "declined" },
      counts: { words: "the reason is recorded", where: "reason_recorded" },
      notRecorded: blank("reason_recorded", "declined requests"),
      better: "higher",
      breakdowns: ["assessment-provider", "requested-by"],
      owed: guidance("82"),
      source: [guidance("82")],
      examples: [
        ...answered("reason_recorded", { declined: true }),
        { given: { declined: false, reason_recorded: true }, expect: "left out", because: "not declined" },
      ],
    }),
    proportion("assessment-views-recorded", {
      ...assessed,
      title: "Assessments with the child's views",
      asks: "Is the child's own voice in the assessment?",
      needs: ["assessment.views_recorded"],
      dated: "completed_on",
      of: completed,
      counts: { words: "the child's views are recorded", where: "views_recorded" },
      notRecorded: blank("views_recorded", "assessments"),
      better: "higher",
      breakdowns: ["age-band", "assessment-level", "assessment-provider"],
      source: [guidance("90"), guidance("104")],
      examples: [
        ...answered("views_recorded", { completed_on: "2025-03-10" }),
        { given: { completed_on: null, views_recorded: true }, expect: "left out", because: "not completed" },
      ],
    }),
    proportion("assessment-agreed", {
      ...assessed,
      ...added,
      title: "Assessments the family agreed to",
      asks: "Did the family agree to the assessment?",
      needs: ["assessment.agreed"],
      dated: "completed_on",
      of: completed,
      counts: { words: "the family agreed to it", where: "agreed" },
      notRecorded: blank("agreed", "assessments"),
      better: "higher",
      breakdowns: ["assessment-level", "assessment-provider"],
      source: [guidance("85")],
      examples: [
        ...answered("agreed", { completed_on: "2025-03-10" }),
        { given: { completed_on: null, agreed: true }, expect: "left out", because: "not completed" },
      ],
    }),
    proportion("wellbeing-plan-in-place", {
      ...assessed,
      title: "Wellbeing plan made where one was needed",
      asks: "Does each child found to need a plan have one soon?",
      needs: ["assessment.plan_needed", "care_plan"],
      dated: "completed_on",
      of: {
        words: "assessments that found that a plan is needed, once the time to make one has run out",
        noun: "assessments that found that a plan is needed",
        where: "completed_on is not null and plan_needed is distinct from false",
      },
      allows: { timescale: "wellbeing-plan", until: "plan_due_on" },
      counts: { words: "a wellbeing plan was agreed within that time", where: "plan_agreed_on <= plan_due_on" },
      excludes: ["assessments so recent that the time to make a plan has not run out"],
      ...changed({
        asks: "Does each child found to need a plan have one?",
        of: {
          words: "assessments that found that a plan is needed",
          where: "completed_on is not null and plan_needed is distinct from false",
        },
        timescales: [],
        excludes: [],
        counts: { words: "a wellbeing plan was agreed on or after that day", where: "plan_agreed_on is not null" },
        changed:
          "assessments of the last weeks counted as without a plan, though plans take some weeks: the latest quarter looked worse in every release",
      }),
      notRecorded: blank("plan_needed", "assessments"),
      better: "higher",
      breakdowns: ["assessment-level", "assessment-provider"],

      source: [guidance("106"), guidance("107")],
      examples: [
        {
          given: { ...needed, plan_agreed_on: "2025-04-07" },
          expect: "counts",
          because: "made on the last day of the time allowed",
        },
        {
          given: { ...needed, plan_agreed_on: "2025-04-08" },
          expect: "does not count",
          because: "a day later",
        },
        { given: { ...needed, plan_agreed_on: null }, expect: "does not count", because: "needed and not made" },
        {
          given: { ...needed, plan_needed: null, plan_agreed_on: "2025-04-07" },
          expect: "not recorded",
          because: "whether one was needed is not known",
        },
        { given: { ...needed, plan_needed: false }, expect: "left out", because: "none needed" },
        {
          given: { ...needed, completed_on: "2025-12-22", plan_due_on: "2026-01-22" },
          expect: "left out",
          because: "there is still time",
        },
        { given: { ...needed, completed_on: null }, expect: "left out", because: "not completed" },
      ],
    }),
    duration("wellbeing-plan-days", {
      ...assessed,
      ...added,
      title: "From the assessment to the plan",
      asks: "How long does a child wait for the plan that was found to be needed?",
      needs: ["assessment.plan_needed", "care_plan"],
      dated: "completed_on",
      of: {
        words: "assessments that found that a plan is needed",
        where: "completed_on is not null and plan_needed",
      },
      counts: {
        words: "those for whom a wellbeing plan was agreed on or after that day",
        where: "plan_agreed_on is not null",
      },
      length: "days_to_plan",
      waiting: "as_at - completed_on",
      better: "lower",
      breakdowns: ["assessment-level"],
      source: [guidance("108")],
      examples: [
        {
          given: { completed_on: "2025-03-10", plan_needed: true, plan_agreed_on: "2025-03-24", days_to_plan: 14 },
          expect: "counts",
          because: "two weeks",
        },
        {
          given: { completed_on: "2025-03-10", plan_needed: true, plan_agreed_on: null },
          expect: "does not count",
          because: "still waiting, which the median counts",
        },
        { given: { completed_on: "2025-03-10", plan_needed: false }, expect: "left out", because: "none needed" },
        { given: { completed_on: null, plan_needed: true }, expect: "left out", because: "not completed" },
      ],
    }),
    proportion("wellbeing-plan-reviewed", {
      ...plan,
      title: "Wellbeing plans reviewed in time",
      asks: "Was each wellbeing plan reviewed by the day it was due?",
      needs: ["care_plan.review_due_on"],
      dated: "review_due_on",
      of: {
        words: "reviews of wellbeing plans that fell due",
        whenNone: "none fell due",
        where: "kind = 'wellbeing' and review_due_on <= as_at",
      },
      counts: { words: "reviewed by that day", where: "reviewed_on <= review_due_on" },
      better: "higher",
      breakdowns: ["age-band"],
      source: [guidance("126-128")],
      examples: [
        {
          given: { kind: "wellbeing", review_due_on: "2025-03-10", reviewed_on: "2025-03-10", as_at: "2025-12-31" },
          expect: "counts",
          because: "the last day is within time",
        },
        {
          given: { kind: "wellbeing", review_due_on: "2025-03-10", reviewed_on: null, as_at: "2025-12-31" },
          expect: "does not count",
          because: "not reviewed is late, not missing",
        },
        {
          given: { kind: "care", review_due_on: "2025-03-10", reviewed_on: "2025-03-10", as_at: "2025-12-31" },
          expect: "left out",
          because: "another kind of plan",
        },
        {
          given: { kind: "wellbeing", review_due_on: "2026-03-10", as_at: "2025-12-31" },
          expect: "left out",
          because: "not yet due",
        },
      ],
    }),
    outcomesMet("wellbeing-plan-outcomes-met", {
      title: "Outcomes of wellbeing plans met",
      asks: "Of what wellbeing plans set out to achieve, how much was achieved?",
      kind: "wellbeing",
      plans: "wellbeing plans",
      breakdowns: ["age-band"],
      owner,
      source: [guidance("121"), guidance("132")],
    }),
    proportion("wellbeing-plan-lead-worker", {
      ...plan,
      title: "Wellbeing plans with a lead worker",
      asks: "Does each wellbeing plan name a lead worker?",
      needs: ["care_plan.lead_worker"],
      dated: "agreed_on",
      of: { words: "wellbeing plans agreed", where: "kind = 'wellbeing'" },
      counts: { words: "it names a lead worker", where: "lead_worker" },
      notRecorded: blank("lead_worker", "plans"),
      better: "higher",
      breakdowns: ["age-band"],
      owed: guidance("108"),
      source: [guidance("108"), guidance("109")],
      examples: [
        ...answered("lead_worker", { kind: "wellbeing", agreed_on: "2025-03-10" }),
        { given: { kind: "care", lead_worker: true }, expect: "left out", because: "a care plan" },
      ],
    }),
    ...informationSharing,
    ...feedbackAnswers,
  ],
});

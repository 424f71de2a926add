/**
 * Wellbeing assessments and plans in the community (guidance, paragraphs 75 to 151), sharing information (262 to 265) and
 * the views of those served (447).
 */

import { given } from "./example.ts";
import { feedbackAnswers } from "./feedback_answers.ts";
import { informationSharing } from "./information_sharing.ts";
import { added, changed, chapter, count, duration, guidance, proportion } from "./measure.ts";
import { outcomesMet } from "./plan_outcomes.ts";
import { answered, blank } from "./yes_no_examples.ts";

const owner = "Children and Families Hub";
const assessed = { population: "assessment", discloses: "child", owner } as const;
const completed = { words: "wellbeing assessments completed", where: "completed_on is not null" };
const plan = { population: "plan", discloses: "child", owner } as const;

export const communityWellbeing = chapter({
  id: "community-wellbeing",
  title: "Wellbeing in the community",
  group: "practice and community",
  intro:
    "Whether children who need help before they need protection are assessed in time, heard and given a plan, and whether information about them is shared for a good reason.",
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
        words: "England publishes the number of social workers' assessments, but in a file that we do not have",
      },
      examples: given("completed_on", "2025-03-10 → counts: completed", ". → left out: not completed"),
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
          "England counts social workers' assessments that were completed; here every provider's assessments that fell due, including those never completed",
      },
      source: [guidance("97")],
      examples: given(
        "due_on     completed_on declined as_at",
        "2025-08-04 2025-08-04   -        2025-12-31 → counts: the last day is within time",
        "2025-08-04 .            -        2025-12-31 → does not count: never completed is late, not missing",
        "2025-08-04 -            true     2025-12-31 → left out: declined",
        "2026-01-05 .            -        2025-12-31 → left out: not yet due",
      ),
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
      examples: answered("declined reason_recorded", "true", "false true → left out: not declined"),
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
      examples: answered("completed_on views_recorded", "2025-03-10", ". true → left out: not completed"),
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
      examples: answered("completed_on agreed", "2025-03-10", ". true → left out: not completed"),
    }),
    proportion("wellbeing-plan-in-place", {
      ...assessed,
      title: "Wellbeing plan made where one was needed",
      asks: "Does each child found to need a plan have one soon?",
      needs: ["assessment.plan_needed", "care_plan"],
      dated: "completed_on",
      of: {
        words: "assessments that found a plan was needed, once the time to make one has run out",
        noun: "assessments that found a plan was needed",
        where: "completed_on is not null and plan_needed is distinct from false",
      },
      allows: { timescale: "wellbeing-plan", until: "plan_due_on" },
      counts: { words: "a wellbeing plan was agreed within that time", where: "plan_agreed_on <= plan_due_on" },
      excludes: ["assessments so recent that the time to make a plan has not run out"],
      ...changed({
        asks: "Does each child found to need a plan have one?",
        of: {
          words: "assessments that found a plan was needed",
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
      examples: given(
        "completed_on plan_needed plan_due_on as_at      plan_agreed_on",
        "2025-03-10   true        2025-04-07  2025-12-31 2025-04-07     → counts: made on the last day of the time allowed",
        "2025-03-10   true        2025-04-07  2025-12-31 2025-04-08     → does not count: a day later",
        "2025-03-10   true        2025-04-07  2025-12-31 .              → does not count: needed and not made",
        "2025-03-10   .           2025-04-07  2025-12-31 2025-04-07     → not recorded: whether one was needed is not known",
        "2025-03-10   false       2025-04-07  2025-12-31 -              → left out: none needed",
        "2025-12-22   true        2026-01-22  2025-12-31 -              → left out: there is still time",
        ".            true        2025-04-07  2025-12-31 -              → left out: not completed",
      ),
    }),
    duration("wellbeing-plan-days", {
      ...assessed,
      ...added,
      title: "From the assessment to the plan",
      asks: "How long does a child wait for a plan that is needed?",
      needs: ["assessment.plan_needed", "care_plan"],
      dated: "completed_on",
      of: {
        words: "assessments that found a plan was needed",
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
      examples: given(
        "completed_on plan_needed plan_agreed_on days_to_plan",
        "2025-03-10   true        2025-03-24     14           → counts: two weeks",
        "2025-03-10   true        .              -            → does not count: still waiting, which the median counts",
        "2025-03-10   false       -              -            → left out: none needed",
        ".            true        -              -            → left out: not completed",
      ),
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
      examples: given(
        "kind      review_due_on reviewed_on as_at",
        "wellbeing 2025-03-10    2025-03-10  2025-12-31 → counts: the last day is within time",
        "wellbeing 2025-03-10    .           2025-12-31 → does not count: not reviewed is late, not missing",
        "care      2025-03-10    2025-03-10  2025-12-31 → left out: another kind of plan",
        "wellbeing 2026-03-10    -           2025-12-31 → left out: not yet due",
      ),
    }),
    outcomesMet("wellbeing-plan-outcomes-met", {
      title: "Outcomes of wellbeing plans met",
      asks: "How much of what wellbeing plans set out to achieve was achieved?",
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
      examples: answered("kind agreed_on lead_worker", "wellbeing 2025-03-10", "care - true → left out: a care plan"),
    }),
    ...informationSharing,
    ...feedbackAnswers,
  ],
});

/** Health (guidance, paragraphs 333 to 336), plans (324 to 341) and wellbeing as the child and the professional see it (356). */
import { added, changed, chapter, type Example, field, guidance, proportion, score } from "./measure.ts";

const owner = "Designated nurse for looked-after children";
const check = { population: "health check", discloses: "child", owner, source: [guidance("333")] } as const;

/** A kind of check done by the day it was due. */
const dueExamples = (kind: string, another = "sdq"): Example[] => [
  {
    given: { kind: another, looked_after: true, due_on: "2025-03-10", completed_on: "2025-03-10", as_at: "2025-12-31" },
    expect: "left out",
    because: "another kind of check",
  },
  {
    given: { kind, looked_after: true, due_on: "2026-01-10", completed_on: null, as_at: "2025-12-31" },
    expect: "left out",
    because: "not yet due",
  },
  {
    given: { kind, looked_after: true, due_on: "2025-03-10", completed_on: "2025-03-10", as_at: "2025-12-31" },
    expect: "counts",
    because: "the last day is within time",
  },
  {
    given: { kind, looked_after: true, due_on: "2025-03-10", completed_on: "2025-03-11", as_at: "2025-12-31" },
    expect: "does not count",
    because: "a day late",
  },
  {
    given: { kind, looked_after: true, due_on: "2025-03-10", completed_on: null, as_at: "2025-12-31" },
    expect: "does not count",
    because: "never done is late, not missing",
  },
  {
    given: { kind, looked_after: false, due_on: "2025-03-10", completed_on: "2025-03-10", as_at: "2025-12-31" },
    expect: "left out",
    because: "not looked after on the day",
  },
];

const immunisation = {
  ...{ kind: "immunisation", looked_after: true },
  ...{ due_on: "2025-03-10", late_until: "2025-06-10", as_at: "2025-12-31" },
};

const carePlan = { population: "plan", discloses: "child", owner: "Social work teams" } as const;
const agreed = {
  ...carePlan,
  dated: "agreed_on",
  of: { words: "care plans agreed in the period", where: "kind = 'care'" },
} as const;
const rated = {
  population: "wellbeing rating",
  dated: "assessed_on",
  discloses: "child",
  owner: "Social work teams",
} as const;
const ratings = { words: "ratings at assessments in the period, one an indicator", where: "true" };

export const healthAndPlans = chapter({
  id: "health-and-plans",
  title: "Health and plans",
  intro:
    "Whether looked-after children are well, have a plan that covers their life, and are asked how they themselves feel.",
  measures: [
    proportion("health-assessment-on-time", {
      ...check,
      title: "Health assessments on time",
      asks: "Was each looked-after child's health assessed by the day it was due?",
      dated: "due_on",
      of: {
        words: "initial and review health assessments of looked-after children that fell due",
        where: "kind in ('initial_assessment', 'review_assessment') and looked_after and due_on <= as_at",
      },
      counts: { words: "done by that day", where: "completed_on <= due_on" },
      better: "higher",
      breakdowns: ["health-kind", "age-band", "sex"],
      benchmark: {
        comparability: "close",
        words:
          "England counts children looked after for twelve months whose assessments were done by the end of the year, late or not; here each assessment that fell due, first ones too, and done by its day",
      },
      examples: [
        ...dueExamples("initial_assessment"),
        {
          given: {
            ...{ kind: "review_assessment", looked_after: true, due_on: "2025-03-10" },
            ...{ completed_on: "2025-03-10", as_at: "2025-12-31" },
          },
          expect: "counts",
          because: "a review assessment on its last day",
        },
      ],
    }),
    proportion("dental-on-time", {
      ...check,
      title: "Dental checks on time",
      asks: "Did each looked-after child see a dentist by the day it was due?",
      dated: "due_on",
      of: {
        words: "dental checks of looked-after children that fell due",
        where: "kind = 'dental' and looked_after and due_on <= as_at",
      },
      counts: { words: "done by that day", where: "completed_on <= due_on" },
      better: "higher",
      breakdowns: ["age-band", "sex"],
      benchmark: {
        comparability: "close",
        words:
          "England counts children looked after for twelve months who saw a dentist at any time in the year; here each check that fell due and done by its day",
      },
      source: [guidance("333"), field("England's return of looked-after children")],
      examples: dueExamples("dental"),
    }),
    proportion("immunised", {
      ...check,
      title: "Immunisations given",
      asks: "Have looked-after children had the immunisations that fell due?",
      dated: "due_on",
      of: {
        words: "immunisations of looked-after children that fell due, once some time to give them late has run out",
        where: "kind = 'immunisation' and looked_after",
      },
      allows: { timescale: "immunisation-late", until: "late_until" },
      counts: {
        words: "given on the day, before it, or within that time after it",
        where: "completed_on <= late_until",
      },
      excludes: ["immunisations so lately due that they may still be given"],
      better: "higher",
      breakdowns: ["age-band", "sex"],
      benchmark: {
        comparability: "close",
        words:
          "England counts children looked after for twelve months with nothing outstanding; here each immunisation that fell due",
      },
      ...changed({
        of: {
          words: "immunisations of looked-after children that fell due",
          where: "kind = 'immunisation' and looked_after and due_on <= as_at",
        },
        timescales: [],
        excludes: [],
        counts: { words: "given, on the day or later", where: "completed_on is not null" },
        changed:
          "one given long after it was due raised the figure of its period in each later release, so that the latest always looked worse",
      }),
      source: [guidance("333"), field("England's return of looked-after children")],
      examples: [
        { given: { ...immunisation, completed_on: "2025-05-10" }, expect: "counts", because: "given later is given" },
        {
          given: { ...immunisation, completed_on: "2025-06-11" },
          expect: "does not count",
          because: "too late to count",
        },
        { given: { ...immunisation, completed_on: null }, expect: "does not count", because: "not given" },
        {
          given: { ...immunisation, due_on: "2025-11-10", late_until: "2026-02-10" },
          expect: "left out",
          because: "it may still be given",
        },
        {
          given: { ...immunisation, kind: "dental", completed_on: "2025-03-10" },
          expect: "left out",
          because: "dental",
        },
        {
          given: { ...immunisation, looked_after: false, completed_on: "2025-03-10" },
          expect: "left out",
          because: "not looked after on the day",
        },
      ],
    }),
    proportion("sdq-completed", {
      moment: "stock",
      title: "Strengths and difficulties questionnaire",
      asks: "Was each child asked how they are, in the last twelve months?",
      population: "support of a looked-after child",
      needs: ["health", "child"],
      dated: "month_end",
      of: { words: "looked-after children aged 4 to 16 on the last day of the period", where: "age between 4 and 16" },
      counts: { words: "a questionnaire was completed in the twelve months", where: "questionnaire_12_months" },
      better: "higher",
      breakdowns: ["age-band", "sex", "placement"],
      discloses: "child",
      owner,
      benchmark: {
        comparability: "close",
        words: "England: aged 5 to 16 and looked after for twelve months; here 4 to 16 and however long",
      },
      source: [guidance("336")],
      examples: [
        {
          given: { age: 4, questionnaire_12_months: true },
          expect: "counts",
          because: "completed, on the fourth birthday",
        },
        {
          given: { age: 16, questionnaire_12_months: false },
          expect: "does not count",
          because: "none within the year",
        },
        { given: { age: 17, questionnaire_12_months: false }, expect: "left out", because: "seventeen" },
      ],
    }),
    score("sdq-score", {
      ...check,
      title: "Score of the questionnaire",
      asks: "How great are looked-after children's difficulties, from 0 to 40?",
      needs: ["health.score"],
      dated: "completed_on",
      of: {
        words: "questionnaires of looked-after children completed in the period",
        where: "kind = 'sdq' and looked_after and completed_on is not null",
      },
      scores: "score",
      notRecorded: { words: "questionnaires without a score", where: "score is null" },
      better: "lower",
      breakdowns: ["age-band", "sex"],
      benchmark: {
        comparability: "close",
        words:
          "England: one score a child aged 5 to 16 looked after for twelve months; here every questionnaire counts",
      },
      source: [guidance("336")],
      examples: [
        {
          given: { kind: "sdq", looked_after: true, completed_on: "2025-03-10", score: 14 },
          expect: "counts",
          because: "a score of 14",
        },
        {
          given: { kind: "sdq", looked_after: true, completed_on: "2025-03-10", score: null },
          expect: "not recorded",
          because: "without a score it says nothing",
        },
        {
          given: { kind: "dental", looked_after: true, completed_on: "2025-03-10", score: 14 },
          expect: "left out",
          because: "dental",
        },
        {
          given: { kind: "sdq", looked_after: false, completed_on: "2025-03-10", score: 14 },
          expect: "left out",
          because: "not looked after on the day",
        },
        {
          given: { kind: "sdq", looked_after: true, completed_on: null, score: 14 },
          expect: "left out",
          because: "not completed",
        },
      ],
    }),
    proportion("sdq-concern-referred", {
      ...check,
      title: "Children of concern who were referred",
      asks: "When the questionnaire gave cause for concern, was the child referred?",
      needs: ["health.referral"],
      dated: "completed_on",
      of: {
        words: "questionnaires of looked-after children that gave cause for concern",
        where: "kind = 'sdq' and looked_after and completed_on is not null and is_concern",
      },
      counts: { words: "the child was referred to a service", where: "referral <> 'none'" },
      notRecorded: { words: "questionnaires for which it was not recorded", where: "referral is null" },
      better: "higher",
      breakdowns: ["age-band"],
      distributions: ["referral"],
      source: [guidance("336")],
      examples: [
        {
          given: { kind: "sdq", looked_after: true, completed_on: "2025-03-10", is_concern: true, referral: "camhs" },
          expect: "counts",
          because: "referred",
        },
        {
          given: { kind: "sdq", looked_after: true, completed_on: "2025-03-10", is_concern: true, referral: "none" },
          expect: "does not count",
          because: "not referred",
        },
        {
          given: { kind: "sdq", looked_after: true, completed_on: "2025-03-10", is_concern: true, referral: null },
          expect: "not recorded",
          because: "missing is not no",
        },
        {
          given: { kind: "sdq", looked_after: true, completed_on: "2025-03-10", is_concern: false, referral: "camhs" },
          expect: "left out",
          because: "no cause for concern",
        },
        {
          given: {
            kind: "dental",
            looked_after: true,
            completed_on: "2025-03-10",
            is_concern: true,
            referral: "camhs",
          },
          expect: "left out",
          because: "another kind of check",
        },
        {
          given: { kind: "sdq", looked_after: false, completed_on: "2025-03-10", is_concern: true, referral: "camhs" },
          expect: "left out",
          because: "not looked after on the day",
        },
        {
          given: { kind: "sdq", looked_after: true, completed_on: null, is_concern: true, referral: "camhs" },
          expect: "left out",
          because: "not completed",
        },
      ],
    }),
    proportion("care-plan-in-place", {
      moment: "stock",
      title: "Care plan in force",
      asks: "Does each looked-after child have a care plan?",
      population: "support of a looked-after child",
      needs: ["care_plan"],
      dated: "month_end",
      of: { words: "children looked after on the last day of the period", where: "true" },
      counts: { words: "a care plan is in force", where: "care_plan" },
      excludes: ["a plan that nobody recorded is not in place"],
      better: "higher",
      breakdowns: ["age-band", "sex", "placement"],
      discloses: "child",
      owner: "Social work teams",
      owed: guidance("325"),
      source: [guidance("322"), guidance("325")],
      examples: [
        { given: { care_plan: true }, expect: "counts", because: "in force" },
        { given: { care_plan: false }, expect: "does not count", because: "none in force" },
      ],
    }),
    proportion("care-plan-indicators-covered", {
      ...agreed,
      title: "Care plans that cover all eight wellbeing indicators",
      asks: "Does the plan cover the whole of a child's life?",
      needs: ["care_plan.indicators_covered"],
      counts: { words: "covers all eight wellbeing indicators", where: "indicators_covered = 8" },
      notRecorded: { words: "plans for which it was not recorded", where: "indicators_covered is null" },
      better: "higher",
      breakdowns: ["age-band"],
      owed: guidance("325"),
      source: [guidance("325")],
      examples: [
        { given: { kind: "care", indicators_covered: 8 }, expect: "counts", because: "all eight" },
        { given: { kind: "care", indicators_covered: 7 }, expect: "does not count", because: "one is missing" },
        { given: { kind: "care", indicators_covered: null }, expect: "not recorded", because: "missing is not 0" },
        { given: { kind: "pathway", indicators_covered: 8 }, expect: "left out", because: "another kind of plan" },
      ],
    }),
    proportion("care-plan-service-areas-covered", {
      ...agreed,
      ...added,
      title: "Care plans that cover all eight service areas",
      asks: "Does the plan say what each kind of service will do?",
      needs: ["care_plan.service_areas_covered"],
      counts: { words: "covers all eight service areas", where: "service_areas_covered = 8" },
      notRecorded: { words: "plans for which it was not recorded", where: "service_areas_covered is null" },
      better: "higher",
      breakdowns: ["age-band"],
      source: [guidance("325"), guidance("329")],
      examples: [
        { given: { kind: "care", service_areas_covered: 8 }, expect: "counts", because: "all eight" },
        { given: { kind: "care", service_areas_covered: 7 }, expect: "does not count", because: "one is missing" },
        { given: { kind: "care", service_areas_covered: null }, expect: "not recorded", because: "missing is not 0" },
        { given: { kind: "pathway", service_areas_covered: 8 }, expect: "left out", because: "another kind of plan" },
      ],
    }),
    proportion("care-plan-reviewed-on-time", {
      ...carePlan,
      title: "Care plans reviewed on time",
      asks: "Was each care plan reviewed by the day it was due?",
      needs: ["care_plan.review_due_on"],
      dated: "review_due_on",
      of: { words: "reviews of care plans that fell due", where: "kind = 'care' and review_due_on <= as_at" },
      counts: { words: "reviewed by that day", where: "reviewed_on <= review_due_on" },
      excludes: ["plans without a due date for review"],
      better: "higher",
      breakdowns: ["age-band"],
      source: [guidance("355"), guidance("359"), guidance("360")],
      examples: [
        {
          given: { kind: "care", review_due_on: "2025-03-10", reviewed_on: "2025-03-10", as_at: "2025-12-31" },
          expect: "counts",
          because: "the last day is within time",
        },
        {
          given: { kind: "care", review_due_on: "2025-03-10", reviewed_on: null, as_at: "2025-12-31" },
          expect: "does not count",
          because: "not reviewed is late, not missing",
        },
        {
          given: { kind: "care", review_due_on: "2026-03-10", reviewed_on: null, as_at: "2025-12-31" },
          expect: "left out",
          because: "not yet due",
        },
        {
          given: { kind: "pathway", review_due_on: "2025-03-10", reviewed_on: "2025-03-10", as_at: "2025-12-31" },
          expect: "left out",
          because: "another kind of plan",
        },
      ],
    }),
    proportion("care-plan-outcomes-met", {
      ...carePlan,
      title: "Outcomes of care plans met",
      asks: "Of what the plans set out to achieve, how much was achieved?",
      needs: ["care_plan.outcomes_planned", "care_plan.outcomes_met"],
      dated: "ended_on",
      of: { words: "outcomes planned in care plans that ended", where: "kind = 'care' and ended_on is not null" },
      counts: { words: "outcomes met", where: "true" },
      notRecorded: {
        words: "plans without the number planned or met",
        where: "outcomes_planned is null or outcomes_met is null",
      },
      adds: { counts: "outcomes_met", of: "outcomes_planned" },
      independent: false,
      better: "higher",
      breakdowns: ["age-band"],
      source: [guidance("355"), guidance("365")],
      examples: [
        {
          given: { kind: "care", ended_on: "2025-03-10", outcomes_planned: 6, outcomes_met: 4 },
          expect: "counts",
          because: "4 of 6 outcomes are added up",
        },
        {
          given: { kind: "care", ended_on: "2025-03-10", outcomes_planned: 6, outcomes_met: null },
          expect: "not recorded",
          because: "missing is not none",
        },
        {
          given: { kind: "care", ended_on: "2025-03-10", outcomes_planned: null, outcomes_met: 4 },
          expect: "not recorded",
          because: "of how many is not known",
        },
        {
          given: { kind: "care", ended_on: null, outcomes_planned: 6, outcomes_met: 4 },
          expect: "left out",
          because: "still in force",
        },
        {
          given: { kind: "pathway", ended_on: "2025-03-10", outcomes_planned: 6, outcomes_met: 4 },
          expect: "left out",
          because: "another kind of plan",
        },
      ],
    }),
    proportion("care-plan-views-recorded", {
      ...agreed,
      title: "Care plans with the child's views",
      asks: "Are the child's own views in the plan?",
      needs: ["care_plan.views_recorded"],
      counts: { words: "the child's views are recorded in it", where: "views_recorded" },
      notRecorded: { words: "plans for which neither yes nor no was recorded", where: "views_recorded is null" },
      better: "higher",
      breakdowns: ["age-band", "sex"],
      source: [guidance("346"), guidance("351"), guidance("369")],
      examples: [
        { given: { kind: "care", views_recorded: true }, expect: "counts", because: "recorded as yes" },
        { given: { kind: "care", views_recorded: false }, expect: "does not count", because: "recorded as no" },
        { given: { kind: "care", views_recorded: null }, expect: "not recorded", because: "blank is not no" },
        { given: { kind: "pathway", views_recorded: true }, expect: "left out", because: "another kind of plan" },
      ],
    }),
    proportion("wellbeing-need", {
      ...rated,
      title: "Wellbeing needs found",
      asks: "By which wellbeing indicators do children have a need?",
      of: ratings,
      counts: { words: "some need or a significant one", where: "need <> 'none'" },
      better: "lower",
      breakdowns: ["wellbeing-indicator", "age-band"],
      distributions: ["need"],
      source: [guidance("86"), guidance("324"), guidance("325"), guidance("306")],
      examples: [
        { given: { need: "some" }, expect: "counts", because: "some need" },
        { given: { need: "none" }, expect: "does not count", because: "none" },
      ],
    }),
    score("wellbeing-child-view", {
      ...rated,
      title: "How children feel they do",
      asks: "How do children themselves say they are doing, from 1 to 5?",
      needs: ["wellbeing_rating.child_view"],
      of: ratings,
      scores: "child_view",
      notRecorded: { words: "ratings without the child's own view", where: "child_view is null" },
      better: "higher",
      breakdowns: ["wellbeing-indicator", "age-band", "sex"],
      source: [guidance("356")],
      examples: [
        { given: { child_view: 4 }, expect: "counts", because: "rated 4" },
        { given: { child_view: null }, expect: "not recorded", because: "not asked is not 0" },
      ],
    }),
    score("wellbeing-professional-view", {
      ...rated,
      title: "How professionals think children do",
      asks: "How do professionals say children are doing, from 1 to 5?",
      needs: ["wellbeing_rating.professional_view"],
      of: ratings,
      scores: "professional_view",
      notRecorded: { words: "ratings without the professional's view", where: "professional_view is null" },
      better: "higher",
      breakdowns: ["wellbeing-indicator", "age-band", "sex"],
      source: [guidance("356")],
      examples: [
        { given: { professional_view: 3 }, expect: "counts", because: "rated 3" },
        { given: { professional_view: null }, expect: "not recorded", because: "missing is not 0" },
      ],
    }),
    score("wellbeing-view-difference", {
      ...rated,
      title: "The child's view less the professional's",
      asks: "Do children feel better or worse than professionals think they do?",
      needs: ["wellbeing_rating.child_view", "wellbeing_rating.professional_view"],
      of: { words: "ratings with both views at assessments in the period", where: "true" },
      scores: "difference",
      notRecorded: { words: "ratings that lack one of the two views", where: "difference is null" },
      better: "none",
      breakdowns: ["wellbeing-indicator", "age-band"],
      source: [guidance("356")],
      examples: [
        { given: { difference: -1 }, expect: "counts", because: "feels worse than the professional thinks" },
        { given: { difference: null }, expect: "not recorded", because: "one view is missing" },
      ],
    }),
  ],
});

/** Health (guidance, paragraphs 333 to 336), plans (324 to 341) and wellbeing as the child and the professional see it (356). */

import { carePlans } from "./care_plans.ts";
import { changed, chapter, type Example, field, guidance, proportion, score } from "./measure.ts";
import { wellbeingViews } from "./wellbeing_views.ts";

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

export const healthAndPlans = chapter({
  id: "health-and-plans",
  title: "Health and plans",
  group: "care and outcomes",
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
        whenNone: "none fell due",
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
        whenNone: "none fell due",
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
        noun: "immunisations of looked-after children that fell due",
        whenNone: "none fell due",
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
          whenNone: "none fell due",
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
      of: {
        words: "looked-after children aged 4 to 16 on the last day of the period",
        noun: "looked-after children aged 4 to 16",
        where: "age between 4 and 16",
      },
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
        noun: "questionnaires of looked-after children completed",
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
    ...carePlans,
    ...wellbeingViews,
  ],
});

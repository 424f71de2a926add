/** What the Virtual School follows (guidance, paragraphs 370 to 382). */
import { chapter, type Example, guidance, proportion, score } from "./measure.ts";
import { outcomesMet } from "./plan_outcomes.ts";
import { answered } from "./yes_no_examples.ts";

const owner = "Virtual School Head";
const term = {
  population: "school term",
  dated: "term_end",
  discloses: "child",
  owner,
} as const;
const lookedAfter = "looked_after";
const ofTerms = { words: "school terms of looked-after children", where: lookedAfter };
const notThen = "not looked after as the term ended";
const yesNo = (column: string): Example[] => [
  ...answered(column, { looked_after: true }),
  { given: { looked_after: false, [column]: true }, expect: "left out", because: notThen },
];

export const virtualSchool = chapter({
  id: "virtual-school",
  title: "Virtual School",
  group: "care and outcomes",
  intro: "Whether each looked-after child has the schooling and the plan that any child has a right to.",
  measures: [
    proportion("education-plan-in-place", {
      moment: "stock",
      title: "Education plan in force",
      asks: "Does each looked-after child of school age have a personal education plan?",
      population: "support of a looked-after child",
      needs: ["care_plan", "child"],
      dated: "month_end",
      of: {
        words: "looked-after children aged 5 to 17 on the last day of the period",
        noun: "looked-after children aged 5 to 17",
        where: "age between 5 and 17",
      },
      counts: { words: "a personal education plan is in force", where: "education_plan" },
      excludes: ["a plan that nobody recorded is not in place"],
      better: "higher",
      breakdowns: ["age-band", "sex", "placement"],
      discloses: "child",
      owner,
      owed: guidance("376"),
      source: [guidance("376"), guidance("334")],
      examples: [
        { given: { age: 5, education_plan: true }, expect: "counts", because: "in force, on the fifth birthday" },
        { given: { age: 12, education_plan: false }, expect: "does not count", because: "none in force" },
        { given: { age: 4, education_plan: false }, expect: "left out", because: "not of school age" },
      ],
    }),
    proportion("education-plan-reviewed-on-time", {
      partOf: "education-plan-in-place",
      ...term,
      title: "Education plans reviewed on time",
      asks: "Was each personal education plan reviewed by the day it was due?",
      needs: ["education.plan_due_on"],
      dated: "plan_due_on",
      of: { words: "education plan reviews that fell due", whenNone: "none fell due", where: "plan_due_on <= as_at" },
      counts: { words: "reviewed by that day", where: "plan_reviewed_on <= plan_due_on" },
      excludes: ["terms without a due date"],
      better: "higher",
      breakdowns: ["age-band", "term"],
      owed: guidance("378"),
      source: [guidance("378")],
      examples: [
        {
          given: { plan_due_on: "2025-03-31", plan_reviewed_on: "2025-03-31", as_at: "2025-12-31" },
          expect: "counts",
          because: "the last day is within time",
        },
        {
          given: { plan_due_on: "2025-03-31", plan_reviewed_on: null, as_at: "2025-12-31" },
          expect: "does not count",
          because: "never reviewed is late, not missing",
        },
        { given: { plan_due_on: null, as_at: "2025-12-31" }, expect: "left out", because: "none was due" },
        { given: { plan_due_on: "2026-03-31", as_at: "2025-12-31" }, expect: "left out", because: "not yet due" },
      ],
    }),
    proportion("education-plan-outcomes", {
      partOf: "education-plan-in-place",
      ...term,
      title: "Education plans that set outcomes",
      asks: "Do personal education plans say what is to be achieved?",
      needs: ["education.plan_outcomes_set"],
      of: ofTerms,
      counts: { words: "the plan sets outcomes", where: "plan_outcomes_set" },
      notRecorded: { words: "terms for which neither yes nor no was recorded", where: "plan_outcomes_set is null" },
      better: "higher",
      breakdowns: ["age-band", "term"],
      owed: guidance("378"),
      source: [guidance("378")],
      examples: yesNo("plan_outcomes_set"),
    }),
    outcomesMet("education-plan-outcomes-met", {
      title: "Outcomes of education plans met",
      asks: "Of what education plans set out to achieve, how much was achieved?",
      kind: "personal_education",
      plans: "personal education plans",
      breakdowns: ["age-band", "sex"],
      owner,
      source: [guidance("373"), guidance("376"), guidance("380")],
    }),
    proportion("education-designated-teacher", {
      partOf: "education-plan-in-place",
      ...term,
      title: "Designated teacher",
      asks: "Does each child have a teacher responsible for the plan in school?",
      needs: ["education.designated_teacher"],
      of: ofTerms,
      counts: { words: "the school has a designated teacher", where: "designated_teacher" },
      notRecorded: { words: "terms for which neither yes nor no was recorded", where: "designated_teacher is null" },
      better: "higher",
      breakdowns: ["age-band", "school-location"],
      owed: guidance("376"),
      source: [guidance("376"), guidance("334")],
      examples: yesNo("designated_teacher"),
    }),
    proportion("education-full-timetable", {
      ...term,
      title: "On a full timetable",
      asks: "Does each looked-after child have a full timetable?",
      needs: ["education.timetable"],
      of: ofTerms,
      counts: { words: "on a full timetable", where: "timetable = 'full'" },
      notRecorded: { words: "terms for which it was not recorded", where: "timetable is null" },
      better: "higher",
      breakdowns: ["age-band", "sex", "term"],
      owed: guidance("371"),
      source: [guidance("371")],
      examples: [
        { given: { looked_after: true, timetable: "full" }, expect: "counts", because: "full" },
        { given: { looked_after: true, timetable: "part" }, expect: "does not count", because: "part time" },
        { given: { looked_after: true, timetable: "none" }, expect: "does not count", because: "no school place" },
        { given: { looked_after: true, timetable: null }, expect: "not recorded", because: "missing is not no" },
        { given: { looked_after: false, timetable: "full" }, expect: "left out", because: notThen },
      ],
    }),
    proportion("education-off-island-good", {
      ...term,
      title: "Off-island schools rated good",
      asks: "Are schools off the island inspected as good or outstanding?",
      needs: ["education.school_location", "education.school_inspection"],
      of: {
        words: "school terms of looked-after children at school off the island",
        where: "looked_after and school_location = 'OFF'",
      },
      counts: {
        words: "the school was rated good or outstanding",
        where: "school_inspection in ('good', 'outstanding')",
      },
      notRecorded: { words: "terms for which the inspection was not recorded", where: "school_inspection is null" },
      better: "higher",
      breakdowns: ["age-band"],
      source: [guidance("374")],
      examples: [
        {
          given: { looked_after: true, school_location: "OFF", school_inspection: "good" },
          expect: "counts",
          because: "good",
        },
        {
          given: { looked_after: true, school_location: "OFF", school_inspection: "outstanding" },
          expect: "counts",
          because: "outstanding",
        },
        {
          given: { looked_after: true, school_location: "OFF", school_inspection: "none" },
          expect: "does not count",
          because: "never inspected is not good",
        },
        {
          given: { looked_after: true, school_location: "OFF", school_inspection: null },
          expect: "not recorded",
          because: "missing is not no",
        },
        {
          given: { looked_after: true, school_location: "ON", school_inspection: "good" },
          expect: "left out",
          because: "on the island",
        },
        {
          given: { looked_after: false, school_location: "OFF", school_inspection: "good" },
          expect: "left out",
          because: notThen,
        },
      ],
    }),
    score("education-self-assessed", {
      ...term,
      title: "How children rate their own education",
      asks: "How do looked-after children themselves feel school is going, from 1 to 5?",
      needs: ["education.self_assessment"],
      of: { words: "school terms of looked-after children", where: lookedAfter },
      scores: "self_assessment",
      notRecorded: { words: "terms without the child's own rating", where: "self_assessment is null" },
      better: "higher",
      breakdowns: ["age-band", "sex"],
      source: [guidance("380")],
      examples: [
        { given: { looked_after: true, self_assessment: 4 }, expect: "counts", because: "rated 4" },
        { given: { looked_after: true, self_assessment: null }, expect: "not recorded", because: "not asked is not 0" },
        { given: { looked_after: false, self_assessment: 4 }, expect: "left out", because: notThen },
      ],
    }),
    proportion("education-attendance", {
      ...term,
      title: "Attendance",
      asks: "How many of their school sessions do looked-after children attend?",
      needs: ["education.sessions_possible", "education.sessions_absent"],
      of: { words: "half-day sessions of looked-after children", where: lookedAfter },
      counts: { words: "sessions attended", where: "true" },
      notRecorded: {
        words: "terms without their sessions",
        where: "sessions_possible is null or sessions_absent is null",
      },
      adds: { counts: "sessions_possible - sessions_absent", of: "sessions_possible" },
      independent: false,
      better: "higher",
      breakdowns: ["age-band", "sex", "term"],
      source: [guidance("380"), guidance("334")],
      benchmark: {
        comparability: "close",
        words:
          "England: the other side of overall absence, of those aged 5 to 15 looked after for twelve months on 31 March; here every term of any looked-after child",
      },
      examples: [
        {
          given: { looked_after: true, sessions_possible: 100, sessions_absent: 4 },
          expect: "counts",
          because: "96 of 100 sessions are added up",
        },
        {
          given: { looked_after: true, sessions_possible: null, sessions_absent: 4 },
          expect: "not recorded",
          because: "of how many is not known",
        },
        {
          given: { looked_after: true, sessions_possible: 100, sessions_absent: null },
          expect: "not recorded",
          because: "missing is not 0",
        },
        {
          given: { looked_after: false, sessions_possible: 100, sessions_absent: 4 },
          expect: "left out",
          because: notThen,
        },
      ],
    }),
  ],
});

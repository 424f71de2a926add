import { code, date, flag, id, integer, required, schoolYear } from "./column.ts";
import { contract } from "./contract.ts";

/** What the Virtual School follows (G, paragraphs 370 to 382). */
export const education = contract({
  extract: "education",
  title: "Education",
  grain: "one child in one school term",
  key: ["child_id", "academic_year", "term"],
  atMost: [
    ["sessions_absent", "sessions_possible"],
    ["suspended_sessions", "sessions_possible"],
  ],
  columns: {
    child_id: id("the child", { required: true, references: "child" }),
    academic_year: schoolYear("academic year, as 202425", required),
    term: code("term", "term", required),
    sessions_possible: integer("half-day sessions the child could have attended", 0, 300),
    sessions_absent: integer("sessions missed", 0, 300),
    suspended_sessions: integer("sessions missed through suspension", 0, 300),
    permanently_excluded: flag("permanently excluded in the term"),
    timetable: code("timetable", "full, part or no timetable"),
    school_location: code("location", "school on or off the island"),
    school_inspection: code("school_inspection", "the school's latest inspection"),
    designated_teacher: flag("the school has a designated teacher"),
    plan_due_on: date("date the personal education plan was due for review", { planned: true }),
    plan_reviewed_on: date("date it was reviewed"),
    plan_outcomes_set: flag("it sets outcomes"),
    self_assessment: integer("how the child rates their own education, 1 to 5", 1, 5),
  },
});

export const attainment = contract({
  extract: "attainment",
  title: "Attainment",
  grain: "one child and one assessment",
  key: ["child_id", "academic_year", "stage", "result"],
  columns: {
    child_id: id("the child", { required: true, references: "child" }),
    academic_year: schoolYear("academic year, as 202425", required),
    stage: code("stage", "stage", required),
    result: code("result", "what was assessed", required),
    achieved: flag("achieved", required),
  },
});

/** Health checks and the strengths and difficulties questionnaire (G, paragraph 336). */
export const health = contract({
  extract: "health",
  title: "Health",
  grain: "one health check or score of one child",
  key: ["child_id", "kind", "due_on", "completed_on"],
  anyOf: [["due_on", "completed_on"]],
  columns: {
    child_id: id("the child", { required: true, references: "child" }),
    kind: code("health_kind", "which check", required),
    due_on: date("date it was due", { planned: true }),
    completed_on: date("date it was done; blank if it was not"),
    score: integer("total difficulties score, 0 to 40 (sdq)", 0, 40),
    concern: flag("it gave cause for concern"),
    referral: code("health_referral", "where the child was referred"),
  },
});

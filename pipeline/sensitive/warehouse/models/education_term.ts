/** The twin of `education_term.sql`. */
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

export const educationTerm = model({
  model: "education_term",
  grain: "one child in one school term",
  key: ["authority", "child_id", "academic_year", "term"],
  columns: {
    authority: ["varchar", "the authority"],
    child_id: ["ubigint", "the child's pseudonym"],
    academic_year: ["varchar", "academic year, as 202425"],
    term: ["varchar", "term"],
    term_end: ["date", "the end of the term: 31 December, 31 March or 31 July"],
    sessions_possible: ["integer", "half-day sessions the child could have attended"],
    sessions_absent: ["integer", "sessions missed"],
    suspended_sessions: ["integer", "sessions missed through suspension"],
    permanently_excluded: ["boolean", "permanently excluded in the term"],
    timetable: ["varchar", "full, part or no timetable"],
    school_location: ["varchar", "school on or off the island"],
    school_inspection: ["varchar", "the school's latest inspection"],
    designated_teacher: ["boolean", "the school has a designated teacher"],
    plan_due_on: ["date", "the day the education plan was due for review"],
    plan_reviewed_on: ["date", "the day it was reviewed"],
    plan_outcomes_set: ["boolean", "the plan sets outcomes"],
    self_assessment: ["integer", "how the child rates their own education, 1 to 5"],
    as_at: ["date", "the submission's as-at date"],
    looked_after: ["boolean", "looked after at the end of the term"],
    short_breaks: ["boolean", "on a series of short breaks (legal status V3 or V4) and in no other care"],
    age_band: ["varchar", "age band at the end of the term"],
    sex: ["varchar", "sex code"],
  },
  examples: [
    {
      because: "the spring term ends in March of the year after the autumn",
      given: {
        looked_after_episode: rows("child_id started_on start_reason legal_status placement", "a 2025-01-06 S C2 U6"),
        education: rows(
          "child_id academic_year term   sessions_possible",
          "a        202425        autumn 120",
          "a        202425        spring 110",
          "a        202425        summer 100",
        ),
      },
      expect: rows(
        "term   term_end   looked_after",
        "autumn 2024-12-31 false",
        "spring 2025-03-31 true",
        "summer 2025-07-31 true",
      ),
    },
  ],
});

/** The twin of `court_proceeding.sql`. */
import { model } from "../model.ts";

export const courtProceeding = model({
  model: "court_proceeding",
  grain: "one application to the court about one child",
  key: ["authority", "proceeding_id"],
  columns: {
    authority: ["varchar", "the authority"],
    proceeding_id: ["ubigint", "the application"],
    child_id: ["ubigint", "the child's pseudonym"],
    application: ["varchar", "what was applied for"],
    applied_on: ["date", "the day of the application"],
    concluded_on: ["date", "the day it was concluded; null while it runs"],
    outcome: ["varchar", "how it ended"],
    weeks: ["double", "weeks from application to conclusion"],
    first_hearing_on: ["date", "the day of the first hearing"],
    days_to_hearing: ["bigint", "days from the application to the first hearing"],
    guardian_appointed_on: ["date", "the day a guardian was appointed"],
    looked_after: ["boolean", "looked after on the day of the application"],
    registered: ["boolean", "on the Child Protection Register on that day"],
    age_band: ["varchar", "age band on that day"],
    sex: ["varchar", "sex code"],
  },
  examples: [
    {
      because: "26 weeks to the day; the child was registered and not looked after when it was made",
      given: {
        child: [{ child_id: "a", birth_month: "2020-05", sex: "F" }],
        protection_registration: [
          { registration_id: "g", child_id: "a", started_on: "2025-01-06", category_initial: "NEG" },
        ],
        court_proceeding: [
          {
            ...{ proceeding_id: "p", child_id: "a", application: "care", applied_on: "2025-02-03" },
            ...{ concluded_on: "2025-08-04", outcome: "granted" },
          },
        ],
      },
      expect: [{ weeks: 26, registered: true, looked_after: false, age_band: "1-4", outcome: "granted" }],
    },
  ],
});

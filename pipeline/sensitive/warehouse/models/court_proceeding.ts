/** The twin of `court_proceeding.sql`. */
import { rows } from "../../rows.ts";
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
        child: rows("child_id birth_month sex", "a 2020-05 F"),
        protection_registration: rows("registration_id child_id started_on category_initial", "g a 2025-01-06 NEG"),
        court_proceeding: rows(
          "proceeding_id child_id application applied_on concluded_on outcome",
          "p             a        care        2025-02-03 2025-08-04   granted",
        ),
      },
      expect: rows("outcome weeks looked_after registered age_band", "granted 26 false true 1-4"),
    },
  ],
});

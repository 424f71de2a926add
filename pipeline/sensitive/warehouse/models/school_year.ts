/** The twin of `school_year.sql`. */
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

export const schoolYear = model({
  model: "school_year",
  grain: "one child in one academic year",
  key: ["authority", "child_id", "year_end"],
  columns: {
    authority: ["varchar", "the authority"],
    child_id: ["ubigint", "the child's pseudonym"],
    year_end: ["date", "the last day of the academic year"],
    sessions_possible: ["bigint", "sessions the child could have attended; null where a term has none on record"],
    sessions_absent: ["bigint", "sessions missed; null where a term has none on record"],
    persistently_absent: ["boolean", "missed a tenth of the sessions or more"],
    suspended: ["boolean", "suspended at least once; null where a term has no answer and no other says yes"],
    permanently_excluded: ["boolean", "excluded for good; null where a term has no answer and no other says yes"],
    looked_after: ["boolean", "looked after on 31 March of the academic year"],
    short_breaks: ["boolean", "on a series of short breaks (legal status V3 or V4) and in no other care"],
    looked_after_12_months: ["boolean", "looked after for the twelve months to that day"],
    sex: ["varchar", "sex code"],
  },
  examples: [
    {
      because: "a tenth of the sessions exactly is persistent; suspended once is suspended, whatever else is missing",
      given: {
        education: rows(
          "child_id academic_year term   sessions_possible sessions_absent suspended_sessions permanently_excluded",
          "a        202425        autumn 100               5               2                  .",
          "a        202425        spring 100               15              .                  Y",
        ),
      },
      expect: rows(
        "year_end   sessions_possible sessions_absent persistently_absent suspended permanently_excluded looked_after",
        "2025-08-31 200               20              true                true      true                 false",
      ),
    },
    {
      because: "a term without its sessions leaves the year unknown",
      given: {
        education: rows(
          "child_id academic_year term   sessions_possible sessions_absent",
          "a        202425        autumn 100               50",
          "a        202425        spring 100               .",
        ),
      },
      expect: rows("sessions_possible sessions_absent persistently_absent suspended permanently_excluded", ". . . . ."),
    },
    {
      because: "the twelve months to 31 March begin on 1 April of the year before",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement",
          "a        2024-04-01 S            C2           U6",
          "b        2024-04-02 S            C2           U6",
        ),
        education: rows(
          "child_id academic_year term   sessions_possible sessions_absent",
          "a        202425        autumn 100               5",
          "b        202425        autumn 100               5",
        ),
      },
      expect: rows("child_id looked_after looked_after_12_months", "a true true", "b true false"),
    },
  ],
});

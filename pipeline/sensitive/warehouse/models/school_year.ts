/** The twin of `school_year.sql`. */
import { model } from "../model.ts";

const year = { child_id: "a", academic_year: "202425" };

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
    sex: ["varchar", "sex code"],
  },
  examples: [
    {
      because: "a tenth of the sessions exactly is persistent; suspended once is suspended, whatever else is missing",
      given: {
        education: [
          { ...year, term: "autumn", sessions_possible: "100", sessions_absent: "5", suspended_sessions: "2" },
          {
            ...{ ...year, term: "spring", sessions_possible: "100", sessions_absent: "15" },
            permanently_excluded: "Y",
          },
        ],
      },
      expect: [
        {
          ...{ year_end: "2025-08-31", sessions_possible: 200, sessions_absent: 20 },
          ...{ persistently_absent: true, suspended: true, permanently_excluded: true, looked_after: false },
        },
      ],
    },
    {
      because: "a term without its sessions leaves the year unknown",
      given: {
        education: [
          { ...year, term: "autumn", sessions_possible: "100", sessions_absent: "50" },
          { ...year, term: "spring", sessions_possible: "100" },
        ],
      },
      expect: [
        {
          sessions_possible: null,
          sessions_absent: null,
          persistently_absent: null,
          suspended: null,
          permanently_excluded: null,
        },
      ],
    },
  ],
});

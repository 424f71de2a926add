/** The twin of `attainment.sql`. */
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

export const attainment = model({
  model: "attainment",
  grain: "one child and one assessment",
  key: [],
  columns: {
    authority: ["varchar", "the authority"],
    child_id: ["ubigint", "the child's pseudonym"],
    year_end: ["date", "the last day of the academic year"],
    stage: ["varchar", "stage"],
    result: ["varchar", "what was assessed"],
    achieved: ["boolean", "achieved"],
    looked_after: ["boolean", "looked after on 31 March of the academic year"],
    short_breaks: ["boolean", "on a series of short breaks (legal status V3 or V4) and in no other care"],
    looked_after_12_months: ["boolean", "looked after for the twelve months to that day"],
    care_experienced: [
      "boolean",
      "looked after at sixteen, or a care leaver at the end of the academic year (Glossary)",
    ],
    sex: ["varchar", "sex code"],
    disability: ["boolean", "disabled"],
  },
  examples: [
    {
      because: "looked after on 31 March counts; coming into care later in the year does not",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement",
          "a        2025-01-06 S            C2           U6",
          "b        2025-04-07 S            C2           U6",
        ),
        attainment: rows(
          "child_id academic_year stage result            achieved",
          "a        202425        ks2   expected_standard Y",
          "b        202425        ks2   expected_standard N",
        ),
      },
      expect: rows(
        "child_id year_end   achieved looked_after care_experienced",
        "a        2025-08-31 true     true         -",
        "b        -          -        false        false",
      ),
    },
    {
      because:
        "at nineteen nobody is looked after: one who was at sixteen, and one who left at fifteen after thirteen weeks from fourteen, are care-experienced; one who left at thirteen is not",
      given: {
        child: rows("child_id birth_month sex", "a 2006-03 F", "b 2006-03 M", "c 2006-03 M"),
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement ended_on   end_reason",
          "a        2022-02-01 S            C2           U6        2022-03-15 E4A",
          "b        2020-04-06 S            C2           U6        2020-07-06 E4A",
          "c        2018-04-06 S            C2           U6        2020-02-03 E4A",
        ),
        attainment: rows(
          "child_id academic_year stage  result           achieved",
          "a        202425        post16 higher_education Y",
          "b        202425        post16 higher_education Y",
          "c        202425        post16 higher_education Y",
        ),
      },
      expect: rows("child_id looked_after care_experienced", "a false true", "b false true", "c false false"),
    },
    {
      because: "the twelve months to 31 March begin on 1 April of the year before",
      given: {
        looked_after_episode: rows(
          "child_id started_on start_reason legal_status placement",
          "a        2024-04-01 S            C2           U6",
          "b        2024-04-02 S            C2           U6",
        ),
        attainment: rows(
          "child_id academic_year stage result            achieved",
          "a        202425        ks2   expected_standard Y",
          "b        202425        ks2   expected_standard N",
        ),
      },
      expect: rows("child_id looked_after looked_after_12_months", "a true true", "b true false"),
    },
  ],
});

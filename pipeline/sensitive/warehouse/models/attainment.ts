/** The twin of `attainment.sql`. */
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
        looked_after_episode: [
          { child_id: "a", started_on: "2025-01-06", start_reason: "S", legal_status: "C2", placement: "U6" },
          { child_id: "b", started_on: "2025-04-07", start_reason: "S", legal_status: "C2", placement: "U6" },
        ],
        attainment: [
          { child_id: "a", academic_year: "202425", stage: "ks2", result: "expected_standard", achieved: "Y" },
          { child_id: "b", academic_year: "202425", stage: "ks2", result: "expected_standard", achieved: "N" },
        ],
      },
      expect: [
        { child_id: "a", year_end: "2025-08-31", achieved: true, looked_after: true },
        { child_id: "b", looked_after: false, care_experienced: false },
      ],
    },
    {
      because:
        "at nineteen nobody is looked after: one who was at sixteen, and one who left at fifteen after thirteen weeks from fourteen, are care-experienced; one who left at thirteen is not",
      given: {
        child: [
          { child_id: "a", birth_month: "2006-03", sex: "F" },
          { child_id: "b", birth_month: "2006-03", sex: "M" },
          { child_id: "c", birth_month: "2006-03", sex: "M" },
        ],
        looked_after_episode: [
          {
            ...{
              child_id: "a",
              started_on: "2022-02-01",
              ended_on: "2022-03-15",
              start_reason: "S",
              legal_status: "C2",
            },
            ...{ placement: "U6", end_reason: "E4A" },
          },
          {
            ...{
              child_id: "b",
              started_on: "2020-04-06",
              ended_on: "2020-07-06",
              start_reason: "S",
              legal_status: "C2",
            },
            ...{ placement: "U6", end_reason: "E4A" },
          },
          {
            ...{
              child_id: "c",
              started_on: "2018-04-06",
              ended_on: "2020-02-03",
              start_reason: "S",
              legal_status: "C2",
            },
            ...{ placement: "U6", end_reason: "E4A" },
          },
        ],
        attainment: ["a", "b", "c"].map((child_id) => ({
          ...{ child_id, academic_year: "202425", stage: "post16", result: "higher_education", achieved: "Y" },
        })),
      },
      expect: [
        { child_id: "a", looked_after: false, care_experienced: true },
        { child_id: "b", looked_after: false, care_experienced: true },
        { child_id: "c", looked_after: false, care_experienced: false },
      ],
    },
  ],
});

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
        { child_id: "b", looked_after: false },
      ],
    },
  ],
});

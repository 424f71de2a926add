/** The twin of `death_factor.sql`. */
import { model } from "../model.ts";

const death = { island: "JE", resident: "Y", died_month: "2024-02", age_group: "1-4", sex: "F", expected: "N" };

export const deathFactor = model({
  model: "death_factor",
  grain: "one factor in one case",
  key: [],
  columns: {
    authority: ["varchar", "the authority"],
    case_id: ["ubigint", "the case"],
    panel_on: ["date", "the day the panel considered the case; null while it is awaited"],
    domain: ["varchar", "A child, B social environment, C physical environment, D services"],
    factor: ["varchar", "the factor"],
    relevance: ["varchar", "0 no information, 1 present, 2 may have contributed"],
    modifiable: ["boolean", "it could be modified"],
  },
  examples: [
    {
      because: "a factor is dated by the panel that found it",
      given: {
        child_death: [{ ...death, case_id: "c", panel_on: "2024-09-02" }],
        child_death_factor: [{ case_id: "c", domain: "C", factor: "unsafe_sleep", relevance: "2", modifiable: "Y" }],
      },
      expect: [{ panel_on: "2024-09-02", factor: "unsafe_sleep", relevance: "2", modifiable: true }],
    },
  ],
});

/** The twin of `death_factor.sql`. */
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

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
        child_death: rows(
          "case_id island resident died_month age_group sex expected panel_on",
          "c       JE     Y        2024-02    1-4       F   N        2024-09-02",
        ),
        child_death_factor: rows("case_id domain factor relevance modifiable", "c C unsafe_sleep 2 Y"),
      },
      expect: rows("panel_on factor relevance modifiable", "2024-09-02 unsafe_sleep 2 true"),
    },
  ],
});

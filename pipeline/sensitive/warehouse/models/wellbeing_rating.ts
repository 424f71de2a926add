/** The twin of `wellbeing_rating.sql`. */
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

export const wellbeingRating = model({
  model: "wellbeing_rating",
  grain: "one indicator at one assessment of one child",
  key: ["authority", "child_id", "assessed_on", "indicator"],
  columns: {
    authority: ["varchar", "the authority"],
    child_id: ["ubigint", "the child's pseudonym"],
    assessed_on: ["date", "the day of the assessment"],
    indicator: ["varchar", "wellbeing indicator"],
    need: ["varchar", "how great the need"],
    child_view: ["integer", "how the child feels they do, 1 to 5"],
    professional_view: ["integer", "how the professional thinks they do, 1 to 5"],
    difference: ["integer", "the child's view less the professional's; null where either is missing"],
    age_band: ["varchar", "age band on the day"],
    sex: ["varchar", "sex code"],
  },
  examples: [
    {
      because: "without the child's own view there is no difference",
      given: {
        wellbeing_rating: rows(
          "child_id assessed_on indicator need child_view professional_view",
          "a        2025-03-03  safe      some 2          4",
          "a        2025-03-03  included  none .          4",
        ),
      },
      expect: rows("indicator difference", "included .", "safe -2"),
    },
  ],
});

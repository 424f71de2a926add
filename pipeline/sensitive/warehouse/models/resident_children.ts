/** The twin of `resident_children.sql`. */
import { rows } from "../../rows.ts";
import { model } from "../model.ts";

export const residentChildren = model({
  model: "resident_children",
  grain: "one authority in one year",
  key: ["authority", "year"],
  columns: {
    authority: ["varchar", "the authority they live in"],
    year: ["bigint", "calendar year"],
    children: ["bigint", "resident children aged 0 to 17"],
  },
  examples: [
    {
      because:
        "ranges that cover 0 to 17 are added up; a year with a gap in its ages, or with an overlap as long as its gap, has no number",
      given: {
        population: rows(
          "authority year age_from age_to children",
          "JE        2024 0        9      10000",
          "JE        2024 10       17     9000",
          "JE        2024 18       24     8000",
          "JE        2025 0        9      10000",
          "AL        2025 0        9      100",
          "AL        2025 2        9      80",
        ),
      },
      expect: rows("year children", "2024 19000"),
    },
    {
      because: "a submission may hold the other areas of a panel, each for itself",
      given: { population: rows("authority year age_from age_to children", "JE 2024 0 17 19000", "AL 2024 0 17 250") },
      expect: rows("authority year children", "AL 2024 250", "JE 2024 19000"),
    },
  ],
});

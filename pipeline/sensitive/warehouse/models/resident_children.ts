/** The twin of `resident_children.sql`. */
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
        population: [
          { authority: "JE", year: "2024", age_from: "0", age_to: "9", children: "10000" },
          { authority: "JE", year: "2024", age_from: "10", age_to: "17", children: "9000" },
          { authority: "JE", year: "2024", age_from: "18", age_to: "24", children: "8000" },
          { authority: "JE", year: "2025", age_from: "0", age_to: "9", children: "10000" },
          { authority: "AL", year: "2025", age_from: "0", age_to: "9", children: "100" },
          { authority: "AL", year: "2025", age_from: "2", age_to: "9", children: "80" },
        ],
      },
      expect: [{ year: 2024, children: 19000 }],
    },
    {
      because: "a submission may hold the other areas of a panel, each for itself",
      given: {
        population: [
          { authority: "JE", year: "2024", age_from: "0", age_to: "17", children: "19000" },
          { authority: "AL", year: "2024", age_from: "0", age_to: "17", children: "250" },
        ],
      },
      expect: [
        { authority: "AL", year: 2024, children: 250 },
        { authority: "JE", year: 2024, children: 19000 },
      ],
    },
  ],
});

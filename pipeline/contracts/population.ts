import { authority, integer, required } from "./column.ts";
import { contract } from "./contract.ts";

export const population = contract({
  extract: "population",
  title: "Resident children",
  grain: "one age range in one year",
  key: ["authority", "year", "age_from", "age_to"],
  atMost: [["age_from", "age_to"]],
  columns: {
    authority: authority(
      "the authority they live in; also give those that share the child death panel, or its rate cannot be given",
    ),
    year: integer("calendar year", 1990, 2099, required),
    age_from: integer("youngest age counted", 0, 25, required),
    age_to: integer("oldest age counted", 0, 25, required),
    children: integer("resident children", 0, 99_999_999, required),
  },
});

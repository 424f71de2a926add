/** Figures from outside the service: resident children. */
import { rows } from "../../rows.ts";
import { example, plainSense, type Rule, warning } from "./rule.ts";

export const populationRules: readonly Rule[] = [
  warning("population-not-0-to-17", "age_to", "age_from <= 17 and not covers_childhood", plainSense, [
    example("an overlap as long as the gap; a range that goes on beyond 17", [0, 1, 2, 3], {
      population: rows(
        "authority year age_from age_to children",
        "JE        2024 0        9      10000",
        "JE        2024 2        9      8000",
        "AL        2024 0        15     200",
        "AL        2024 16       25     100",
        "GG        2024 0        9      6000",
        "GG        2024 10       17     5000",
        "GG        2024 18       24     4000",
      ),
    }),
    example("all in one, whatever stands beside it", [], {
      population: rows("authority year age_from age_to children", "JE 2024 0 17 19000", "JE 2024 0 4 5000"),
    }),
  ]),
];

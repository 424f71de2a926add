/** Adoption: the adopters (AD1) and the decision to place for adoption. */
import { example, type Rule, ssda903, warning } from "../../intake/rules/rule.ts";

export const adoptionRules: readonly Rule[] = [
  warning(
    "ssda903-adopters-couple",
    "SEX_ADOPTR",
    "(LS_ADOPTR = 'L11' and SEX_ADOPTR in ('MM', 'FF')) or (LS_ADOPTR = 'L12' and SEX_ADOPTR = 'MF')",
    ssda903("520", "524"),
    [
      example("a couple of one sex said to be of two, and the reverse", [0, 1], {
        AD1: ["CHILD LS_ADOPTR SEX_ADOPTR", "1 L11 MM", "2 L12 MF", "3 L11 MF"],
      }),
    ],
  ),
  warning(
    "ssda903-adopters-number",
    "NB_ADOPTR",
    "(NB_ADOPTR = '2' and SEX_ADOPTR not in ('MM', 'FF', 'MF')) or (NB_ADOPTR = '1' and SEX_ADOPTR not in ('M1', 'F1'))",
    ssda903("510", "511"),
    [
      example("two who are one, one who are two", [0, 1], {
        AD1: ["CHILD NB_ADOPTR SEX_ADOPTR", "1 2 F1", "2 1 MF", "3 2 MF"],
      }),
    ],
  ),
  warning("ssda903-matched-after-placed", "DATE_MATCH", "day_of(DATE_MATCH) > day_of(DATE_INT)", ssda903("331"), [
    example("the day after", [0], {
      AD1: ["CHILD DATE_MATCH DATE_INT", "1 02/01/2024 01/01/2024", "2 01/01/2024 01/01/2024"],
    }),
  ]),
  warning(
    "ssda903-adoption-incomplete",
    "DATE_INT",
    "DATE_INT is null or DATE_MATCH is null or FOSTER_CARE is null or NB_ADOPTR is null or SEX_ADOPTR is null or LS_ADOPTR is null",
    ssda903("151", "601"),
    [
      example("one of them blank", [1], {
        AD1: [
          "CHILD DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR",
          "1 01/01/2024 01/01/2024 1 1 F1 L0",
          "2 01/01/2024 01/01/2024 . 1 F1 L0",
        ],
      }),
    ],
  ),
  warning(
    "ssda903-adoption-not-in-episodes",
    "CHILD",
    "episodes_supplied and not coalesce(adopted, false)",
    ssda903("602"),
    [
      example("no episode ended with adoption", [1], {
        Episodes: ["CHILD REC", "1 E11", "2 E4A"],
        AD1: ["CHILD", "1", "2"],
      }),
    ],
  ),
];

export const placedRules: readonly Rule[] = [
  warning("ssda903-placed-before-decision", "DATE_PLACED", "day_of(DATE_PLACED) > introduced_on", ssda903("521"), [
    example("decided a day after the placement", [0], {
      AD1: ["CHILD DATE_INT", "1 01/01/2024", "2 01/01/2024"],
      PlacedAdoption: ["CHILD DATE_PLACED", "1 02/01/2024", "2 01/01/2024"],
    }),
  ]),
  warning("ssda903-decision-before-care", "DATE_PLACED", "day_of(DATE_PLACED) < first_began_on", ssda903("1003"), [
    example("decided before care began", [0], {
      Episodes: ["CHILD DECOM RNE", "1 01/01/2024 S", "2 01/01/2024 S"],
      PlacedAdoption: ["CHILD DATE_PLACED", "1 31/12/2023", "2 01/01/2024"],
    }),
  ]),
  warning(
    "ssda903-decision-ended-wrong",
    "DATE_PLACED_CEASED",
    "day_of(DATE_PLACED_CEASED) < day_of(DATE_PLACED) or (DATE_PLACED_CEASED is null) <> (REASON_PLACED_CEASED is null) or REASON_PLACED_CEASED not in ('RD1', 'RD2', 'RD3', 'RD4')",
    ssda903("119", "120", "522", "562"),
    [
      example("ended before it was made; no reason; not a code", [0, 1, 2], {
        PlacedAdoption: [
          "CHILD DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED",
          "1 02/01/2024 01/01/2024 RD1",
          "2 02/01/2024 03/01/2024 .",
          "3 02/01/2024 03/01/2024 RD9",
          "4 02/01/2024 03/01/2024 RD4",
        ],
      }),
    ],
  ),
];

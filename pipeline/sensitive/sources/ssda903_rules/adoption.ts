/** Adoption: the adopters (AD1) and the decision to place for adoption. */
import { type Rule, ssda903, warning } from "../../intake/rules/rule.ts";
import { rows } from "../../rows.ts";
import { notInEpisodes, notInHeader } from "./children.ts";
import { example } from "./tables.ts";

export const adoptionRules: readonly Rule[] = [
  warning(
    "ssda903-adopters-couple",
    "SEX_ADOPTR",
    "(LS_ADOPTR = 'L11' and SEX_ADOPTR in ('MM', 'FF')) or (LS_ADOPTR = 'L12' and SEX_ADOPTR = 'MF')",
    ssda903("520", "524"),
    [
      example("a couple of one sex said to be of two, and the reverse", [0, 1], {
        AD1: rows("CHILD LS_ADOPTR SEX_ADOPTR", "1 L11 MM", "2 L12 MF", "3 L11 MF"),
      }),
    ],
  ),
  warning(
    "ssda903-adopters-status",
    "SEX_ADOPTR",
    `(LS_ADOPTR = 'L0' and coalesce(SEX_ADOPTR, '') not in ('M1', 'F1'))
      or (LS_ADOPTR = 'L2' and coalesce(SEX_ADOPTR, '') not in ('MM', 'FF', 'MF'))
      or (LS_ADOPTR = 'L3' and coalesce(SEX_ADOPTR, '') <> 'MF')
      or (LS_ADOPTR = 'L4' and coalesce(SEX_ADOPTR, '') not in ('MM', 'FF'))`,
    ssda903("514", "517", "518", "519"),
    [
      example("one who is two, civil partners who are one, couples of the other kind", [0, 1, 2, 3], {
        AD1: rows(
          "CHILD LS_ADOPTR SEX_ADOPTR",
          "1     L0        MF",
          "2     L2        M1",
          "3     L3        FF",
          "4     L4        MF",
          "5     L0        F1",
          "6     L2        FF",
          "7     L3        MF",
          "8     L4        MM",
        ),
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
        AD1: rows("CHILD NB_ADOPTR SEX_ADOPTR", "1 2 F1", "2 1 MF", "3 2 MF"),
      }),
    ],
  ),
  warning("ssda903-matched-before-decision", "DATE_MATCH", "day_of(DATE_MATCH) < day_of(DATE_INT)", ssda903("333"), [
    example("the day before, and the day itself", [0], {
      AD1: rows("CHILD DATE_MATCH DATE_INT", "1 31/12/2023 01/01/2024", "2 01/01/2024 01/01/2024"),
    }),
  ]),
  warning("ssda903-matched-after-placed", "DATE_MATCH", "day_of(DATE_MATCH) > adopting_began_on", ssda903("331"), [
    example("the day after the placement that ended in adoption began", [0], {
      Episodes: rows("CHILD DECOM REC", "1 01/01/2024 E11", "2 01/01/2024 E12", "3 01/01/2024 X1"),
      AD1: rows("CHILD DATE_MATCH", "1 02/01/2024", "2 01/01/2024", "3 02/01/2024"),
    }),
  ]),
  warning("ssda903-adopted-on-match", "DATE_MATCH", "day_of(DATE_MATCH) = adopted_on", ssda903("582"), [
    example("matched on the day of adoption", [0], {
      Episodes: rows("CHILD DECOM DEC REC", "1 01/01/2024 01/06/2024 E11", "2 01/01/2024 01/06/2024 E11"),
      AD1: rows("CHILD DATE_MATCH", "1 01/06/2024", "2 31/05/2024"),
    }),
  ]),
  warning("ssda903-placed-before-decision", "DATE_INT", "day_of(DATE_INT) > first_placed_on", ssda903("521"), [
    example("decided a day after the first placement for adoption", [0], {
      Episodes: rows("CHILD DECOM PLACE", "1 01/01/2024 A5", "2 01/01/2024 A5", "3 01/01/2024 U4"),
      AD1: rows("CHILD DATE_INT", "1 02/01/2024", "2 01/01/2024", "3 02/01/2024"),
    }),
  ]),
  warning(
    "ssda903-foster-carer-differs",
    "FOSTER_CARE",
    "(adopting_place in ('A3', 'A5') and FOSTER_CARE = '0') or (adopting_place in ('A4', 'A6') and FOSTER_CARE = '1')",
    ssda903("335"),
    [
      example("adopted by its foster carers, and said not to be; the reverse", [0, 1], {
        Episodes: rows("CHILD DECOM PLACE REC", "1 01/01/2024 A5 E11", "2 01/01/2024 A6 E11", "3 01/01/2024 A5 E11"),
        AD1: rows("CHILD FOSTER_CARE", "1 0", "2 1", "3 1"),
      }),
    ],
  ),
  warning(
    "ssda903-adoption-incomplete",
    "DATE_INT",
    "DATE_INT is null or DATE_MATCH is null or FOSTER_CARE is null or NB_ADOPTR is null or SEX_ADOPTR is null or LS_ADOPTR is null",
    ssda903("151", "601"),
    [
      example("one of them blank", [1], {
        AD1: rows(
          "CHILD DATE_INT   DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR",
          "1     01/01/2024 01/01/2024 1           1         F1         L0",
          "2     01/01/2024 01/01/2024 .           1         F1         L0",
        ),
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
        Episodes: rows("CHILD REC", "1 E11", "2 E4A"),
        AD1: rows("CHILD", "1", "2"),
      }),
    ],
  ),
  notInEpisodes("AD1"),
  notInHeader("AD1"),
];

export const placedRules: readonly Rule[] = [
  warning(
    "ssda903-decisions-differ",
    "DATE_PLACED",
    "day_of(DATE_PLACED) = placed_on and placed_on <> introduced_on",
    ssda903("523"),
    [
      example("the two files say different days", [0], {
        AD1: rows("CHILD DATE_INT", "1 01/01/2024", "2 01/01/2024"),
        PlacedAdoption: rows("CHILD DATE_PLACED", "1 02/01/2024", "2 01/01/2024"),
      }),
    ],
  ),
  warning("ssda903-placed-before-decision", "DATE_PLACED", "day_of(DATE_PLACED) > first_placed_on", ssda903("552"), [
    example("decided a day after the first placement for adoption", [0], {
      Episodes: rows("CHILD DECOM PLACE", "1 01/01/2024 A5", "2 01/01/2024 A5"),
      PlacedAdoption: rows("CHILD DATE_PLACED", "1 02/01/2024", "2 01/01/2024"),
    }),
  ]),
  warning(
    "ssda903-adopted-after-reversal",
    "DATE_PLACED_CEASED",
    "adopted and DATE_PLACED_CEASED is not null and day_of(DATE_PLACED) = placed_on",
    ssda903("525", "558"),
    [
      example("adopted though the latest decision was reversed", [0], {
        Episodes: rows("CHILD REC", "1 E11", "2 E11", "3 E4A"),
        PlacedAdoption: rows(
          "CHILD DATE_PLACED DATE_PLACED_CEASED",
          "1     01/01/2024  01/02/2024",
          "2     01/01/2023  01/02/2023",
          "2     01/01/2024  .",
          "3     01/01/2024  01/02/2024",
        ),
      }),
    ],
  ),
  warning("ssda903-decision-before-care", "DATE_PLACED", "day_of(DATE_PLACED) < first_began_on", ssda903("1003"), [
    example("decided before care began", [0], {
      Episodes: rows("CHILD DECOM RNE", "1 01/01/2024 S", "2 01/01/2024 S"),
      PlacedAdoption: rows("CHILD DATE_PLACED", "1 31/12/2023", "2 01/01/2024"),
    }),
  ]),
  warning(
    "ssda903-decision-ended-wrong",
    "DATE_PLACED_CEASED",
    "day_of(DATE_PLACED_CEASED) < day_of(DATE_PLACED) or (DATE_PLACED_CEASED is null) <> (REASON_PLACED_CEASED is null) or REASON_PLACED_CEASED not in ('RD1', 'RD2', 'RD3', 'RD4') or (DATE_PLACED is null and DATE_PLACED_CEASED is not null)",
    ssda903("119", "120", "522", "563"),
    [
      example("ended before it was made; no reason; not a code; never made", [0, 1, 2, 4], {
        PlacedAdoption: rows(
          "CHILD DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED",
          "1     02/01/2024  01/01/2024         RD1",
          "2     02/01/2024  03/01/2024         .",
          "3     02/01/2024  03/01/2024         RD9",
          "4     02/01/2024  03/01/2024         RD4",
          "5     .           03/01/2024         RD4",
        ),
      }),
    ],
  ),
  notInEpisodes("PlacedAdoption"),
  notInHeader("PlacedAdoption"),
];

export const decisionRules: readonly Rule[] = [
  warning(
    "ssda903-decision-overlap",
    "DATE_PLACED",
    "earlier_row is not null and (earlier_ceased is null or decided_on < earlier_ended_on)",
    ssda903("579"),
    [
      example("decided anew while the one before stood, and on the day it ended", [1, 3], {
        PlacedAdoption: rows(
          "CHILD DATE_PLACED DATE_PLACED_CEASED",
          "1     01/01/2024  05/01/2024",
          "1     04/01/2024  .",
          "2     01/01/2024  .",
          "2     04/01/2024  05/01/2024",
          "3     01/01/2024  05/01/2024",
          "3     05/01/2024  .",
          "3     .           05/01/2024",
        ),
      }),
    ],
  ),
  warning(
    "ssda903-decision-left-open",
    "DATE_PLACED_CEASED",
    "DATE_PLACED_CEASED is null and (decided_again or open_ones > 1)",
    ssda903("583"),
    [
      example("an earlier decision that was not reversed; two open ones; the last one may be open", [0, 2, 3], {
        PlacedAdoption: rows(
          "CHILD DATE_PLACED DATE_PLACED_CEASED",
          "1     01/01/2024  .",
          "1     04/01/2024  05/01/2024",
          "2     01/01/2024  .",
          "2     04/01/2024  .",
          "3     01/01/2024  03/01/2024",
          "3     04/01/2024  .",
        ),
      }),
    ],
  ),
];

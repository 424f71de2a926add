/** Care leavers (OC3). */
import { type Rule, ssda903, warning } from "../../intake/rules/rule.ts";
import { rows } from "../../rows.ts";
import { bornDifferently, notInHeader } from "./children.ts";
import { example } from "./tables.ts";

const told = "(IN_TOUCH is not null or ACTIV is not null or ACCOM is not null)";
const year = { submission: rows("from as_at", "2024-04-01 2025-03-31") };
const untold = (column: string) => `(${column} is null or ${column} = '0')`;

export const oc3Rules: readonly Rule[] = [
  warning(
    "ssda903-in-touch-invalid",
    "IN_TOUCH",
    "IN_TOUCH is null or IN_TOUCH not in ('YES', 'NO', 'DIED', 'REFU', 'NREQ', 'RHOM')",
    ssda903("131"),
    [example("not a code; blank", [0, 1], { OC3: rows("CHILD IN_TOUCH", "1 yes", "2 .", "3 REFU") })],
  ),
  warning(
    "ssda903-activity-invalid",
    "ACTIV",
    "ACTIV not in ('F1', 'P1', 'F2', 'P2', 'F4', 'P4', 'F5', 'P5', 'G4', 'G5', 'G6', '0')",
    ssda903("132"),
    [example("not a code", [0], { OC3: rows("CHILD ACTIV", "1 F9", "2 F2", "3 0") })],
  ),
  warning(
    "ssda903-accommodation-invalid",
    "ACCOM",
    "ACCOM is null or not regexp_matches(ACCOM, '^([BCDEGHKRSTUVWXYZ][12]|0)$')",
    ssda903("133"),
    [example("not a code; blank", [0, 1], { OC3: rows("CHILD ACCOM", "1 B", "2 .", "3 B2", "3 0") })],
  ),
  warning(
    "ssda903-care-leaver-incomplete",
    "IN_TOUCH",
    `(IN_TOUCH is null or ACTIV is null or ACCOM is null) and ${told}`,
    ssda903("153"),
    [
      example("one of them blank; all of them", [0], {
        OC3: rows("CHILD IN_TOUCH ACTIV ACCOM", "1 YES F2 .", "2 YES F2 B1", "3 . . ."),
      }),
    ],
  ),
  warning(
    "ssda903-in-touch-untold",
    "ACTIV",
    `upper(IN_TOUCH) = 'YES' and (${untold("ACTIV")} or ${untold("ACCOM")})`,
    ssda903("345"),
    [
      example("in touch, but activity or accommodation is not told", [0, 1], {
        OC3: rows("CHILD IN_TOUCH ACTIV ACCOM", "1 YES 0 B1", "2 YES F2 .", "3 YES F2 B1", "4 NO 0 0"),
      }),
    ],
  ),
  warning(
    "ssda903-not-in-touch-told",
    "ACTIV",
    `IN_TOUCH in ('DIED', 'RHOM') and not (${untold("ACTIV")} and ${untold("ACCOM")})`,
    ssda903("344"),
    [
      example("died, but active", [0], {
        OC3: rows("CHILD IN_TOUCH ACTIV ACCOM", "1 DIED F1 .", "2 RHOM . 0", "3 YES F1 B1"),
      }),
    ],
  ),
  warning("ssda903-care-leaver-too-young", "DOB", "own_born_on + interval 17 years > as_at", ssda903("391"), [
    example("16 at the end of the year", [0], { ...year, OC3: rows("CHILD DOB", "1 01/04/2008", "2 31/03/2008") }),
  ]),
  warning("ssda903-care-leaver-looked-after", "CHILD", "all_year", ssda903("187"), [
    example("looked after throughout the year", [0], {
      ...year,
      Episodes: rows("CHILD DECOM RNE LS", "1 01/01/2024 S C2", "2 01/06/2024 S C2"),
      OC3: rows("CHILD", "1", "2"),
    }),
  ]),
  warning("ssda903-care-leaver-died", "CHILD", "died_in_care", ssda903("1000"), [
    example("died in care this year, or last", [0, 1], {
      Episodes: rows("CHILD DECOM REC", "1 01/01/2024 E2", "3 01/01/2024 E4A"),
      Episodes_last: rows("CHILD DECOM REC", "2 01/01/2023 E2"),
      OC3: rows("CHILD", "1", "2", "3"),
    }),
  ]),
  warning(
    "ssda903-care-leaver-without-care",
    "CHILD",
    "episodes_supplied and last_supplied and not ever_in_care",
    ssda903("1002"),
    [
      example("no episode this year or last", [2], {
        Episodes: rows("CHILD", "1"),
        Episodes_last: rows("CHILD", "2"),
        OC3: rows("CHILD", "1", "2", "3"),
      }),
      example("last year's return is not there, so it cannot be told", [], {
        Episodes: rows("CHILD", "1"),
        OC3: rows("CHILD", "3"),
      }),
    ],
  ),
  // whoever is 20 left care before the two years that the returns cover
  warning(
    "ssda903-care-leaver-not-qualifying",
    "CHILD",
    `episodes_supplied and last_supplied and coalesce(born + interval 20 years > as_at, not ever_in_care)
      and (adopted_at_last or not ever_in_care or days_from_14 < 91 or days_from_16 < 1)`,
    ssda903("1001"),
    [
      example("90 days from 14; none from 16; short breaks; adopted at last; 91 days; over 20", [0, 1, 2, 3], {
        ...year,
        Episodes: rows(
          "CHILD DECOM      DEC        LS REC",
          "1     01/12/2024 01/03/2025 C2 E8",
          "2     01/05/2024 01/02/2025 C2 E8",
          "3     01/05/2024 01/02/2025 V3 E8",
          "4     01/05/2024 01/02/2025 C2 E12",
          "5     30/11/2024 01/03/2025 C2 E8",
          "6     01/05/2024 03/05/2024 C2 E8",
        ),
        Episodes_last: rows("CHILD DECOM DEC LS", "7 01/05/2023 01/02/2024 C2"),
        OC3: rows(
          "CHILD DOB",
          "1     01/06/2007",
          "2     01/03/2009",
          "3     01/06/2007",
          "4     01/06/2007",
          "5     01/06/2007",
          "6     31/03/2005",
          "7     01/06/2007",
        ),
      }),
      example("an episode of both returns counts once", [0], {
        ...year,
        Episodes: rows("CHILD DECOM DEC LS REC", "1 01/03/2024 01/05/2024 C2 E8"),
        Episodes_last: rows("CHILD DECOM DEC LS", "1 01/03/2024 . C2"),
        OC3: rows("CHILD DOB", "1 01/06/2007"),
      }),
    ],
  ),
  warning("ssda903-care-leaver-in-care-on-birthday", "CHILD", `in_care_on_birthday and ${told}`, ssda903("1007"), [
    example("in care on the 17th birthday; left the day before; nothing is told; the 19th", [0, 1], {
      ...year,
      Episodes: rows(
        "CHILD DECOM      DEC",
        "1     01/02/2022 02/06/2024",
        "2     01/02/2022 .",
        "3     01/02/2022 31/05/2024",
        "4     01/02/2022 .",
        "5     01/02/2022 .",
      ),
      OC3: rows(
        "CHILD DOB        IN_TOUCH",
        "1     01/06/2007 YES",
        "2     01/06/2006 YES",
        "3     01/06/2007 YES",
        "4     01/06/2007 .",
        "5     01/06/2005 YES",
      ),
    }),
  ]),
  warning(
    "ssda903-care-leaver-episodes-missing",
    "CHILD",
    "episodes_supplied and open_last_year and not in_episodes",
    ssda903("1010"),
    [
      example("open at the end of last year, and no episode since", [1], {
        Episodes: rows("CHILD DECOM", "1 01/03/2024"),
        Episodes_last: rows(
          "CHILD DECOM      DEC",
          "1     01/03/2024 .",
          "2     01/03/2024 .",
          "3     01/01/2023 .",
          "3     01/03/2024 05/03/2024",
        ),
        OC3: rows("CHILD", "1", "2", "3"),
      }),
    ],
  ),
  warning("ssda903-care-leaver-transferred", "CHILD", `transferred and ${told}`, ssda903("1011"), [
    example("the last episode ended with a transfer to another authority; an earlier one; nothing is told", [0], {
      Episodes: rows(
        "CHILD DECOM      REC",
        "1     01/03/2024 X1",
        "1     01/06/2024 E3",
        "2     01/03/2024 E3",
        "2     01/06/2024 E8",
        "3     01/06/2024 E3",
      ),
      OC3: rows("CHILD IN_TOUCH", "1 YES", "2 YES", "3 ."),
    }),
  ]),
  bornDifferently("OC3"),
  notInHeader("OC3"),
];

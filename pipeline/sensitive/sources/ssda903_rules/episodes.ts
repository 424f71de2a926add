/** Episodes by what only the return itself holds: the address, the home's number, last year's return. */
import { type Rule, ssda903, warning } from "../../intake/rules/rule.ts";
import { rows } from "../../rows.ts";
import { example } from "./tables.ts";

const columns = "CHILD DECOM RNE PLACE PL_POST URN";
const sameAsLast = (
  column: "RNE" | "LS" | "CIN" | "PLACE" | "PLACE_PROVIDER",
  last: string,
  rule: string,
  other = "",
  examples: readonly [string, string][] = [["a", "b"]],
) =>
  warning(
    "ssda903-differs-from-last-year",
    column,
    `goes_on and ${column} is distinct from ${last}${other}`,
    ssda903(rule),
    [
      example("the first episode is last year's open one, and says otherwise", [0], {
        Episodes: rows(
          `CHILD DECOM ${column}`,
          `1 01/06/2023 ${examples[0]![0]}`,
          `2 01/06/2023 ${examples[0]![0]}`,
          "3 01/06/2023 a",
        ),
        Episodes_last: rows(
          `CHILD DECOM ${column}`,
          `1 01/06/2023 ${examples[0]![1]}`,
          `2 01/06/2023 ${examples[0]![0]}`,
        ),
      }),
    ],
  );

export const ssda903EpisodeRules: readonly Rule[] = [
  warning(
    "ssda903-address-changed",
    "PL_POST",
    "earlier_row is not null and RNE = 'L' and address_differs",
    ssda903("434"),
    [
      example("only the legal status was said to change", [1], {
        Episodes: rows(columns, "1 01/01/2024 S U6 . 1", "1 01/02/2024 L U6 . 2", "1 01/03/2024 L U6 . 2"),
      }),
    ],
  ),
  warning(
    "ssda903-placement-unchanged",
    "PLACE",
    "earlier_row is not null and RNE in ('P', 'T', 'B', 'U') and not address_differs and not kind_differs",
    ssda903("435", "436"),
    [
      example("a change of placement in which nothing changed", [1], {
        Episodes: rows(columns, "1 01/01/2024 S U6 x 1", "1 01/02/2024 P U6 x 1", "1 01/03/2024 P U6 y 1"),
      }),
    ],
  ),
  warning("ssda903-respite-reviewed", "LS", "respite_reviewed", ssda903("399"), [
    example("short breaks only, and reviewed", [0], {
      Episodes: rows("CHILD LS", "1 V4", "2 C2", "3 V4"),
      Reviews: rows("CHILD REVIEW", "1 01/02/2024", "2 01/02/2024"),
    }),
  ]),
  warning(
    "ssda903-not-in-last-year",
    "DECOM",
    'is_first and last_supplied and started_on < "from" and started_on is distinct from last_latest_on',
    ssda903("562"),
    [
      example("begun before the year, and not last year's last episode", [1, 3], {
        submission: rows("from as_at", "2024-04-01 2025-03-31"),
        Episodes: rows("CHILD DECOM", "1 01/03/2024", "2 02/03/2024", "2 01/06/2024", "3 01/03/2024", "4 01/04/2024"),
        Episodes_last: rows("CHILD DECOM DEC", "1 01/03/2024 .", "1 01/03/2023 01/02/2024", "2 01/03/2024 ."),
      }),
      example("last year's return is not there", [], {
        submission: rows("from as_at", "2024-04-01 2025-03-31"),
        Episodes: rows("CHILD DECOM", "1 01/03/2024"),
      }),
    ],
  ),
  // No list of homes is held, so only the form can be told. A mark of the XML stands for a number that has it.
  warning(
    "ssda903-urn-invalid",
    "URN",
    "not regexp_matches(URN, '^((SC)?[0-9]{6,7}|XXXXXXX|[0-9a-f]{16})$')",
    `${ssda903("1008")}, its form`,
    [
      example("too short, a letter in it, too few X", [1, 2, 3], {
        Episodes: rows("CHILD URN", "1 SC123456", "1 12345", "2 12b4567", "3 XXXXXX", "4 XXXXXXX", "5 1234567", "6 ."),
      }),
    ],
  ),
  sameAsLast("RNE", "last_rne", "503A", "", [["S", "P"]]),
  sameAsLast("LS", "last_ls", "503B", "", [["C1", "C2"]]),
  sameAsLast("CIN", "last_cin", "503C", "", [["N1", "N2"]]),
  // the codes of 2024/25 divide those before them
  sameAsLast(
    "PLACE",
    "last_place",
    "503D",
    " and not (last_place = 'Z1' and PLACE in ('Z11', 'Z12', 'Z13', 'Z14')) and not (last_place = 'H5' and PLACE = 'K3')",
    [["U6", "U4"]],
  ),
  sameAsLast("PLACE_PROVIDER", "last_provider", "503E", "", [["PR1", "PR2"]]),
  warning("ssda903-differs-from-last-year", "DECOM", "goes_on and started_on <> last_started_on", ssda903("502"), [
    example("last year's open episode began on another day", [0], {
      Episodes: rows("CHILD DECOM", "1 02/06/2023", "2 01/06/2023"),
      Episodes_last: rows("CHILD DECOM DEC", "1 01/06/2023 .", "2 01/06/2023 ."),
    }),
    example("last year's episode ended", [], {
      Episodes: rows("CHILD DECOM", "1 02/06/2023"),
      Episodes_last: rows("CHILD DECOM DEC", "1 01/06/2022 01/09/2022"),
    }),
  ]),
];

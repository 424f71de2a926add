/** Children of the return: motherhood, asylum, earlier permanence, times missing. */
import { type Rule, ssda903, warning } from "../../intake/rules/rule.ts";
import { rows } from "../../rows.ts";
import { example } from "./tables.ts";

export const headerRules: readonly Rule[] = [
  warning(
    "ssda903-mother-invalid",
    "MOTHER",
    "MOTHER not in ('0', '1') or (upper(SEX) in ('1', 'M') and MOTHER = '1')",
    ssda903("165"),
    [
      example("neither 0 nor 1; a boy", [0, 1], {
        Header: rows("CHILD SEX MOTHER", "1 2 Y", "2 1 1", "3 2 1", "4 2 .", "5 F 1"),
      }),
    ],
  ),
  warning("ssda903-mother-in-respite", "MOTHER", "only_respite and MOTHER is not null", ssda903("399"), [
    example("short breaks only", [0], {
      Header: rows("CHILD MOTHER", "1 0", "2 0", "3 ."),
      Episodes: rows("CHILD LS", "1 V3", "2 C2", "3 V3"),
    }),
  ]),
  warning(
    "ssda903-mother-half-told",
    "MC_DOB",
    "(MOTHER = '1' and MC_DOB is null) or (MC_DOB is not null and MOTHER is distinct from '1')",
    ssda903("611", "612"),
    [
      example("a mother without, not a mother with", [0, 1], {
        Header: rows("CHILD MOTHER MC_DOB", "1 1 .", "2 0 01/02/2024", "3 1 01/02/2024"),
      }),
    ],
  ),
  warning(
    "ssda903-mother-not-of-age",
    "MC_DOB",
    "day_of(MC_DOB) < own_born_on + interval 11 years or day_of(MC_DOB) > as_at",
    ssda903("620", "625"),
    [
      example("a mother at 10; a child to come", [0, 2], {
        Header: rows(
          "CHILD DOB        MC_DOB",
          "1     02/05/2010 01/05/2021",
          "2     02/05/2010 02/05/2021",
          "3     02/05/2010 01/01/2026",
        ),
      }),
    ],
  ),
];

/** A row that finds no child says nothing of any: it is told, and is no "no". */
export function notInHeader(table: string): Rule {
  return warning(
    "ssda903-not-in-header",
    "CHILD",
    "header_supplied and header_row is null",
    ssda903("INT01 to INT09"),
    [
      example("a child that is not listed", [1], { Header: rows("CHILD", "1"), [table]: rows("CHILD", "1", "2") }),
      example("no child at all", [0], { Header: rows("CHILD", "1"), [table]: rows("CHILD", ".") }),
    ],
  );
}

export const uascRules: readonly Rule[] = [
  warning(
    "ssda903-duc-invalid",
    "DUC",
    "DUC is not null and (day_of(DUC) is null or day_of(DUC) < own_born_on)",
    ssda903("104"),
    [
      example("no day; a day before birth", [0, 1], {
        UASC: rows("CHILD DOB DUC", "1 02/05/2010 soon", "2 02/05/2010 01/05/2010", "3 02/05/2010 ."),
      }),
    ],
  ),
  warning("ssda903-duc-after-18", "DUC", "day_of(DUC) > own_born_on + interval 18 years", ssda903("304"), [
    example("a day after the 18th birthday", [0], {
      UASC: rows("CHILD DOB DUC", "1 02/05/2006 03/05/2024", "2 02/05/2006 02/05/2024"),
    }),
  ]),
  notInHeader("UASC"),
  warning("ssda903-born-differently", "DOB", "own_born_on <> born_on", ssda903("INT18"), [
    example("another day than in Header", [1], {
      Header: rows("CHILD DOB", "1 02/05/2006", "2 02/05/2006"),
      UASC: rows("CHILD DOB", "1 02/05/2006", "2 03/05/2006"),
    }),
  ]),
];

export const notInEpisodes = (table: string): Rule =>
  warning(
    "ssda903-not-in-episodes",
    "CHILD",
    "episodes_supplied and not coalesce(in_episodes, false)",
    ssda903("1012"),
    [
      example("a child without an episode in the year", [1], {
        Episodes: rows("CHILD DECOM", "1 01/01/2024"),
        [table]: rows("CHILD", "1", "2"),
      }),
      example("no episodes are there at all", [], { [table]: rows("CHILD", "1") }),
    ],
  );

export const reviewRules: readonly Rule[] = [notInEpisodes("Reviews")];

export const permanenceRules: readonly Rule[] = [
  warning(
    "ssda903-permanence-invalid",
    "PREV_PERM",
    "PREV_PERM is null or PREV_PERM not in ('P1', 'P2', 'P3', 'P4', 'Z1')",
    ssda903("630", "631"),
    [example("not a code", [0], { PrevPerm: rows("CHILD PREV_PERM", "1 p1", "2 P1") })],
  ),
  warning(
    "ssda903-permanence-not-asked",
    "DATE_PERM",
    "PREV_PERM = 'Z1' and (DATE_PERM is not null or LA_PERM is not null)",
    ssda903("635"),
    [
      example("no earlier order, but a day of one", [0], {
        PrevPerm: rows("CHILD PREV_PERM DATE_PERM", "1 Z1 01/01/2020", "2 P1 01/01/2020", "3 Z1 ."),
      }),
    ],
  ),
  warning("ssda903-permanence-after-care", "DATE_PERM", "day_of(DATE_PERM) > first_began_on", ssda903("632"), [
    example("after care began", [0], {
      Episodes: rows("CHILD DECOM", "1 01/01/2024", "2 01/01/2024"),
      PrevPerm: rows("CHILD DATE_PERM", "1 02/01/2024", "2 01/01/2024"),
    }),
  ]),
  notInEpisodes("PrevPerm"),
  notInHeader("PrevPerm"),
];

export const missingRules: readonly Rule[] = [
  warning(
    "ssda903-missing-invalid",
    "MISSING",
    "MISSING is null or MISSING not in ('A', 'M')",
    ssda903("565", "566", "1006"),
    [example("not a code", [0], { Missing: rows("CHILD MISSING", "1 X", "2 M") })],
  ),
  ...(["MIS_START", "MIS_END"] as const).map((column) =>
    warning(
      "ssda903-missing-day-invalid",
      column,
      `${column} is not null and day_of(${column}) is null`,
      ssda903(column === "MIS_START" ? "1004" : "1005"),
      [
        example("a word, a day that is not in the calendar", [0, 1], {
          Missing: rows(`CHILD ${column}`, "1 soon", "2 30/02/2024", "3 29/02/2024", "4 ."),
        }),
      ],
    ),
  ),
  warning(
    "ssda903-missing-order",
    "MIS_END",
    "ended_on < started_on or (started_on is null and (MISSING is not null or MIS_END is not null))",
    ssda903("564", "567"),
    [
      example("back before it began; no day it began", [0, 1], {
        Missing: rows(
          "CHILD MISSING MIS_START  MIS_END",
          "1     M       02/01/2024 01/01/2024",
          "2     M       .          01/01/2024",
          "3     M       01/01/2024 .",
        ),
      }),
    ],
  ),
  warning(
    "ssda903-missing-overlap",
    "MIS_START",
    "earlier_row is not null and (earlier_ended_on is null or started_on < earlier_ended_on)",
    ssda903("574"),
    [
      example("begun while the one before it ran", [1, 3], {
        Missing: rows(
          "CHILD MIS_START  MIS_END",
          "1     01/01/2024 05/01/2024",
          "1     04/01/2024 06/01/2024",
          "2     01/01/2024 .",
          "2     08/01/2024 .",
        ),
      }),
    ],
  ),
  warning("ssda903-missing-after-year", "MIS_START", "started_on > as_at", ssda903("570"), [
    example("after the year", [0], { Missing: rows("CHILD MIS_START", "1 01/01/2026", "2 31/12/2025") }),
  ]),
  warning("ssda903-missing-ended-outside-year", "MIS_END", `ended_on > as_at or ended_on < "from"`, ssda903("571"), [
    example("back after the year, and before it", [0, 1], {
      Missing: rows(
        "CHILD MIS_START  MIS_END",
        "1     31/12/2025 01/01/2026",
        "2     01/12/2015 31/12/2015",
        "3     01/12/2015 01/01/2016",
      ),
    }),
  ]),
  warning(
    "ssda903-missing-outside-care",
    "MIS_START",
    "episodes_supplied and started_on is not null and not in_care",
    ssda903("578", "581"),
    [
      example("before care, on its first day, after it", [0, 2], {
        Episodes: rows("CHILD DECOM DEC REC", "1 01/02/2024 01/03/2024 X1", "1 01/03/2024 01/04/2024 E4A"),
        Missing: rows("CHILD MIS_START", "1 31/01/2024", "1 01/02/2024", "1 02/04/2024"),
      }),
    ],
  ),
  warning(
    "ssda903-missing-open-after-care",
    "MIS_END",
    "MIS_START is not null and MIS_END is null and care_ended",
    ssda903("577"),
    [
      example("care ended, and the time missing did not", [0], {
        Episodes: rows(
          "CHILD DECOM      DEC        REC",
          "1     01/02/2024 01/03/2024 E4A",
          "2     01/02/2024 01/03/2024 X1",
          "2     01/03/2024 .          .",
        ),
        Missing: rows("CHILD MIS_START MIS_END", "1 10/02/2024 .", "2 10/02/2024 ."),
      }),
    ],
  ),
  notInEpisodes("Missing"),
  notInHeader("Missing"),
];

export const bornDifferently = (table: string): Rule =>
  warning("ssda903-born-differently", "DOB", "own_born_on <> born_on", ssda903("INT11 to INT17"), [
    example("another day than in Header", [1], {
      Header: rows("CHILD DOB", "1 02/05/2006", "2 02/05/2006"),
      [table]: rows("CHILD DOB", "1 02/05/2006", "2 03/05/2006"),
    }),
  ]);

/**
 * Episodes against birth and death. Where only the month of birth is known a rule fires only if it holds whichever day
 * of the month it was: younger than N for certain is before the first possible birthday, N or over for certain is on or
 * after the last.
 */
import { rows } from "../../rows.ts";
import { error, example, givenOf, plainSense, type Rule, ssda903, warning } from "./rule.ts";

const born = (month: string) => ({ child: rows("birth_month", month) });
const episodes = givenOf("looked_after_episode");
const youngerThan = (years: number, day: string) => `${day} < born_from + interval ${years} years`;
const atLeast = (years: number, day: string) => `${day} >= born_until + interval ${years} years`;

/** Before an episode is loaded: the only thing that could make it untrue is that the child was not born. */
export const episodeAdmission: readonly Rule[] = [
  error("episode-over-before-birth", "ended_on", "ended_on < born_from", plainSense, [
    example("over before the month of birth", [0], {
      ...born("2020-03"),
      ...episodes("started_on ended_on", "2020-01-01 2020-02-29", "2020-02-20 2020-03-01"),
    }),
  ]),
];

// the field's rule judges residential employment (P3) once it has ended
export const episodeAges: readonly Rule[] = [
  warning(
    "episode-before-birth",
    "started_on",
    "is_first and started_on < born_from",
    ssda903("302"),
    [
      example("begun a day before the month of birth, and on its first day", [0], {
        child: rows("child_id birth_month", "a 2020-03", "b 2020-03"),
        ...episodes("child_id started_on", "a 2020-02-29", "b 2020-03-01"),
      }),
    ],
    [{ table: "child", row: "child_row", column: "birth_month" }],
  ),
  warning(
    "placement-below-age",
    "placement",
    `(placement = 'P2' and (${youngerThan(15, "started_on")}
        or (started_on >= date '2021-09-09' and ${youngerThan(16, "started_on")})))
      or (placement = 'H5' and (${youngerThan(14, "started_on")}
        or (started_on >= date '2021-09-09' and ${youngerThan(16, "started_on")})))
      or (placement = 'K3' and ${youngerThan(16, "started_on")})
      or (placement = 'R5' and ${youngerThan(10, "started_on")})
      or (placement = 'S1' and ${youngerThan(4, "started_on")})
      or (placement = 'P3' and ended_on is not null and ${youngerThan(14, "started_on")})`,
    `${ssda903("370", "371", "372", "373", "374")}; Care Planning (England) Regulations 2010, regulation 27A from 9 September 2021`,
    [
      example("custody at 9, employment at 13, supported accommodation at 15", [0, 2, 3], {
        ...born("2010-06"),
        ...episodes(
          "started_on ended_on placement",
          "2020-05-31 . R5",
          "2020-06-01 . R5",
          "2024-05-31 2024-08-31 P3",
          "2025-06-30 . K3",
        ),
      }),
      example("a residential school at 3, and at 4", [0], {
        ...born("2016-06"),
        ...episodes("started_on placement", "2020-05-31 S1", "2020-06-01 S1"),
      }),
      example("independent at 15: allowed before 9 September 2021", [1], {
        ...born("2006-01"),
        ...episodes("started_on placement", "2021-09-08 P2", "2021-09-09 P2"),
      }),
    ],
  ),
  warning(
    "legal-status-below-age",
    "legal_status",
    `legal_status in ('J1', 'J2', 'J3') and ${youngerThan(10, "started_on")}`,
    ssda903("358"),
    [
      example("the age of criminal responsibility is 10", [0], {
        ...born("2010-06"),
        ...episodes("started_on legal_status", "2020-05-31 J1", "2020-06-01 J1"),
      }),
    ],
  ),
  warning(
    "end-reason-not-of-age",
    "end_reason",
    `(end_reason in ('E5', 'E6') and ${youngerThan(14, "ended_on")})
      or (end_reason = 'E7' and ${youngerThan(16, "ended_on")})
      or (end_reason = 'E9' and ${youngerThan(10, "ended_on")})
      or (end_reason = 'E17' and ${youngerThan(18, "ended_on")})
      or (end_reason in ('E11', 'E12', 'E45', 'E46', 'E47', 'E48') and ${atLeast(18, "ended_on")})`,
    ssda903("386", "387", "389", "407", "460"),
    [
      example("independent at 13, staying put at 17, adopted at 18", [0, 2, 4], {
        ...born("2006-01"),
        ...episodes(
          "started_on ended_on end_reason",
          "2019-01-01 2019-12-31 E5",
          "2020-01-01 2020-02-01 E5",
          "2023-01-01 2023-12-31 E17",
          "2024-01-01 2024-01-31 E17",
          "2024-02-01 2024-02-02 E11",
        ),
      }),
    ],
  ),
  warning(
    "care-began-at-18",
    "started_on",
    `start_reason = 'S' and ${atLeast(18, "started_on")}`,
    ssda903("352"),
    [
      example("on the last day that could be the 18th birthday, and the day before", [0], {
        ...born("2006-01"),
        ...episodes("started_on start_reason", "2024-01-31 S", "2024-01-30 S"),
      }),
    ],
    [{ table: "child", row: "child_row", column: "birth_month" }],
  ),
  warning("care-beyond-18", "ended_on", "coalesce(ended_on, as_at) > born_until + interval 18 years", ssda903("359"), [
    example("still open, and ended on the 18th birthday", [0], {
      child: rows("child_id birth_month", "a 2006-01", "b 2006-01"),
      ...episodes("child_id started_on ended_on", "a 2020-01-01 .", "b 2020-01-01 2024-01-31"),
    }),
  ]),
  warning(
    "episode-after-death",
    "ended_on",
    "coalesce(ended_on, as_at) > died_by",
    plainSense,
    [
      example("it still runs; it ended in the month", [0], {
        child: rows("child_id birth_month death_month", "a 2010-01 2024-05", "b 2010-01 2024-05"),
        ...episodes("child_id started_on ended_on", "a 2020-01-01 .", "b 2020-01-01 2024-05-31"),
      }),
    ],
    [{ table: "child", row: "child_row", column: "death_month" }],
  ),
  warning(
    "death-told-differently",
    "ended_on",
    "end_reason = 'E2' and date_trunc('month', ended_on) <> death_month",
    plainSense,
    [
      example("another month", [0], {
        child: rows("child_id birth_month death_month", "a 2010-01 2024-05", "b 2010-01 2024-05"),
        ...episodes(
          "child_id started_on ended_on end_reason",
          "a 2020-01-01 2024-04-30 E2",
          "b 2020-01-01 2024-05-03 E2",
        ),
      }),
    ],
    [{ table: "child", row: "child_row", column: "death_month" }],
  ),
];

/** One episode after another: no overlap, no gap, and start and end reasons that agree with what follows and precedes. */
import { rows } from "../../rows.ts";
import { example, givenOf, plainSense, type Rule, ssda903, warning } from "./rule.ts";

const episodes = givenOf("looked_after_episode");
const one = (...lines: string[]) => episodes("started_on ended_on", ...lines);
const told = (...lines: string[]) => episodes("started_on start_reason ended_on end_reason", ...lines);

export const episodeContinuity: readonly Rule[] = [
  warning("episode-open-but-followed", "ended_on", "ended_on is null and next_row is not null", ssda903("142"), [
    example("a later episode began", [0], one("2024-01-01 .", "2024-03-01 .")),
    example("the last episode may be open", [], one("2024-01-01 2024-03-01", "2024-03-01 .")),
  ]),
  warning("episode-overlap", "started_on", "started_on < earlier_ends_latest", ssda903("501"), [
    example("it begins before the one before it ended", [1], one("2024-01-01 2024-03-01", "2024-02-29 .")),
    example("it begins on the day the other ended", [], one("2024-01-01 2024-03-01", "2024-03-01 .")),
    example(
      "it lies within one that began earlier",
      [1, 2],
      one("2024-01-01 2024-12-01", "2024-02-01 2024-03-01", "2024-04-01 2024-05-01"),
    ),
  ]),
  warning(
    "episode-gap",
    "started_on",
    "start_reason in ('L', 'P', 'T', 'B', 'U') and earlier_ended_on is not null and started_on > earlier_ended_on",
    ssda903("433"),
    [
      example("it says that care went on", [1], told("2024-01-01 S 2024-03-01 X1", "2024-03-02 P . .")),
      example("a new period of care", [], told("2024-01-01 S 2024-03-01 E4A", "2024-03-02 S . .")),
    ],
  ),
  warning(
    "episode-restart-same-day",
    "start_reason",
    "start_reason = 'S' and started_on = earlier_ended_on",
    ssda903("431"),
    [
      example("care did not stop", [1], told("2024-01-01 S 2024-03-01 X1", "2024-03-01 S . .")),
      example("a day lies between", [], told("2024-01-01 S 2024-03-01 E4A", "2024-03-02 S . .")),
    ],
  ),
  warning(
    "episode-continues-ended-care",
    "start_reason",
    "earlier_end_reason <> 'X1' and start_reason is distinct from 'S'",
    ssda903("432"),
    [
      example("the child had left care", [1], told("2024-01-01 S 2024-03-01 E4A", "2024-03-01 P . .")),
      example("care went on", [], told("2024-01-01 S 2024-03-01 X1", "2024-03-01 P . .")),
    ],
  ),
  warning(
    "episode-not-continued",
    "end_reason",
    "end_reason = 'X1' and next_started_on is distinct from ended_on",
    ssda903("388"),
    [
      example("nothing follows", [0], told("2024-01-01 S 2024-03-01 X1")),
      example("what follows begins later", [0], told("2024-01-01 S 2024-03-01 X1", "2024-03-05 P . .")),
      example("it follows on the day", [], told("2024-01-01 S 2024-03-01 X1", "2024-03-01 P . .")),
    ],
  ),
  warning("episode-end-half-told", "end_reason", "(ended_on is null) <> (end_reason is null)", ssda903("148"), [
    example(
      "a reason without a day, a day without a reason",
      [0, 1],
      told("2024-01-01 S . X1", "2024-03-01 P 2024-04-01 ."),
    ),
    example("both, or neither", [], told("2024-01-01 S 2024-03-01 X1", "2024-03-01 P . .")),
  ]),
  warning("episode-same-day", "ended_on", "started_on = ended_on", ssda903("355"), [
    example("less than a day", [0], one("2024-01-01 2024-01-01")),
    example("one night", [], one("2024-01-01 2024-01-02")),
  ]),
  warning(
    "episode-first-not-start",
    "start_reason",
    `is_first and start_reason is distinct from 'S' and started_on >= "from"`,
    ssda903("357"),
    [
      example("the episode before it is missing", [0], told("2024-01-01 P . .")),
      example("care may have begun before the submission does", [], told("2015-12-31 P . .")),
    ],
  ),
  warning("episode-before-1991", "started_on", "started_on < date '1991-10-14'", ssda903("353"), [
    example("before the Children Act 1989 was in force", [0], one("1991-10-13 .")),
    example("the day it came into force", [], one("1991-10-14 .")),
  ]),
  warning(
    "episode-after-death-or-18",
    "started_on",
    "earlier_end_reason in ('E2', 'E15')",
    ssda903("437"),
    [
      example("the child had died", [1], told("2024-01-01 S 2024-03-01 E2", "2024-03-05 S . .")),
      example("the child had gone home", [], told("2024-01-01 S 2024-03-01 E4A", "2024-03-05 S . .")),
    ],
    [{ table: "looked_after_episode", row: "earlier_row", column: "end_reason" }],
  ),
  warning("episode-after-adoption", "started_on", "adopted_on <= started_on", plainSense, [
    example(
      "adopted, then looked after under the same pseudonym",
      [1, 2],
      told("2024-01-01 S 2024-03-01 E11", "2024-06-01 S 2024-07-01 X1", "2024-07-01 P . ."),
    ),
    example("adoption comes last", [], told("2023-01-01 S 2024-03-01 X1", "2024-03-01 P 2024-04-01 E12")),
  ]),
  warning(
    "episode-legal-status-unchanged",
    "legal_status",
    "earlier_row is not null and start_reason in ('L', 'B', 'U') and legal_status = earlier_legal_status",
    ssda903("434", "436"),
    [
      example("nothing changed", [1], {
        looked_after_episode: rows("started_on start_reason legal_status", "2024-01-01 S C1", "2024-02-01 L C1"),
      }),
      example("it did change", [], {
        looked_after_episode: rows("started_on start_reason legal_status", "2024-01-01 S C1", "2024-02-01 L C2"),
      }),
    ],
  ),
  warning(
    "episode-legal-status-changed",
    "legal_status",
    "earlier_row is not null and start_reason in ('P', 'T') and legal_status <> earlier_legal_status",
    ssda903("435"),
    [
      example("only the placement was said to change", [1], {
        looked_after_episode: rows("started_on start_reason legal_status", "2024-01-01 S C1", "2024-02-01 P C2"),
      }),
      example("it did not change", [], {
        looked_after_episode: rows("started_on start_reason legal_status", "2024-01-01 S C1", "2024-02-01 P C1"),
      }),
    ],
  ),
  warning(
    "episode-placement-changed",
    "placement",
    "earlier_row is not null and start_reason = 'L' and place_differs",
    ssda903("434"),
    [
      example("only the legal status was said to change", [1], {
        looked_after_episode: rows("started_on start_reason placement", "2024-01-01 S U6", "2024-02-01 L U4"),
      }),
      example("the same placement", [], {
        looked_after_episode: rows("started_on start_reason placement", "2024-01-01 S U6", "2024-02-01 L U6"),
      }),
    ],
  ),
  warning("episode-need-changed", "need", "earlier_need <> need and start_reason <> 'S'", ssda903("504"), [
    example("the need is the one with which care began", [1], {
      looked_after_episode: rows("started_on start_reason need", "2024-01-01 S N1", "2024-02-01 P N2"),
    }),
    example("a new period of care", [], {
      looked_after_episode: rows("started_on start_reason need", "2024-01-01 S N1", "2024-02-01 S N2"),
    }),
  ]),
  warning(
    "change-reason-missing",
    "change_reason",
    `change_reasons_recorded and change_reason is null and end_reason = 'X1' and next_start_reason in ('P', 'T', 'B', 'U')
      and not is_temporary and not is_respite and next_placement not in ('T0', 'T1', 'T2', 'T3', 'T4')`,
    ssda903("225"),
    [
      example("another placement followed", [0], {
        looked_after_episode: rows(
          "started_on start_reason placement end_reason change_reason",
          "2024-01-01 S            U6        X1         .",
          "2024-02-01 P            U4        X1         CARPL",
          "2024-03-01 P            T1        .          .",
        ),
      }),
      example("no submission of this source says why", [], {
        looked_after_episode: rows(
          "started_on start_reason placement end_reason",
          "2024-01-01 S            U6        X1",
          "2024-02-01 P            U4        .",
        ),
      }),
    ],
  ),
  warning(
    "change-reason-not-asked",
    "change_reason",
    `change_reason is not null and (is_temporary or next_placement in ('T0', 'T1', 'T2', 'T3', 'T4')
      or ended_on is null or end_reason <> 'X1' or next_start_reason = 'L')`,
    ssda903("226"),
    [
      example("care ended; the legal status changed", [0, 1], {
        looked_after_episode: rows(
          "started_on start_reason placement ended_on   end_reason change_reason",
          "2024-01-01 S            U6        2024-02-01 X1         OTHER",
          "2024-02-01 L            U6        2024-03-01 E4A        OTHER",
        ),
      }),
      example("the placement changed", [], {
        looked_after_episode: rows(
          "started_on start_reason placement ended_on   end_reason change_reason",
          "2024-01-01 S            U6        2024-02-01 X1         OTHER",
          "2024-02-01 P            U4        .          .          .",
        ),
      }),
    ],
  ),
];

/** The Child Protection Register: one open spell at a time, begun by a conference, of a living child. */
import { rows } from "../../rows.ts";
import { cin, example, givenOf, plainSense, type Rule, warning } from "./rule.ts";

const spells = givenOf("protection_registration");

export const registrationRules: readonly Rule[] = [
  warning("registration-open-twice", "ended_on", "ended_on is null and open_ones > 1", cin("8935"), [
    example(
      "two of them open",
      [0, 1],
      spells("started_on ended_on", "2023-01-01 .", "2024-01-01 .", "2020-01-01 2021-01-01"),
    ),
    example("two children", [], spells("child_id started_on", "a 2023-01-01", "b 2024-01-01")),
  ]),
  warning("registration-overlap", "started_on", "started_on < earlier_ends_latest", cin("8935"), [
    example(
      "begun while another ran, and on the day it ended",
      [1],
      spells("started_on ended_on", "2023-01-01 2024-01-01", "2023-12-31 2024-02-01", "2024-02-01 ."),
    ),
  ]),
  warning("registration-same-day", "ended_on", "started_on = ended_on", cin("8840"), [
    example("a day or none", [0], spells("started_on ended_on", "2023-01-01 2023-01-01", "2023-02-01 2023-02-02")),
  ]),
  warning(
    "registration-after-death",
    "ended_on",
    "started_on > died_by or ended_on > died_by or (ended_on is null and died_by < as_at)",
    cin("8915", "8920"),
    [
      example("begun after, ended after, still open; ended in the month", [0, 1, 2], {
        child: rows("birth_month death_month", "2010-01 2024-05"),
        ...spells(
          "started_on ended_on",
          "2024-06-01 2024-07-01",
          "2024-01-01 2024-06-01",
          "2024-02-01 .",
          "2023-01-01 2024-05-31",
        ),
      }),
    ],
    [{ table: "child", row: "child_row", column: "death_month" }],
  ),
  warning(
    "registration-beyond-18",
    "ended_on",
    "coalesce(ended_on, as_at) > born_until + interval 18 years",
    "the register is of children",
    [
      example("still open, and ended on the 18th birthday", [0], {
        child: rows("birth_month", "2006-01"),
        ...spells("started_on ended_on", "2023-01-01 .", "2022-01-01 2024-01-31"),
      }),
    ],
  ),
  warning("registration-long-before-birth", "started_on", "started_on < born_from - interval 280 days", cin("8606"), [
    example("more than 40 weeks before the month of birth", [0], {
      child: rows("birth_month", "2024-12"),
      ...spells("started_on", "2024-02-24", "2024-02-25"),
    }),
  ]),
  warning("registration-after-adoption", "started_on", "started_on >= adopted_on", plainSense, [
    example("adopted before it began", [0], {
      looked_after_episode: rows("started_on ended_on end_reason", "2023-01-01 2024-05-10 E12"),
      ...spells("started_on", "2024-06-01", "2022-06-01"),
    }),
  ]),
  warning(
    "registration-not-decided",
    "started_on",
    `conferences_supplied and decided_on is null and started_on >= "from"`,
    cin("2883"),
    [
      example("no conference decided it; the other's did", [0], {
        conference: rows("conference_id kind held_on", "k initial 2024-01-10"),
        conference_child: rows("conference_id registration_id outcome", "k b registered"),
        ...spells("registration_id started_on", "a 2024-01-10", "b 2024-01-10"),
      }),
      example("no conferences were sent", [], spells("started_on", "2024-01-10")),
    ],
  ),
  warning(
    "registration-not-on-conference-day",
    "started_on",
    // what a conference before birth decided may begin when the child is born
    `started_on <> decided_on
      and not (decided_before_birth and started_on between decided_on and coalesce(born_until, started_on))`,
    cin("2885"),
    [
      example("the day after the conference", [0], {
        conference: rows("conference_id kind held_on", "k initial 2024-01-10", "l initial 2024-01-10"),
        conference_child: rows("conference_id registration_id outcome", "k a registered", "l b registered"),
        ...spells("registration_id started_on", "a 2024-01-11", "b 2024-01-10"),
      }),
      example("decided before birth: it begins with birth, not a month after", [1], {
        child: rows("child_id birth_month", "x 2024-03", "y 2024-02"),
        conference: rows("conference_id kind held_on", "k pre_birth 2024-01-10"),
        conference_child: rows(
          "child_id conference_id registration_id outcome",
          "x        k             a               registered",
          "y        k             b               registered",
        ),
        ...spells("child_id registration_id started_on", "x a 2024-03-09", "y b 2024-03-09"),
      }),
    ],
  ),
  warning(
    "registration-end-half-told",
    "end_reason",
    `end_reason is not null and ended_on is null
      or (reasons_recorded and ended_on is not null and end_reason is null)`,
    plainSense,
    [
      example(
        "a reason without a day, a day without a reason",
        [0, 1],
        spells(
          "started_on ended_on end_reason",
          "2023-01-01 . risk_reduced",
          "2022-01-01 2022-02-01 .",
          "2021-01-01 2021-06-01 risk_reduced",
        ),
      ),
      example("reasons are not recorded", [], spells("started_on ended_on", "2023-01-01 2023-02-01")),
    ],
  ),
  warning("category-latest-missing", "category_latest", "latest_recorded and category_latest is null", cin("8910"), [
    example("others have theirs", [0], spells("category_initial category_latest", "NEG .", "NEG NEG")),
    example("it is not recorded at all", [], spells("category_initial", "NEG")),
  ]),
];

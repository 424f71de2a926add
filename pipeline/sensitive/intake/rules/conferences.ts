/** Child protection conferences, the children they considered and the agencies that came. */
import { rows } from "../../rows.ts";
import { cin, example, givenOf, plainSense, type Rule, warning } from "./rule.ts";

const conferences = givenOf("conference");

export const conferenceRules: readonly Rule[] = [
  warning("conference-at-weekend", "held_on", "isodow(held_on) > 5", cin("8875"), [
    example("Saturday, Sunday, Monday", [0, 1], conferences("held_on", "2024-06-01", "2024-06-02", "2024-06-03")),
  ]),
  warning(
    "conference-not-held-but-answered",
    "held_on",
    "held_on is null and (quorate is not null or minutes_distributed_on is not null)",
    plainSense,
    [example("quorate without a day", [0], conferences("due_on held_on quorate", "2024-06-03 . Y", "2024-06-03 . ."))],
  ),
  warning("minutes-before-conference", "minutes_distributed_on", "minutes_distributed_on < held_on", plainSense, [
    example(
      "minutes of a conference to come",
      [0],
      conferences("held_on minutes_distributed_on", "2024-06-03 2024-06-02", "2024-06-03 2024-06-03"),
    ),
  ]),
  warning(
    "reconvened-from-wrong",
    "reconvened_from",
    'earlier_row = "row" or earlier_held_on > held_on or earlier_quorate',
    plainSense,
    [
      example(
        "itself, a later one, a quorate one; then a good one",
        [0, 1, 4],
        conferences(
          "conference_id reconvened_from held_on quorate",
          "a a 2024-06-03 N",
          "b c 2024-06-03 Y",
          "c . 2024-06-10 N",
          "d . 2024-06-03 Y",
          "e d 2024-06-10 Y",
          "f c 2024-06-17 Y",
        ),
      ),
    ],
  ),
  warning(
    "conference-without-children",
    "conference_id",
    "children_supplied and held_on is not null and children = 0",
    plainSense,
    [
      example("no child is recorded with the second", [1], {
        ...conferences("conference_id held_on", "a 2024-06-03", "b 2024-06-03"),
        conference_child: rows("conference_id", "a"),
      }),
    ],
  ),
  warning("quorate-without-agencies", "quorate", "quorate and agencies > 0 and present = 0", plainSense, [
    example("agencies are recorded, none of them came", [0], {
      ...conferences("conference_id held_on quorate", "a 2024-06-03 Y", "b 2024-06-03 Y", "c 2024-06-03 Y"),
      conference_agency: rows("conference_id agency attended", "a police N", "b police Y"),
    }),
  ]),
];

const considered = givenOf("conference_child");

export const conferenceChildRules: readonly Rule[] = [
  warning(
    "review-conference-before-registration",
    "registration_id",
    "kind = 'review' and held_on <= started_on",
    cin("8841"),
    [
      example("on the day of registration; the day after", [0], {
        ...conferences("conference_id kind held_on", "a review 2024-06-03", "b review 2024-06-04"),
        protection_registration: rows("registration_id started_on", "r 2024-06-03"),
        ...considered("conference_id registration_id", "a r", "b r"),
      }),
    ],
    [{ table: "conference", row: "conference_row", column: "held_on" }],
  ),
  warning("conference-after-registration", "registration_id", "held_on > ended_on", plainSense, [
    example("after it ended; on the day", [0], {
      ...conferences("conference_id kind held_on", "a review 2024-06-04", "b review 2024-06-03"),
      protection_registration: rows("registration_id started_on ended_on", "r 2024-01-03 2024-06-03"),
      ...considered("conference_id registration_id", "a r", "b r"),
    }),
  ]),
  warning(
    "outcome-not-of-kind",
    "outcome",
    `(kind in ('initial', 'pre_birth') and outcome in ('continued', 'removed')) or (kind = 'review' and outcome = 'registered')`,
    plainSense,
    [
      example("continued by an initial conference, registered by a review", [0, 1], {
        ...conferences("conference_id kind", "a initial", "b review"),
        ...considered("conference_id outcome", "a continued", "b registered", "a registered", "b removed"),
      }),
    ],
  ),
  warning(
    "outcome-without-registration",
    "registration_id",
    "registrations_supplied and outcome in ('registered', 'continued', 'removed') and registration_id is null",
    plainSense,
    [
      example("registered, but which registration?", [0], {
        protection_registration: rows("registration_id", "r"),
        ...considered("outcome registration_id", "registered .", "not_registered .", "registered r"),
      }),
    ],
  ),
  warning(
    "outcome-contradicts-registration",
    "outcome",
    "(outcome = 'removed' and ended_on is distinct from held_on) or (outcome = 'continued' and ended_on = held_on)",
    plainSense,
    [
      example("removed but still open, continued but ended", [0, 1], {
        ...conferences("conference_id kind held_on", "a review 2024-06-03"),
        protection_registration: rows(
          "registration_id started_on ended_on",
          "r               2024-01-03 .",
          "s               2024-01-03 2024-06-03",
        ),
        ...considered(
          "child_id conference_id registration_id outcome",
          "x a r removed",
          "y a s continued",
          "z a s removed",
        ),
      }),
    ],
  ),
  warning("registration-of-another-child", "registration_id", "registered_child_id <> child_id", plainSense, [
    example("the registration is another child's", [0], {
      protection_registration: rows("registration_id child_id", "r x"),
      ...considered("child_id registration_id", "y r", "x r"),
    }),
  ]),
  warning("conference-after-death", "child_id", "held_on > died_by", cin("8915"), [
    example("in the month after", [0], {
      child: rows("birth_month death_month", "2010-01 2024-05"),
      ...conferences("conference_id held_on", "a 2024-06-03", "b 2024-05-31"),
      ...considered("conference_id", "a", "b"),
    }),
  ]),
  warning("conference-after-18", "child_id", "held_on > born_until + interval 18 years", plainSense, [
    example("the month after the 18th birthday", [0], {
      child: rows("birth_month", "2006-01"),
      ...conferences("conference_id held_on", "a 2024-02-01", "b 2024-01-31"),
      ...considered("conference_id", "a", "b"),
    }),
  ]),
];

const agencies = givenOf("conference_agency");

export const conferenceAgencyRules: readonly Rule[] = [
  warning("quorum-without-attendance", "counted_for_quorum", "counted_for_quorum and not attended", plainSense, [
    example(
      "counted, not there",
      [0],
      agencies("agency counted_for_quorum attended", "police Y N", "health Y Y", "education Y ."),
    ),
  ]),
  warning(
    "report-not-asked-for",
    "report_required",
    "report_received_on is not null and not report_required",
    plainSense,
    [
      example(
        "a report came",
        [0],
        agencies("agency report_required report_received_on", "police N 2024-06-01", "health Y 2024-06-01"),
      ),
    ],
  ),
  warning(
    "attended-conference-not-held",
    "attended",
    "conferences_supplied and attended and held_on is null",
    plainSense,
    [
      example("there, at a conference without a day", [0], {
        ...conferences("conference_id held_on", "a .", "b 2024-06-03"),
        ...agencies("conference_id agency attended", "a police Y", "b police Y"),
      }),
    ],
  ),
];

/** Looked-after reviews: who can have been reviewed, when, and answers that agree with one another. */
import { rows } from "../../rows.ts";
import { error, example, givenOf, plainSense, type Rule, ssda903, warning } from "./rule.ts";

const born = (month: string) => ({ child: rows("birth_month", month) });
const reviews = givenOf("looked_after_review");
const attends = "('PN1', 'PN2', 'PN3', 'PN4')";
const away = "('PN5', 'PN6', 'PN7')";

export const reviewAdmission: readonly Rule[] = [
  error("review-before-birth", "held_on", "held_on < born_from", plainSense, [
    example("a day before the month of birth, and its first day", [0], {
      ...born("2020-03"),
      ...reviews("held_on", "2020-02-29", "2020-03-01"),
    }),
  ]),
];

export const reviewRules: readonly Rule[] = [
  warning(
    "participation-under-four",
    "participation",
    "participation = 'PN0' and held_on > born_until + interval 4 years",
    ssda903("440"),
    [
      example("the fourth birthday may be any day of the month: then both pass", [1], {
        ...born("2020-03"),
        ...reviews("held_on participation", "2024-03-31 PN0", "2024-04-01 PN0", "2024-03-01 PN1"),
      }),
    ],
  ),
  warning(
    "participation-over-four",
    "participation",
    "participation in ('PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7') and held_on < born_from + interval 4 years",
    ssda903("441"),
    [
      example("a day before the month of the fourth birthday", [0], {
        ...born("2020-03"),
        ...reviews("held_on participation", "2024-02-29 PN1", "2024-03-01 PN1", "2024-02-29 PN0"),
      }),
    ],
  ),
  warning(
    "participation-missing",
    "participation",
    "held_on is not null and participation is null and cancelled is distinct from true",
    ssda903("167"),
    [
      example(
        "held, not said how; not held",
        [0],
        reviews("held_on due_on participation", "2024-01-05 . .", ". 2024-01-05 ."),
      ),
    ],
  ),
  warning("review-in-respite", "held_on", "only_respite and held_on is not null", ssda903("399"), [
    example("short breaks only; not only", [0], {
      child: rows("child_id", "a", "b"),
      looked_after_episode: rows(
        "child_id started_on legal_status",
        "a        2023-01-01 V4",
        "b        2023-01-01 V4",
        "b        2023-06-01 C2",
      ),
      ...reviews("child_id held_on", "a 2024-01-05", "b 2024-01-05"),
    }),
  ]),
  warning("review-on-first-day", "held_on", "held_on = care_began", "a review looks back on care that was given", [
    example("on the day care began, and the day after", [0], {
      looked_after_episode: rows("started_on start_reason", "2024-01-05 S"),
      ...reviews("held_on", "2024-01-05", "2024-01-06"),
    }),
  ]),
  warning(
    "review-outside-care",
    "held_on",
    `episodes_supplied and held_on >= "from" and (episode_row is null or held_on > episode_ended_on)`,
    "a review is of a looked-after child",
    [
      example("before care, on its last day, after it", [0, 2], {
        looked_after_episode: rows("started_on ended_on", "2024-01-05 2024-03-01"),
        ...reviews("held_on", "2024-01-04", "2024-03-01", "2024-03-02"),
      }),
      example("no episodes were sent", [], reviews("held_on", "2024-01-04")),
    ],
  ),
  warning("review-after-death", "held_on", "held_on > died_by", plainSense, [
    example("in the month after", [0], {
      child: rows("birth_month death_month", "2010-01 2024-05"),
      ...reviews("held_on", "2024-06-01", "2024-05-31"),
    }),
  ]),
  warning("review-after-adoption", "held_on", "held_on > adopted_on", plainSense, [
    example("the day after", [0], {
      looked_after_episode: rows("started_on ended_on end_reason", "2023-01-01 2024-05-10 E11"),
      ...reviews("held_on", "2024-05-11", "2024-05-10"),
    }),
  ]),
  warning("review-after-18", "held_on", "held_on > born_until + interval 18 years", ssda903("359"), [
    example("the month after the 18th birthday", [0], {
      ...born("2006-01"),
      ...reviews("held_on", "2024-02-01", "2024-01-31"),
    }),
  ]),
  warning("review-twice-a-day", "held_on", "held_twice", plainSense, [
    example(
      "two reviews of one child on one day",
      [0, 1],
      reviews("held_on", "2024-01-05", "2024-01-05", "2024-01-06"),
    ),
    example("two children", [], reviews("child_id held_on", "a 2024-01-05", "b 2024-01-05")),
  ]),
  warning("review-cancelled-and-held", "cancelled", "cancelled and held_on is not null", plainSense, [
    example("cancelled, with a day held", [0], reviews("held_on cancelled", "2024-01-05 Y", "2024-01-06 N", ". Y")),
  ]),
  warning(
    "review-not-held-but-answered",
    "held_on",
    `held_on is null and (participation is not null or child_present is not null or views_heard is not null
      or record_completed_on is not null)`,
    plainSense,
    [
      example(
        "who was there, without a day",
        [0],
        reviews("due_on held_on child_present", "2024-01-05 . Y", "2024-01-06 . ."),
      ),
    ],
  ),
  warning("review-record-before-review", "record_completed_on", "record_completed_on < held_on", plainSense, [
    example(
      "the record of a review to come",
      [0],
      reviews("held_on record_completed_on", "2024-01-05 2024-01-04", "2024-01-05 2024-01-05"),
    ),
  ]),
  warning(
    "participation-contradicts-presence",
    "child_present",
    `(child_present and participation in ${away}) or (not child_present and participation in ${attends})`,
    plainSense,
    [
      example(
        "said to attend and to be away",
        [0, 1],
        reviews("child_present participation", "Y PN7", "N PN1", "Y PN1", "N PN6", "Y PN0"),
      ),
    ],
  ),
  warning(
    "participation-contradicts-views",
    "views_heard",
    `(views_heard and participation = 'PN7')
      or (not views_heard and participation in ('PN1', 'PN2', 'PN3', 'PN5', 'PN6'))`,
    plainSense,
    [
      example(
        "heard without conveying them, and the reverse",
        [0, 1],
        reviews("views_heard participation", "Y PN7", "N PN6", "N PN4", "Y PN1", "N PN0"),
      ),
    ],
  ),
];

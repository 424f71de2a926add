/** Care leavers on the day they were asked about. */
import { rows } from "../../rows.ts";
import { example, givenOf, plainSense, type Rule, ssda903, warning } from "./rule.ts";

/** More than who the adviser is, which is noted of those in care from 14 too (guidance, paragraph 384). */
const says = "coalesce(in_touch, activity, accommodation) is not null";
const leavers = givenOf("care_leaver");
const born = (month: string) => ({ child: rows("birth_month", month) });

export const careLeaverRules: readonly Rule[] = [
  warning("care-leaver-too-young", "as_at", `${says} and day < born_from + interval 16 years`, ssda903("391"), [
    example("a day before the month of the 16th birthday", [0], {
      ...born("2008-06"),
      ...leavers("as_at in_touch", "2024-05-31 Y", "2024-06-01 Y"),
    }),
    example("who the adviser is may be noted from 14", [], {
      ...born("2008-06"),
      ...leavers("as_at adviser_allocated_on", "2024-05-31 2022-07-01"),
    }),
  ]),
  warning("care-leaver-over-25", "as_at", "day >= born_until + interval 25 years", plainSense, [
    example("25 for certain", [0], { ...born("1999-06"), ...leavers("as_at", "2024-06-30", "2024-06-29") }),
  ]),
  warning("care-leaver-looked-after", "as_at", `${says} and looked_after`, plainSense, [
    example("an episode ran on that day", [0], {
      looked_after_episode: rows("started_on ended_on", "2023-01-01 2024-06-01"),
      ...leavers("as_at in_touch", "2024-05-31 Y", "2024-06-01 Y"),
    }),
    example("who the adviser is may be noted while in care", [], {
      looked_after_episode: rows("started_on ended_on", "2023-01-01 2024-06-01"),
      ...leavers("as_at adviser_allocated_on", "2024-05-31 2023-07-01"),
    }),
  ]),
  warning("care-leaver-after-death", "as_at", "day > died_by", ssda903("344"), [
    example("in the month after", [0], {
      child: rows("birth_month death_month", "2004-06 2024-05"),
      ...leavers("as_at", "2024-06-01", "2024-05-31"),
    }),
  ]),
  warning(
    "care-leaver-in-touch-untold",
    "in_touch",
    "in_touch = 'Y' and (activity is null or accommodation is null)",
    ssda903("345"),
    [
      example(
        "in touch, activity not known",
        [0],
        leavers("in_touch activity accommodation", "Y . U", "Y F2 U", "N . ."),
      ),
    ],
  ),
  warning(
    "care-leaver-contact-after-day",
    "last_contact_on",
    "last_contact_on > day or adviser_allocated_on > day or pathway_plan_reviewed_on > day",
    plainSense,
    [
      example(
        "contact after the day",
        [0],
        leavers("as_at last_contact_on", "2024-03-31 2024-04-01", "2024-03-31 2024-03-31"),
      ),
    ],
  ),
  warning(
    "former-carers-below-18",
    "accommodation",
    "(accommodation = 'Z' or staying_put) and day < born_from + interval 18 years",
    "SSDA903 guide, accommodation code Z: not for 17-year-olds",
    [
      example("17", [0], {
        ...born("2006-06"),
        ...leavers("as_at accommodation", "2024-05-31 Z", "2024-06-01 Z", "2024-05-31 U"),
      }),
    ],
  ),
  warning("staying-put-elsewhere", "accommodation", "staying_put and accommodation not in ('Z', 'B')", plainSense, [
    example("with former carers and in lodgings", [0], leavers("staying_put accommodation", "Y K", "Y Z", "N K")),
  ]),
  warning("suitable-without-home", "suitable", "suitable and accommodation in ('S', 'R', 'V', 'X')", plainSense, [
    example("no fixed abode cannot be suitable", [0], leavers("suitable accommodation", "Y S", "N S", "Y U")),
  ]),
  warning(
    "adviser-asked-before-21",
    "adviser_requested",
    "adviser_requested and day < born_from + interval 21 years",
    plainSense,
    [
      example("asked at 20: there is one without asking", [0], {
        ...born("2003-06"),
        ...leavers("as_at adviser_requested", "2024-05-31 Y", "2024-06-01 Y", "2024-05-31 ."),
      }),
    ],
  ),
];

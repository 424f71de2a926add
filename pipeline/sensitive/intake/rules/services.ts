/** Health, plans, assessments, court, caseload and wellbeing: what the row says against itself and the child's life. */
import { rows } from "../../rows.ts";
import { error, example, plainSense, type Rule, ssda903, warning } from "./rule.ts";

const born = (month: string) => ({ child: rows("birth_month", month) });
const died = (month: string) => ({ child: rows("birth_month death_month", `2005-01 ${month}`) });

export const healthAdmission: readonly Rule[] = [
  error("health-before-birth", "completed_on", "completed_on < born_from", plainSense, [
    example("a check of a child not yet born", [0], {
      ...born("2020-03"),
      health: rows("completed_on", "2020-02-29", "2020-03-01"),
    }),
  ]),
];

export const wellbeingAdmission: readonly Rule[] = [
  error("wellbeing-before-birth", "assessed_on", "assessed_on < born_from", plainSense, [
    example("a rating of a child not yet born", [0], {
      ...born("2020-03"),
      wellbeing_rating: rows("assessed_on", "2020-02-29", "2020-03-01"),
    }),
  ]),
];

export const healthRules: readonly Rule[] = [
  warning("sdq-without-score", "score", "kind = 'sdq' and completed_on is not null and score is null", ssda903("186"), [
    example("done, not scored", [0], {
      health: rows("kind completed_on score", "sdq 2024-01-05 .", "sdq . .", "dental 2024-01-05 ."),
    }),
  ]),
  warning("score-without-sdq", "score", "kind <> 'sdq' and score is not null", plainSense, [
    example("a score of teeth", [0], { health: rows("kind score", "dental 4", "sdq 4") }),
  ]),
  warning(
    "sdq-not-of-age",
    "completed_on",
    "kind = 'sdq' and (completed_on < born_from + interval 4 years or completed_on >= born_until + interval 18 years)",
    ssda903("188", "189"),
    [
      example("before the fourth birthday, after the 18th", [0, 2], {
        ...born("2006-06"),
        health: rows("kind completed_on", "sdq 2010-05-31", "sdq 2010-06-01", "sdq 2024-06-30"),
      }),
    ],
  ),
  warning("health-after-death", "completed_on", "completed_on > died_by", plainSense, [
    example("in the month after", [0], {
      ...died("2024-05"),
      health: rows("completed_on", "2024-06-01", "2024-05-31"),
    }),
  ]),
];

export const planRules: readonly Rule[] = [
  warning("plan-open-twice", "ended_on", "ended_on is null and open_again", "CIN census rule 4004", [
    example("two open care plans; a pathway plan beside them", [0, 1], {
      care_plan: rows("kind agreed_on ended_on", "care 2024-01-01 .", "care 2024-02-01 .", "pathway 2024-02-01 ."),
    }),
  ]),
  warning("plan-same-day", "ended_on", "agreed_on = ended_on", "CIN census rule 4012Q", [
    example("a day or none", [0], {
      care_plan: rows("agreed_on ended_on", "2024-01-01 2024-01-01", "2024-01-01 2024-01-02"),
    }),
  ]),
  warning("plan-reviewed-after-end", "reviewed_on", "reviewed_on > ended_on", plainSense, [
    example("the day after", [0], {
      care_plan: rows(
        "agreed_on  reviewed_on ended_on",
        "2024-01-01 2024-03-02  2024-03-01",
        "2024-01-01 2024-03-01  2024-03-01",
      ),
    }),
  ]),
  warning("plan-due-before-agreed", "review_due_on", "review_due_on < agreed_on", plainSense, [
    example("due before it was made", [0], {
      care_plan: rows("agreed_on review_due_on", "2024-01-02 2024-01-01", "2024-01-02 2024-07-01"),
    }),
  ]),
  warning("plan-after-death", "ended_on", "agreed_on > died_by or coalesce(ended_on, as_at) > died_by", plainSense, [
    example("it still runs; it ended in the month", [0], {
      ...died("2024-05"),
      care_plan: rows("agreed_on ended_on", "2024-01-01 .", "2024-01-01 2024-05-31"),
    }),
  ]),
];

export const assessmentRules: readonly Rule[] = [
  warning("assessment-declined-and-completed", "declined", "declined and completed_on is not null", plainSense, [
    example("declined, with a day completed", [0], {
      assessment: rows("declined completed_on", "Y 2024-01-05", "N 2024-01-05", "Y ."),
    }),
  ]),
  warning("reason-without-declining", "reason_recorded", "reason_recorded and not declined", plainSense, [
    example("a reason for declining what was not declined", [0], {
      assessment: rows("declined reason_recorded", "N Y", "Y Y", "N ."),
    }),
  ]),
  warning("assessment-after-death", "completed_on", "completed_on > died_by", plainSense, [
    example("in the month after", [0], {
      ...died("2024-05"),
      assessment: rows("completed_on", "2024-06-01", "2024-05-31"),
    }),
  ]),
];

export const courtRules: readonly Rule[] = [
  warning(
    "application-not-of-age",
    "applied_on",
    "application <> 'discharge' and (applied_on < born_from or applied_on >= born_until + interval 18 years)",
    plainSense,
    [
      example("before birth, at 18", [0, 2], {
        ...born("2006-06"),
        court_proceeding: rows(
          "application applied_on",
          "care        2006-05-31",
          "care        2006-06-01",
          "care        2024-06-30",
          "discharge   2024-06-30",
        ),
      }),
    ],
  ),
  warning("outcome-before-conclusion", "outcome", "outcome is not null and concluded_on is null", plainSense, [
    example("an outcome while it runs", [0], {
      court_proceeding: rows("outcome concluded_on", "granted .", "granted 2024-01-05", ". ."),
    }),
  ]),
  warning("application-after-death", "applied_on", "applied_on > died_by", plainSense, [
    example("in the month after", [0], {
      ...died("2024-05"),
      court_proceeding: rows("applied_on", "2024-06-01", "2024-05-31"),
    }),
  ]),
];

export const caseloadRules: readonly Rule[] = [
  warning("allocated-twice", "started_on", "started_on < earlier_ends_latest", plainSense, [
    example("the same child with the same officer already", [1], {
      caseload: rows(
        "officer_id process      started_on ended_on",
        "o          looked_after 2024-01-01 .",
        "o          looked_after 2024-02-01 .",
        "p          looked_after 2024-02-01 .",
      ),
    }),
    example("given back before", [], {
      caseload: rows(
        "officer_id process      started_on ended_on",
        "o          looked_after 2024-01-01 2024-02-01",
        "o          looked_after 2024-02-01 .",
      ),
    }),
  ]),
];

export const enquiryRules: readonly Rule[] = [
  warning("enquiry-child-untold", "child_id", "on_register and child_id is null", plainSense, [
    example("on the register, but who?", [0], { register_enquiry: rows("child_id on_register", ". Y", ". N", "c Y") }),
  ]),
];

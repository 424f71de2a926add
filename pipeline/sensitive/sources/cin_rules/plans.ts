/** Child protection plans, their reviews, and plans of children in need. */
import { cin, plainSense, type Rule, warning } from "../../intake/rules/rule.ts";
import { rows } from "../../rows.ts";
import { example } from "./tables.ts";

const year = { submission: rows("from as_at", "2024-04-01 2025-03-31") };
const categories = "('NEG', 'PHY', 'SAB', 'EMO', 'MUL')";
const other = (table: string, row: string, column: string) => ({ table: `CIN ${table}`, row, column });

export const protectionPlanRules: readonly Rule[] = [
  warning(
    "cin-plan-before-referral",
    "CPPstartDate",
    "started_on < referred_on",
    cin("1105"),
    [
      example("the day before", [0], {
        CINdetails: rows("LAchildID CINdetailsID CINreferralDate", "1 a 2024-05-02", "2 a 2024-05-02"),
        ChildProtectionPlans: rows("LAchildID CINdetailsID CPPstartDate", "1 a 2024-05-01", "2 a 2024-05-02"),
      }),
    ],
    [other("CINdetails", "details_row", "CINreferralDate")],
  ),
  warning("cin-more-plans-than-conferences", "CPPstartDate", "more_plans_than_conferences", cin("2883"), [
    example("two plans, one conference: said once, at the first", [0], {
      ...year,
      Section47: rows("LAchildID DateOfInitialCPC", "1 2024-05-02"),
      ChildProtectionPlans: rows("LAchildID CPPstartDate", "1 2024-05-02", "2 2024-05-02", "3 2020-05-02"),
    }),
  ]),
  warning(
    "cin-plan-not-on-conference-day",
    "CPPstartDate",
    "begun_in_year and not on_conference_day",
    cin("2885"),
    [
      example("the enquiry's conference counts; the case's where none was needed", [1, 3], {
        ...year,
        CINdetails: rows(
          "LAchildID CINdetailsID DateOfInitialCPC",
          "1         a            .",
          "2         a            2024-05-03",
          "3         a            2024-05-03",
          "4         a            2024-05-02",
        ),
        Section47: rows(
          "LAchildID CINdetailsID DateOfInitialCPC ICPCnotRequired",
          "1         a            2024-05-02       false",
          "2         a            2024-05-02       false",
          "3         a            .                true",
        ),
        ChildProtectionPlans: rows(
          "LAchildID CINdetailsID CPPstartDate",
          "1         a            2024-05-02",
          "2         a            2024-05-03",
          "3         a            2024-05-03",
          "4         a            2024-05-03",
        ),
      }),
    ],
    [
      other("Section47", "unmatched_s47_row", "DateOfInitialCPC"),
      other("CINdetails", "unmatched_details_row", "DateOfInitialCPC"),
    ],
  ),
  warning("cin-plan-same-day", "CPPendDate", "started_on = ended_on", cin("8840"), [
    example("a day or none", [0], {
      ChildProtectionPlans: rows(
        "LAchildID CPPstartDate CPPendDate",
        "1         2024-05-02   2024-05-02",
        "2         2024-05-02   2024-05-03",
      ),
    }),
  ]),
  warning("cin-plan-ends-before-start", "CPPendDate", "ended_on < started_on", cin("8925"), [
    example("the day before", [0], {
      ChildProtectionPlans: rows(
        "LAchildID CPPstartDate CPPendDate",
        "1         2024-05-02   2024-05-01",
        "2         2024-05-02   2024-05-03",
      ),
    }),
  ]),
  warning("cin-plan-ended-outside-year", "CPPendDate", `ended_on < "from" or ended_on > as_at`, cin("8930"), [
    example("before the year began", [0], {
      ...year,
      ChildProtectionPlans: rows("LAchildID CPPendDate", "1 2024-03-31", "2 2024-04-01", "3 ."),
    }),
  ]),
  warning(
    "cin-category-invalid",
    "LatestCategoryOfAbuse",
    `LatestCategoryOfAbuse is null or LatestCategoryOfAbuse not in ${categories}`,
    cin("8910"),
    [
      example("blank; another code", [0, 1], {
        ChildProtectionPlans: rows("LAchildID LatestCategoryOfAbuse", "1 .", "2 AAA", "3 NEG"),
      }),
    ],
  ),
  warning(
    "cin-category-invalid",
    "InitialCategoryOfAbuse",
    `InitialCategoryOfAbuse is null or InitialCategoryOfAbuse not in ${categories}`,
    cin("8900"),
    [
      example("blank; another code", [0, 1], {
        ChildProtectionPlans: rows("LAchildID InitialCategoryOfAbuse", "1 .", "2 AAA", "3 NEG"),
      }),
    ],
  ),
  warning(
    "cin-plan-after-death",
    "CPPstartDate",
    "started_on > died_on",
    cin("8915"),
    [
      example("the day after", [0], {
        ChildIdentifiers: rows("LAchildID PersonDeathDate", "1 2024-05-01", "2 2024-05-01"),
        ChildProtectionPlans: rows("LAchildID CPPstartDate", "1 2024-05-02", "2 2024-05-01"),
      }),
    ],
    [other("ChildIdentifiers", "child_row", "PersonDeathDate")],
  ),
  warning(
    "cin-plan-after-death",
    "CPPendDate",
    "ended_on > died_on",
    cin("8920"),
    [
      example("the day after", [0], {
        ChildIdentifiers: rows("LAchildID PersonDeathDate", "1 2024-05-01", "2 2024-05-01"),
        ChildProtectionPlans: rows("LAchildID CPPendDate", "1 2024-05-02", "2 2024-05-01"),
      }),
    ],
    [other("ChildIdentifiers", "child_row", "PersonDeathDate")],
  ),
  warning("cin-protection-plan-open-twice", "CPPendDate", "CPPendDate is null and open_ones > 1", cin("8935"), [
    example("the same plan open twice", [0, 1], {
      ChildProtectionPlans: rows("LAchildID CPPID CPPendDate", "1 a .", "1 a .", "2 a ."),
    }),
  ]),
];

export const planReviewRules: readonly Rule[] = [
  warning("cin-review-undated", "CPPreviewDate", "CPPreviewDate is null", cin("8842Q"), [
    example("blank", [0], { Reviews: rows("LAchildID CPPreviewDate", "1 .", "2 2024-05-02") }),
  ]),
  warning(
    "cin-review-before-plan",
    "CPPreviewDate",
    "reviewed_on <= started_on",
    cin("8841"),
    [
      example("on the day it began", [0], {
        ChildProtectionPlans: rows("LAchildID CPPID CPPstartDate", "1 a 2024-05-02", "2 a 2024-05-01"),
        Reviews: rows("LAchildID CPPID CPPreviewDate", "1 a 2024-05-02", "2 a 2024-05-02"),
      }),
    ],
    [other("ChildProtectionPlans", "plan_row", "CPPstartDate")],
  ),
  warning("cin-review-after-plan", "CPPreviewDate", "not is_open and reviewed_on > ended_on", plainSense, [
    example("the day after it ended", [0], {
      ChildProtectionPlans: rows("LAchildID CPPID CPPendDate", "1 a 2024-05-01", "2 a 2024-05-02", "3 a ."),
      Reviews: rows("LAchildID CPPID CPPreviewDate", "1 a 2024-05-02", "2 a 2024-05-02", "3 a 2024-05-02"),
    }),
  ]),
  warning(
    "cin-review-beside-need-plan",
    "CPPreviewDate",
    "need_plan_row is not null and plan_row is not null and (is_open or reviewed_on < ended_on)",
    cin("4003"),
    [
      example("a plan of a child in need ran that day", [0], {
        CINplanDates: rows("LAchildID CINPlanStartDate CINPlanEndDate", "1 2024-04-02 .", "2 2024-04-02 2024-05-02"),
        ChildProtectionPlans: rows("LAchildID CPPID CPPendDate", "1 a .", "2 a ."),
        Reviews: rows("LAchildID CPPID CPPreviewDate", "1 a 2024-05-02", "2 a 2024-05-02"),
      }),
    ],
    [
      other("ChildProtectionPlans", "plan_row", "CPPendDate"),
      other("CINplanDates", "need_plan_row", "CINPlanStartDate"),
    ],
  ),
];

export const needPlanRules: readonly Rule[] = [
  warning(
    "cin-need-plan-beside-protection-plan",
    "CINPlanEndDate",
    "CINPlanEndDate is null and protection_row is not null",
    cin("4001"),
    [
      example("both open in one case", [0], {
        ChildProtectionPlans: rows("LAchildID CINdetailsID CPPendDate", "1 a .", "2 a 2024-05-02"),
        CINplanDates: rows("LAchildID CINdetailsID CINPlanEndDate", "1 a .", "2 a .", "1 b ."),
      }),
    ],
    [other("ChildProtectionPlans", "protection_row", "CPPendDate")],
  ),
  warning("cin-need-plan-open-twice", "CINPlanEndDate", "CINPlanEndDate is null and open_ones > 1", cin("4004"), [
    example("two open plans of one case", [0, 1], {
      CINplanDates: rows("LAchildID CINdetailsID CINPlanEndDate", "1 a .", "1 a .", "1 b ."),
    }),
  ]),
  warning("cin-need-plan-before-referral", "CINPlanStartDate", "started_on < referred_on", cin("4015"), [
    example("the day before", [0], {
      CINdetails: rows("LAchildID CINdetailsID CINreferralDate", "1 a 2024-05-02", "2 a 2024-05-01"),
      CINplanDates: rows("LAchildID CINdetailsID CINPlanStartDate", "1 a 2024-05-01", "2 a 2024-05-01"),
    }),
  ]),
  warning(
    "cin-need-plan-dates",
    "CINPlanEndDate",
    "ended_on <= started_on or started_on is null",
    cin("4010", "4011", "4012Q"),
    [
      example("ended on its first day, before it, without one", [0, 1, 2, 4], {
        CINplanDates: rows(
          "LAchildID CINPlanStartDate CINPlanEndDate",
          "1         2024-05-02       2024-05-02",
          "2         2024-05-02       2024-05-01",
          "3         .                2024-05-01",
          "4         2024-05-02       2024-05-03",
          "5         .                .",
        ),
      }),
    ],
  ),
  warning("cin-need-plan-ended-outside-year", "CINPlanEndDate", `ended_on < "from" or ended_on > as_at`, cin("4013"), [
    example("before the year began", [0], {
      ...year,
      CINplanDates: rows("LAchildID CINPlanEndDate", "1 2024-03-31", "2 2024-04-01", "3 ."),
    }),
  ]),
  warning(
    "cin-need-plan-in-protection-plan",
    "CINPlanStartDate",
    "begun_beside_row is not null",
    cin("4016", "4017"),
    [
      example("begun while the other ran, whichever came first; begun on its last day", [0, 2], {
        CINplanDates: rows(
          "LAchildID CINPlanStartDate CINPlanEndDate",
          "1         2024-06-01       .",
          "2         2024-07-01       .",
          "3         2024-04-10       2024-08-01",
          "4         2024-04-10       2024-05-02",
        ),
        ChildProtectionPlans: rows(
          "LAchildID CPPstartDate CPPendDate",
          "1         2024-05-02   2024-07-01",
          "2         2024-05-02   2024-07-01",
          "3         2024-05-02   2024-07-01",
          "4         2024-05-02   2024-07-01",
        ),
      }),
    ],
    [other("ChildProtectionPlans", "begun_beside_row", "CPPstartDate")],
  ),
  warning(
    "cin-need-plan-after-death",
    "CINPlanStartDate",
    "started_on > died_by",
    cin("4008"),
    [
      example("the day after; where only the month is known, after its last day", [0, 2], {
        ChildIdentifiers: rows("LAchildID PersonDeathDate", "1 2024-05-01", "2 2024-05-01", "3 2024-05"),
        CINplanDates: rows(
          "LAchildID CINPlanStartDate",
          "1         2024-05-02",
          "2         2024-05-01",
          "3         2024-06-01",
          "3         2024-05-31",
        ),
      }),
    ],
    [other("ChildIdentifiers", "child_row", "PersonDeathDate")],
  ),
  warning(
    "cin-need-plan-after-death",
    "CINPlanEndDate",
    "ended_on > died_by",
    cin("4009Q"),
    [
      example("the day after; where only the month is known, after its last day", [0, 2], {
        ChildIdentifiers: rows("LAchildID PersonDeathDate", "1 2024-05-01", "2 2024-05-01", "3 2024-05"),
        CINplanDates: rows("LAchildID CINPlanEndDate", "1 2024-05-02", "2 2024-05-01", "3 2024-06-01", "3 2024-05-31"),
      }),
    ],
    [other("ChildIdentifiers", "child_row", "PersonDeathDate")],
  ),
  warning(
    "cin-need-plan-overlap",
    "CINPlanStartDate",
    "started_on <= earlier_ends_latest",
    cin("4014"),
    [
      example("begun on the last day of another", [1], {
        CINplanDates: rows(
          "LAchildID CINPlanStartDate CINPlanEndDate",
          "1         2024-05-02       2024-06-02",
          "1         2024-06-02       2024-07-01",
          "1         2024-07-02       .",
        ),
      }),
    ],
    [other("CINplanDates", "earlier_row", "CINPlanEndDate")],
  ),
  warning(
    "cin-need-plan-open-in-closed-case",
    "CINPlanEndDate",
    "CINPlanEndDate is null and closed_on is not null",
    "a plan of a closed case has ended",
    [
      example("the case was closed", [0], {
        CINdetails: rows("LAchildID CINdetailsID CINclosureDate", "1 a 2024-06-02", "2 a ."),
        CINplanDates: rows("LAchildID CINdetailsID CINPlanStartDate", "1 a 2024-05-02", "2 a 2024-05-02"),
      }),
    ],
  ),
];

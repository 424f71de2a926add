/** Children, cases of need and enquiries (section 47) of the census. */
import { cin, plainSense, type Rule, warning } from "../../intake/rules/rule.ts";
import { rows } from "../../rows.ts";
import { example } from "./tables.ts";

const year = { submission: rows("from as_at", "2024-04-01 2025-03-31") };
const details = (row: string, column: string) => ({ table: "CIN CINdetails", row, column });

export const childrenRules: readonly Rule[] = [
  warning("cin-child-id-missing", "LAchildID", "LAchildID is null", cin("8500"), [
    example("blank", [1], { ChildIdentifiers: rows("LAchildID Sex", "1 F", ". F") }),
  ]),
  warning("cin-child-twice", "LAchildID", "LAchildID is not null and times > 1", cin("8510"), [
    example("twice", [0, 2], { ChildIdentifiers: rows("LAchildID", "1", "2", "1") }),
  ]),
  warning("cin-sex-invalid", "Sex", "Sex is null or Sex not in ('M', 'F', 'U')", cin("4180"), [
    example("blank; another code", [0, 1], { ChildIdentifiers: rows("LAchildID Sex", "1 .", "2 1", "3 U") }),
  ]),
  warning(
    "cin-birth-told-once",
    "PersonBirthDate",
    "(PersonBirthDate is null) = (ExpectedPersonBirthDate is null)",
    cin("8525Q"),
    [
      example("both; neither", [0, 1], {
        ChildIdentifiers: rows(
          "LAchildID PersonBirthDate ExpectedPersonBirthDate",
          "1         2024-05-01      2024-05-02",
          "2         .               .",
          "3         .               2024-05-02",
        ),
      }),
    ],
  ),
  warning("cin-born-after-year", "PersonBirthDate", "born_on > as_at", cin("8520"), [
    example("after the reference date", [0], {
      ...year,
      ChildIdentifiers: rows("LAchildID PersonBirthDate", "1 2025-04-01", "2 2025-03-31"),
    }),
  ]),
  warning(
    "cin-died-before-birth",
    "PersonDeathDate",
    "PersonDeathDate is not null and (PersonBirthDate is null or died_on < born_on)",
    cin("8535Q"),
    [
      example("before birth; birth not told", [0, 1], {
        ChildIdentifiers: rows(
          "LAchildID PersonBirthDate PersonDeathDate",
          "1         2024-05-02      2024-05-01",
          "2         .               2024-05-01",
          "3         2024-05-01      2024-05-01",
        ),
      }),
    ],
  ),
  warning("cin-over-25", "PersonBirthDate", `born_on + interval 25 years < "from"`, cin("8775Q"), [
    example("over 25 when the year began", [0], {
      ...year,
      ChildIdentifiers: rows("LAchildID PersonBirthDate", "1 1999-03-31", "2 1999-04-01"),
    }),
  ]),
];

export const detailsRules: readonly Rule[] = [
  warning("cin-closed-before-referral", "CINclosureDate", "closed_on < referred_on", cin("8630"), [
    example("the day before", [0], {
      CINdetails: rows(
        "LAchildID CINreferralDate CINclosureDate",
        "1         2024-05-02      2024-05-01",
        "2         2024-05-02      2024-05-02",
      ),
    }),
  ]),
  warning("cin-conference-before-referral", "DateOfInitialCPC", "conference_on < referred_on", cin("1104"), [
    example("the day before", [0], {
      CINdetails: rows(
        "LAchildID CINreferralDate DateOfInitialCPC",
        "1         2024-05-02      2024-05-01",
        "2         2024-05-02      2024-05-02",
      ),
    }),
  ]),
  warning("cin-conference-at-weekend", "DateOfInitialCPC", "isodow(conference_on) > 5", cin("8875"), [
    example("a Saturday", [0], { CINdetails: rows("LAchildID DateOfInitialCPC", "1 2024-06-01", "2 2024-06-03") }),
  ]),
  warning(
    "cin-case-open-twice",
    "CINclosureDate",
    "CINclosureDate is null and not came_to_nothing and open_ones > 1",
    cin("8815"),
    [
      example("one of the two was a referral that came to nothing", [], {
        CINdetails: rows("LAchildID CINdetailsID ReferralNFA", "1 a 1", "1 b 0"),
      }),
      example("two open cases of one child", [0, 1], {
        CINdetails: rows("LAchildID CINdetailsID CINclosureDate", "1 a .", "1 b .", "1 c 2024-01-01", "2 a ."),
      }),
    ],
  ),
  warning(
    "cin-case-overlap",
    "CINreferralDate",
    "referred_on < earlier_ends_latest and not came_to_nothing",
    cin("8820"),
    [
      example("referred while a case was open", [1], {
        CINdetails: rows(
          "LAchildID CINreferralDate CINclosureDate",
          "1         2024-04-02      2024-06-01",
          "1         2024-05-31      2024-07-01",
          "1         2024-07-01      .",
        ),
      }),
    ],
  ),
];

export const enquiryRules: readonly Rule[] = [
  warning(
    "cin-conference-before-referral",
    "DateOfInitialCPC",
    "conference_on < referred_on",
    cin("1104"),
    [
      example("the day before", [0], {
        CINdetails: rows("LAchildID CINdetailsID CINreferralDate", "1 a 2024-05-02", "2 a 2024-05-02"),
        Section47: rows("LAchildID CINdetailsID DateOfInitialCPC", "1 a 2024-05-01", "2 a 2024-05-02"),
      }),
    ],
    [details("details_row", "CINreferralDate")],
  ),
  warning(
    "cin-conference-told-twice",
    "DateOfInitialCPC",
    "same_conference_row is not null",
    cin("2884"),
    [
      example("at the enquiry and at the case", [0], {
        CINdetails: rows("LAchildID DateOfInitialCPC", "1 2024-05-02", "2 2024-05-03"),
        Section47: rows("LAchildID DateOfInitialCPC", "1 2024-05-02", "2 2024-05-02"),
      }),
    ],
    [details("same_conference_row", "DateOfInitialCPC")],
  ),
  warning(
    "cin-enquiry-outside-year",
    "S47ActualStartDate",
    `conference_on is null and not not_required and (started_on < "from" or started_on > as_at)`,
    cin("8740"),
    [
      example("begun before the year and still to lead to a conference", [0], {
        ...year,
        Section47: rows(
          "LAchildID S47ActualStartDate ICPCnotRequired",
          "1         2024-03-31         false",
          "2         2024-03-31         true",
          "3         2024-04-01         false",
        ),
      }),
    ],
  ),
  warning(
    "cin-enquiry-open-twice",
    "DateOfInitialCPC",
    "conference_on is null and not not_required and open_ones > 1",
    cin("8839"),
    [
      example("two open enquiries of one case", [0, 1], {
        Section47: rows("LAchildID CINdetailsID ICPCnotRequired", "1 a false", "1 a .", "1 a true", "1 b ."),
      }),
    ],
  ),
  warning(
    "cin-closed-with-open-enquiry",
    "ICPCnotRequired",
    "closed_on is not null and (conference_on is not null) = not_required",
    cin("8868"),
    [
      example("neither a conference nor the word that none is needed; both", [0, 1], {
        CINdetails: rows("LAchildID CINdetailsID CINclosureDate", "1 a 2024-06-01", "2 a 2024-06-01", "3 a ."),
        Section47: rows(
          "LAchildID CINdetailsID DateOfInitialCPC ICPCnotRequired",
          "1         a            .                false",
          "2         a            2024-05-02       true",
          "2         a            2024-05-02       false",
          "3         a            .                false",
        ),
      }),
    ],
    [details("details_row", "CINclosureDate")],
  ),
  warning("cin-conference-at-weekend", "DateOfInitialCPC", "isodow(conference_on) > 5", cin("8875"), [
    example("a Sunday", [0], { Section47: rows("LAchildID DateOfInitialCPC", "1 2024-06-02", "2 2024-06-03") }),
  ]),
  warning("cin-target-at-weekend", "InitialCPCtarget", "isodow(day_of(InitialCPCtarget)) > 5", cin("8870Q"), [
    example("a Sunday", [0], { Section47: rows("LAchildID InitialCPCtarget", "1 2024-06-02", "2 2024-06-03") }),
  ]),
  warning(
    "cin-enquiry-overlap",
    "S47ActualStartDate",
    "started_on < earlier_ends_latest",
    cin("8890"),
    [
      example("begun while another ran; the one before needed no conference", [0, 1], {
        ...year,
        Section47: rows(
          "LAchildID S47ActualStartDate DateOfInitialCPC ICPCnotRequired",
          "1         2024-05-01         2024-06-01       false",
          "1         2024-05-31         .                false",
          "2         2024-05-01         .                true",
          "2         2024-05-31         .                false",
        ),
      }),
    ],
    [{ table: "CIN Section47", row: "earlier_row", column: "S47ActualStartDate" }],
  ),
  warning("cin-conference-before-enquiry", "DateOfInitialCPC", "conference_on < started_on", plainSense, [
    example("the day before", [0], {
      Section47: rows(
        "LAchildID S47ActualStartDate DateOfInitialCPC",
        "1         2024-05-02         2024-05-01",
        "2         2024-05-02         2024-05-02",
      ),
    }),
  ]),
];

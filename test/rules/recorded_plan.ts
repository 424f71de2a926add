/** For each recorded case of the field's validators: the findings of ours that answer it, by the table they are expected
 * in; and the rules that cannot apply, with why. */

export interface Answer {
  /** table of the case → findings of ours, as `extract|column|code` */
  readonly findings: Readonly<Record<string, readonly string[]>>;
  /** rows of the case left out of it, and why */
  readonly without?: readonly number[];
  readonly because?: string;
  /** one code answers several rules: only these rows are the case's own */
  readonly only?: (row: Readonly<Record<string, unknown>>) => boolean;
}

const own = (extract: string, column: string, ...codes: string[]) =>
  codes.map((code) => `${extract}|${column}|${code}`);
const episode = (column: string, ...codes: string[]) => own("looked_after_episode", column, ...codes);
const review = (column: string, ...codes: string[]) => own("looked_after_review", column, ...codes);
const source = (table: string, column: string, code: string) => [`SSDA903 ${table}|${column}|ssda903-${code}`];
const lastYear = (column: string) => ({ findings: { Episodes: source("Episodes", column, "differs-from-last-year") } });
const blankIsBlank = "a CSV file cannot tell a blank from nothing";

export const ssda903Answers: Readonly<Record<string, Answer>> = {
  "131": { findings: { OC3: source("OC3", "IN_TOUCH", "in-touch-invalid") } },
  "133": { findings: { OC3: source("OC3", "ACCOM", "accommodation-invalid") } },
  "144": {
    findings: { Episodes: episode("legal_status", "code-unknown", "value-missing") },
    without: [4],
    because: blankIsBlank,
  },
  "149": { findings: { Episodes: episode("end_reason", "code-unknown") }, without: [3, 4], because: blankIsBlank },
  "166": {
    findings: {
      Reviews: [...review("held_on", "date-malformed", "date-day-first"), ...review("due_on", "none-filled")],
    },
  },
  "167": { findings: { Reviews: review("participation", "code-unknown", "participation-missing") } },
  "196": { findings: { OC2: source("OC2", "SDQ_REASON", "sdq-reason-invalid") }, without: [2], because: blankIsBlank },
  "197B": { findings: { OC2: source("OC2", "SDQ_REASON", "sdq-missing-at-4-or-17") } },
  "302": {
    findings: {
      Episodes: episode("started_on", "episode-before-birth"),
      Header: own("child", "birth_month", "episode-before-birth"),
    },
  },
  "345": { findings: { OC3: source("OC3", "ACTIV", "in-touch-untold") } },
  "351": { findings: { Header: own("child", "birth_month", "child-over-25") } },
  "355": { findings: { Episodes: episode("ended_on", "episode-same-day") } },
  "357": { findings: { Episodes: episode("start_reason", "episode-first-not-start") } },
  "361": { findings: { Episodes: episode("legal_status", "legal-status-too-long") } },
  "363": { findings: { Episodes: episode("legal_status", "legal-status-too-long") } },
  "372": { findings: { Episodes: episode("placement", "placement-below-age") }, only: (row) => row.PLACE === "R5" },
  "374": { findings: { Episodes: episode("placement", "placement-below-age") } },
  "376": { findings: { Episodes: episode("ended_on", "temporary-placement-too-long") } },
  "379": { findings: { Episodes: episode("ended_on", "temporary-placement-too-long") } },
  "380": { findings: { Episodes: episode("placement", "temporary-placement-starts-care") } },
  "382": { findings: { Episodes: episode("placement", "respite-in-temporary-placement") } },
  "387": { findings: { Episodes: episode("end_reason", "end-reason-not-of-age") } },
  "399": {
    findings: {
      Episodes: source("Episodes", "LS", "respite-reviewed"),
      Header: source("Header", "MOTHER", "mother-in-respite"),
      Reviews: review("held_on", "review-in-respite"),
    },
  },
  "408": { findings: { Episodes: episode("legal_status", "placement-order-missing") } },
  "432": { findings: { Episodes: episode("start_reason", "episode-continues-ended-care") } },
  "434": {
    findings: {
      Episodes: [
        ...episode("legal_status", "episode-legal-status-unchanged"),
        ...episode("placement", "episode-placement-changed"),
        ...source("Episodes", "PL_POST", "address-changed"),
      ],
    },
  },
  "435": {
    findings: {
      Episodes: [
        ...episode("legal_status", "episode-legal-status-changed"),
        ...source("Episodes", "PLACE", "placement-unchanged"),
      ],
    },
  },
  "440": { findings: { Reviews: review("participation", "participation-under-four") } },
  "441": { findings: { Reviews: review("participation", "participation-over-four") } },
  "503A": lastYear("RNE"),
  "503B": lastYear("LS"),
  "503C": lastYear("CIN"),
  "503D": lastYear("PLACE"),
  "520": { findings: { AD1: source("AD1", "SEX_ADOPTR", "adopters-couple") } },
  INT03: { findings: { Episodes: episode("child_id", "reference-missing") } },
};

const cin = (table: string, column: string, code: string) => `CIN ${table}|${column}|cin-${code}`;
const inTables = (code: string, places: Readonly<Record<string, string>>): Answer => ({
  findings: Object.fromEntries(
    Object.entries(places).map(([table, columns]) => [
      table,
      columns.split(" ").map((column) => cin(table, column, code)),
    ]),
  ),
});

export const cinAnswers: Readonly<Record<string, Answer>> = {
  "1104": inTables("conference-before-referral", { Section47: "DateOfInitialCPC", CINdetails: "CINreferralDate" }),
  "1105": inTables("plan-before-referral", { ChildProtectionPlans: "CPPstartDate", CINdetails: "CINreferralDate" }),
  "2883": inTables("more-plans-than-conferences", { ChildProtectionPlans: "CPPstartDate" }),
  "2884": inTables("conference-told-twice", { Section47: "DateOfInitialCPC", CINdetails: "DateOfInitialCPC" }),
  "2885": inTables("plan-not-on-conference-day", {
    ChildProtectionPlans: "CPPstartDate",
    Section47: "DateOfInitialCPC",
    CINdetails: "DateOfInitialCPC",
  }),
  "4001": inTables("need-plan-beside-protection-plan", {
    CINplanDates: "CINPlanEndDate",
    ChildProtectionPlans: "CPPendDate",
  }),
  "4003": inTables("review-beside-need-plan", {
    Reviews: "CPPreviewDate",
    ChildProtectionPlans: "CPPendDate",
    CINplanDates: "CINPlanStartDate",
  }),
  "4004": inTables("need-plan-open-twice", { CINplanDates: "CINPlanEndDate" }),
  "4014": inTables("need-plan-overlap", { CINplanDates: "CINPlanStartDate CINPlanEndDate" }),
  "4180": inTables("sex-invalid", { ChildIdentifiers: "Sex" }),
  "8500": inTables("child-id-missing", { ChildIdentifiers: "LAchildID" }),
  "8510": inTables("child-twice", { ChildIdentifiers: "LAchildID" }),
  "8525Q": inTables("birth-told-once", { ChildIdentifiers: "PersonBirthDate" }),
  "8535Q": inTables("died-before-birth", { ChildIdentifiers: "PersonDeathDate" }),
  "8740": inTables("enquiry-outside-year", { Section47: "S47ActualStartDate" }),
  "8839": inTables("enquiry-open-twice", { Section47: "DateOfInitialCPC" }),
  "8840": inTables("plan-same-day", { ChildProtectionPlans: "CPPendDate" }),
  "8841": inTables("review-before-plan", { Reviews: "CPPreviewDate", ChildProtectionPlans: "CPPstartDate" }),
  "8842Q": inTables("review-undated", { Reviews: "CPPreviewDate" }),
  "8868": inTables("closed-with-open-enquiry", { Section47: "ICPCnotRequired", CINdetails: "CINclosureDate" }),
  "8875": inTables("conference-at-weekend", { Section47: "DateOfInitialCPC" }),
  "8890": inTables("enquiry-overlap", { Section47: "S47ActualStartDate" }),
  "8910": inTables("category-invalid", { ChildProtectionPlans: "LatestCategoryOfAbuse" }),
  "8915": inTables("plan-after-death", { ChildProtectionPlans: "CPPstartDate", ChildIdentifiers: "PersonDeathDate" }),
  "8920": inTables("plan-after-death", { ChildProtectionPlans: "CPPendDate", ChildIdentifiers: "PersonDeathDate" }),
  "8935": inTables("protection-plan-open-twice", { ChildProtectionPlans: "CPPendDate" }),
};

/** Rules of the recorded cases that cannot apply, and why. */
export const notApplicable: Readonly<Record<string, string>> = {};

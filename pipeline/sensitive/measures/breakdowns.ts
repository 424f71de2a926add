/**
 * What measures are broken down by: each with its categories in the order they are shown. Categories partition the
 * population unless they are said to overlap. A row without the answer is in `not-recorded`, which is always last.
 */
import { codeList } from "../../contracts/code_lists.ts";
import { contracts } from "../../contracts/index.ts";
import { notRecordedCategory } from "../../release/codes.ts";
import type { CatalogueBreakdown } from "../../release/format.ts";

interface Declared {
  readonly title: string;
  readonly categories: Readonly<Record<string, string>> | (() => Record<string, string>);
  readonly overlaps?: true;
  /** what a category says something about besides the service: who a child is; one member of staff; how many rows an
   * extract has, and so how many children or deaths */
  readonly tells?: "child" | "staff" | "rows";
  /** its categories are agencies or bodies, each of which knows the figures of its own */
  readonly bodies?: true;
  /** neighbours in the list are neighbours in meaning, as ages are */
  readonly ordered?: true;
  /** of one child it is always the same: who came onto a register in a category leaves it in that one */
  readonly stays?: true;
}

const codes = (list: string) => () => Object.fromEntries(codeList(list).map(({ code, label }) => [code, label]));
/** A list that an authority may add to: its own codes stand together, last. */
const openCodes = (list: string) => () => ({ ...codes(list)(), "not-listed": "one of the authority's own" });
/** Reasons without that of a death, which their model counts among all others: of deaths only the panel is told by themselves. */
const withoutDeaths =
  (reasons: () => Record<string, string>, among: Readonly<Record<string, string>>) => (): Record<string, string> => {
    const others = new Set(Object.values(among));
    return Object.fromEntries(
      Object.entries(reasons())
        .filter(([code]) => !(code in among))
        .map(([code, label]) => [code, others.has(code) ? `${label}, or the child died` : label]),
    );
  };
const ages = {
  "under-1": "under 1",
  "1-4": "1 to 4",
  "5-9": "5 to 9",
  "10-15": "10 to 15",
  "16-17": "16 and 17",
  "18-25": "18 and over",
};
const legalStatuses = {
  "care-order": "care order",
  "interim-care-order": "interim care order",
  "placement-order": "placement or freeing order",
  accommodated: "accommodated by agreement",
  emergency: "emergency or police protection",
  "justice-or-secure": "youth justice or secure accommodation",
};

const declared = {
  "age-band": { title: "Age", tells: "child", ordered: true, categories: ages },
  "age-bands": {
    title: "Age of the children considered",
    tells: "child",
    ordered: true,
    categories: ages,
    overlaps: true,
  },
  sex: { title: "Sex", tells: "child", stays: true, categories: codes("sex") },
  disability: { title: "Disability", tells: "child", categories: { yes: "disabled", no: "not disabled" } },
  ethnicity: {
    title: "Ethnic group",
    tells: "child",
    stays: true,
    categories: {
      white: "White",
      mixed: "Mixed",
      asian: "Asian",
      black: "Black",
      "other-ethnic-group": "another ethnic group",
    },
  },
  "legal-status": { title: "Legal status", tells: "child", categories: legalStatuses },
  placement: {
    title: "Placement",
    tells: "child",
    categories: {
      foster: "foster care",
      "with-parents": "with parents",
      residential: "children's home or other residential",
      secure: "secure",
      adoption: "placed for adoption",
      "supported-independent": "supported or independent living",
      "other-placement": "another placement",
    },
  },
  location: { title: "On or off the island", tells: "child", categories: codes("location") },
  officer: {
    title: "Reviewing officer",
    tells: "staff",
    categories: () => ({
      ...Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`officer-${i + 1}`, `officer ${i + 1}`])),
      "other-officers": "all other officers",
    }),
  },
  "review-number": {
    title: "Which review",
    categories: {
      first: "first",
      second: "second",
      later: "third or later",
      "short-breaks": "of a series of short breaks",
    },
  },
  "conference-review-number": {
    title: "Which review conference",
    categories: { first: "first", later: "second or later" },
  },
  participation: { title: "How the child took part", tells: "child", categories: codes("participation") },
  "days-late": {
    title: "How late",
    ordered: true,
    categories: { "1-5": "1 to 5 days", "6-20": "6 to 20 days", "over-20": "over 20 days", "not-held": "not held" },
  },
  "days-from-discussion": {
    title: "Working days from the strategy discussion",
    ordered: true,
    categories: { "0-10": "0 to 10", "11-15": "11 to 15", "16-20": "16 to 20", "21-plus": "21 or more" },
  },
  "conference-kind": { title: "Kind of conference", categories: codes("conference_kind") },
  agency: { title: "Agency", bodies: true, categories: codes("agency") },
  "absent-agency": {
    title: "Agency that was involved but absent",
    bodies: true,
    categories: codes("agency"),
    overlaps: true,
  },
  category: { title: "Category of harm", tells: "child", categories: codes("abuse_category") },
  categories: {
    title: "Category of harm, at registration or since",
    tells: "child",
    categories: codes("abuse_category"),
    overlaps: true,
  },
  "legal-status-code": { title: "Legal status, each by its name", tells: "child", categories: codes("legal_status") },
  application: { title: "Application", categories: codes("application") },
  "court-outcome": { title: "How it ended", categories: openCodes("court_outcome") },
  register: { title: "Register", categories: codes("register") },
  "enquiry-agency": { title: "Who asked", bodies: true, categories: openCodes("enquiry_agency") },
  "enquiry-substance": { title: "What about", categories: openCodes("enquiry_substance") },
  concern: { title: "How serious the concern was", ordered: true, categories: codes("concern") },
  "enquiry-action": { title: "What followed", categories: codes("enquiry_action") },
  "caseload-band": {
    title: "Children held by one officer",
    tells: "staff",
    ordered: true,
    categories: { "under-50": "under 50", "50-70": "50 to 70", "over-70": "over 70" },
  },
  process: { title: "Process", categories: codes("process") },
  team: { title: "Team", bodies: true, categories: openCodes("team") },
  theme: { title: "Theme", categories: openCodes("practice_theme") },
  significance: { title: "How serious", ordered: true, categories: codes("significance") },
  "complaint-about": { title: "What about", categories: codes("complaint_about") },
  "complaint-agency": { title: "Agency concerned", bodies: true, categories: codes("agency") },
  "complaint-stage": { title: "How far it went", ordered: true, categories: codes("complaint_stage") },
  "complaint-outcome": { title: "Outcome", categories: codes("complaint_outcome") },
  "dispute-outcome": { title: "How it ended", categories: openCodes("dispute_outcome") },
  "need-code": { title: "Why looked after", tells: "child", categories: codes("need") },
  provider: {
    title: "Who provides the placement",
    tells: "child",
    bodies: true,
    categories: codes("placement_provider"),
  },
  "change-reason": { title: "Why the child moved", tells: "child", categories: codes("placement_change_reason") },
  "care-end-reason": {
    title: "Why care ended",
    tells: "child",
    categories: withoutDeaths(codes("episode_end_reason"), { E2: "E8" }),
  },
  "registration-end-reason": {
    title: "Why registration ended",
    tells: "child",
    categories: withoutDeaths(openCodes("registration_end_reason"), { died: "other", RC2: "RC7" }),
  },
  "dispute-stage": { title: "How far it went", ordered: true, categories: codes("dispute_stage") },
  term: { title: "Term", categories: codes("term") },
  "school-location": { title: "School on or off the island", tells: "child", categories: codes("location") },
  "health-kind": { title: "Which check", categories: codes("health_kind") },
  referral: { title: "Where referred", tells: "child", categories: codes("health_referral") },
  "wellbeing-indicator": { title: "Wellbeing indicator", categories: codes("wellbeing_indicator") },
  need: { title: "How great the need is", tells: "child", ordered: true, categories: codes("wellbeing_need") },
  "leaver-age": {
    title: "Age",
    tells: "child",
    ordered: true,
    categories: { "16-17": "16 and 17", "18-21": "18 to 21", "22-24": "22 to 24" },
  },
  "care-now": {
    title: "In care or not",
    tells: "child",
    categories: { "looked-after": "still looked after", left: "no longer looked after" },
  },
  activity: { title: "Main activity", tells: "child", categories: codes("activity") },
  accommodation: { title: "Where they live", tells: "child", categories: codes("accommodation") },
  "corporate-parent": { title: "Corporate parent", bodies: true, categories: openCodes("corporate_parent") },
  "corporate-parent-kind": {
    title: "Kind of corporate parent",
    categories: {
      minister: "ministers",
      department: "departments",
      parish: "parishes",
      police: "police",
      probation: "probation and aftercare",
      provided_school: "provided schools",
      non_provided_school: "non-provided schools",
      nursery_school: "nursery schools",
      arms_length: "bodies at arm's length from the States",
    },
  },
  area: { title: "Area of the outcomes framework", categories: codes("duty_area") },
  responsibility: {
    title: "Which of the six responsibilities",
    categories: Object.fromEntries(["1", "2", "3", "4", "5", "6"].map((each) => [each, `responsibility ${each}`])),
  },
  "assessment-level": { title: "Level of need", ordered: true, categories: codes("assessment_level") },
  "assessment-provider": { title: "Who carried it out", bodies: true, categories: openCodes("assessment_provider") },
  "requested-by": { title: "Who asked for it", categories: codes("requested_by") },
  shared: { title: "Shared or not", categories: { yes: "shared", no: "not shared" } },
  "sharing-basis": { title: "On what basis", categories: codes("sharing_basis") },
  "feedback-service": { title: "Service", categories: openCodes("feedback_service") },
  "feedback-group": { title: "Who answered", categories: codes("feedback_group") },
  "feedback-question": { title: "Question", categories: openCodes("feedback_question") },
  "death-age-group": { title: "Age group", tells: "child", ordered: true, categories: codes("death_age_group") },
  "death-category": { title: "Category of death", tells: "child", categories: codes("death_category") },
  "waits-for": {
    title: "What it is waiting for",
    categories: () => {
      const { none: _, ...processes } = codes("other_processes")();
      return { ...processes, panel: "the panel alone" };
    },
  },
  modifiable: { title: "Modifiable factors", tells: "child", categories: codes("modifiable") },
  preventability: { title: "Preventability", tells: "child", ordered: true, categories: codes("preventability") },
  "factor-domain": { title: "Domain", tells: "child", categories: codes("factor_domain") },
  "death-factor": { title: "Factor", tells: "child", categories: openCodes("death_factor") },
  "recommendation-theme": { title: "Theme", categories: openCodes("recommendation_theme") },
  "recommendation-status": { title: "How far it has got", categories: codes("recommendation_status") },
  impact: { title: "What difference it made", categories: codes("impact") },
  extract: {
    title: "Extract",
    tells: "rows",
    categories: () => Object.fromEntries(contracts.map(({ extract, title }) => [extract, title])),
  },
  duration: {
    title: "How long so far",
    tells: "child",
    ordered: true,
    categories: {
      "under-3-months": "under 3 months",
      "3-12-months": "3 to 12 months",
      "1-2-years": "1 to 2 years",
      "2-5-years": "2 to 5 years",
      "5-years-plus": "5 years or more",
    },
  },
} as const satisfies Record<string, Declared>;

export type BreakdownId = keyof typeof declared;

/** Every breakdown as the catalogue shows it. */
export const breakdowns: readonly CatalogueBreakdown[] = Object.entries<Declared>(declared).map(
  ([id, { title, categories, overlaps }]) => ({
    id,
    title,
    overlaps: overlaps ?? false,
    categories: [
      ...Object.entries(typeof categories === "function" ? categories() : categories).map(([category, label]) => ({
        id: category,
        label,
      })),
      { id: notRecordedCategory, label: "not recorded" },
    ],
  }),
);

export const breakdownOf = (id: BreakdownId): CatalogueBreakdown => breakdowns.find((each) => each.id === id)!;

/** What protects people in a breakdown: what its categories say something about, and whether neighbours in it are alike. */
export function protectionOf(id: BreakdownId): {
  readonly tells: "service" | "child" | "staff" | "rows";
  readonly isOrdered: boolean;
  /** whether each category is an agency, which knows its own figures */
  readonly isOfBodies: boolean;
  /** whether it stays the same of one child */
  readonly stays: boolean;
} {
  const { tells, ordered, bodies, stays }: Declared = declared[id];
  return {
    ...{ tells: tells ?? "service", isOrdered: ordered === true, isOfBodies: bodies === true },
    stays: stays === true,
  };
}

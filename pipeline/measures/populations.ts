/**
 * What measures count over: each population is one model of the warehouse. It says which extracts it needs and which
 * column holds each breakdown; where that differs by the date a measure goes by, one column for each.
 */
import type { BreakdownId } from "./breakdowns.ts";

export interface Population {
  readonly words: string;
  readonly model: string;
  /** what rows of one flow share an answer by: children of one conference, several rows of one child; null where each row
   * stands for itself */
  readonly cluster: { readonly column: string; readonly words: string } | null;
  /** extracts without which nothing can be said */
  readonly needs: readonly string[];
  /** breakdown → column, or → the column for each date */
  readonly columns: Readonly<Partial<Record<BreakdownId, string | Readonly<Record<string, string>>>>>;
}

const ofReview = (stem: string) => ({ due_on: `${stem}_due`, falls_on: `${stem}_due`, held_on: `${stem}_held` });
const ofSpell = (stem: string) => ({ began_on: `${stem}_start`, started_on: `${stem}_start`, ended_on: `${stem}_end` });

const ofChild = { column: "child_id", words: "several of one child" };
const ofConference = { column: "conference_id", words: "several of one conference" };
const ofBody = { column: "corporate_parent", words: "several of one corporate parent" };

export const populations = {
  "looked-after review": {
    words: "reviews of looked-after children",
    model: "looked_after_review",
    cluster: ofChild,
    needs: ["looked_after_review", "looked_after_episode"],
    columns: {
      "review-number": "review_number",
      "age-band": ofReview("age_band"),
      placement: ofReview("placement"),
      location: ofReview("location"),
      officer: "officer",
      sex: "sex",
      disability: "disability",
      participation: "participation",
      "days-late": "days_late_band",
    },
  },
  "child looked after on a date": {
    words: "children looked after on the last day of a month",
    model: "looked_after_on_date",
    cluster: null,
    needs: ["looked_after_episode"],
    columns: {
      "age-band": "age_band",
      sex: "sex",
      ethnicity: "ethnicity",
      "legal-status": "legal_status",
      placement: "placement",
      location: "location",
      duration: "duration",
      "legal-status-code": "legal_status_code",
      "need-code": "need",
      provider: "provider",
    },
  },
  "placement of a looked-after child": {
    words: "placements of looked-after children",
    model: "placement_spell",
    cluster: ofChild,
    needs: ["looked_after_episode"],
    columns: {
      "age-band": "age_band",
      sex: "sex",
      placement: "placement",
      location: "location",
      "change-reason": "change_reason",
    },
  },
  "support of a looked-after child": {
    words: "children looked after on the last day of a month, and what they have",
    model: "looked_after_support_on_date",
    cluster: null,
    needs: ["looked_after_episode"],
    columns: { "age-band": "age_band", sex: "sex", placement: "placement" },
  },
  "period of care": {
    words: "periods of care",
    model: "looked_after_spell",
    cluster: null,
    needs: ["looked_after_episode"],
    columns: {
      "age-band": ofSpell("age_band"),
      sex: "sex",
      ethnicity: "ethnicity",
      "legal-status": ofSpell("legal_status"),
      placement: ofSpell("placement"),
      location: ofSpell("location"),
      duration: { ended_on: "duration_end" },
      "care-end-reason": { ended_on: "end_reason" },
    },
  },
  conference: {
    words: "child protection conferences",
    model: "conference",
    cluster: null,
    needs: ["conference"],
    columns: {
      "conference-kind": "kind",
      "age-bands": "age_bands",
      "days-from-discussion": "days_band",
      "absent-agency": "absent_agencies",
    },
  },
  "review conference due": {
    words: "review conferences that fell due",
    model: "review_conference",
    cluster: null,
    needs: ["conference", "conference_child", "protection_registration"],
    columns: { "conference-review-number": "review_number" },
  },
  "child at a conference": {
    words: "children at conferences",
    model: "conference_child",
    cluster: ofConference,
    needs: ["conference", "conference_child"],
    columns: { "age-band": "age_band", "conference-kind": "kind", category: "category" },
  },
  "agency at a conference": {
    words: "agencies at conferences",
    model: "conference_agency",
    cluster: ofConference,
    needs: ["conference", "conference_agency"],
    columns: { agency: "agency", "conference-kind": "kind" },
  },
  "child registered on a date": {
    words: "children on the Child Protection Register on the last day of a month",
    model: "registered_on_date",
    cluster: null,
    needs: ["protection_registration"],
    columns: {
      "age-band": "age_band",
      sex: "sex",
      ethnicity: "ethnicity",
      category: "category",
      duration: "duration",
      categories: "categories",
    },
  },
  registration: {
    words: "registrations",
    model: "protection_spell",
    cluster: null,
    needs: ["protection_registration"],
    columns: {
      "age-band": ofSpell("age_band"),
      sex: "sex",
      ethnicity: "ethnicity",
      category: { started_on: "category_initial", ended_on: "category_latest" },
      duration: { ended_on: "duration_end" },
      "registration-end-reason": { ended_on: "end_reason" },
    },
  },
  "court application": {
    words: "applications to the court",
    model: "court_proceeding",
    cluster: ofChild,
    needs: ["court_proceeding"],
    columns: { application: "application", "age-band": "age_band", sex: "sex", "court-outcome": "outcome" },
  },
  "application open on a date": {
    words: "applications before the court on the last day of a month",
    model: "court_open_on_date",
    cluster: null,
    needs: ["court_proceeding"],
    columns: { application: "application", "age-band": "age_band", duration: "duration" },
  },
  "child before the court on a date": {
    words: "children before the court on the last day of a month",
    model: "court_child_on_date",
    cluster: null,
    needs: ["court_proceeding"],
    columns: { "age-band": "age_band" },
  },
  "register enquiry": {
    words: "enquiries of the registers",
    model: "register_enquiry",
    cluster: null,
    needs: ["register_enquiry"],
    columns: {
      register: "register",
      "enquiry-agency": "agency",
      "enquiry-substance": "substance",
      concern: "concern",
      "enquiry-action": "action",
    },
  },
  "caseload on a date": {
    words: "reviewing officers who hold children on the last day of a month",
    model: "caseload_on_date",
    cluster: null,
    needs: ["caseload"],
    columns: { "caseload-band": "band" },
  },
  "practice alert": {
    words: "practice alerts",
    model: "practice_alert",
    cluster: null,
    needs: ["practice_alert"],
    columns: { team: "team", theme: "theme", significance: "significance", process: "process" },
  },
  "alert open on a date": {
    words: "practice alerts open on the last day of a month",
    model: "alert_open_on_date",
    cluster: null,
    needs: ["practice_alert"],
    columns: { team: "team", theme: "theme", significance: "significance", process: "process" },
  },
  complaint: {
    words: "complaints about, or through, the service",
    model: "complaint",
    cluster: null,
    needs: ["complaint"],
    columns: {
      "complaint-about": "about",
      "complaint-agency": "agency",
      "complaint-stage": "stage",
      "complaint-outcome": "outcome",
    },
  },
  "complaint open on a date": {
    words: "complaints open on the last day of a month",
    model: "complaint_open_on_date",
    cluster: null,
    needs: ["complaint"],
    columns: { "complaint-about": "about", "complaint-agency": "agency", "complaint-stage": "stage" },
  },
  dispute: {
    words: "disagreements raised by the reviewing officer",
    model: "dispute",
    cluster: null,
    needs: ["dispute"],
    columns: { theme: "theme", "dispute-stage": "highest_stage", "dispute-outcome": "outcome" },
  },
  "meeting chaired": {
    words: "reviews and conferences held",
    model: "chaired_meeting",
    cluster: null,
    needs: ["looked_after_review|conference"],
    columns: { process: "process" },
  },
  attainment: {
    words: "assessments of looked-after children's attainment",
    model: "attainment",
    cluster: ofChild,
    needs: ["attainment", "looked_after_episode"],
    columns: { sex: "sex" },
  },
  "school term": {
    words: "school terms of looked-after children",
    model: "education_term",
    cluster: ofChild,
    needs: ["education", "looked_after_episode"],
    columns: { "age-band": "age_band", sex: "sex", term: "term", "school-location": "school_location" },
  },
  "school year": {
    words: "academic years of looked-after children",
    model: "school_year",
    cluster: ofChild,
    needs: ["education", "looked_after_episode"],
    columns: { sex: "sex" },
  },
  "health check": {
    words: "health checks and questionnaires",
    model: "health_check",
    cluster: ofChild,
    needs: ["health", "looked_after_episode"],
    columns: { "age-band": "age_band", sex: "sex", "health-kind": "kind", referral: "referral" },
  },
  plan: {
    words: "plans",
    model: "plan",
    cluster: ofChild,
    needs: ["care_plan"],
    columns: { "age-band": "age_band", sex: "sex" },
  },
  "wellbeing rating": {
    words: "ratings by wellbeing indicator",
    model: "wellbeing_rating",
    cluster: ofChild,
    needs: ["wellbeing_rating"],
    columns: { "wellbeing-indicator": "indicator", need: "need", "age-band": "age_band", sex: "sex" },
  },
  "care leaver on a date": {
    words: "care leavers on the last day of a month",
    model: "care_leaver_on_date",
    cluster: null,
    needs: ["looked_after_episode", "child"],
    columns: {
      "leaver-age": "leaver_age",
      sex: "sex",
      "care-now": "care_now",
      activity: "activity",
      accommodation: "accommodation",
    },
  },
  duty: {
    words: "duties of corporate parents",
    model: "duty",
    cluster: ofBody,
    needs: ["corporate_parent_duty"],
    columns: { "corporate-parent": "corporate_parent", area: "area", responsibility: "responsibility" },
  },
  "corporate parent on a date": {
    words: "corporate parents on the last day of a month",
    model: "corporate_parent_on_date",
    cluster: null,
    needs: ["corporate_parent_duty"],
    columns: { "corporate-parent": "corporate_parent", "corporate-parent-kind": "kind" },
  },
  "duty of a corporate parent on a date": {
    words: "duties of each corporate parent on the last day of a month",
    model: "duty_on_date",
    cluster: null,
    needs: ["corporate_parent_duty"],
    columns: { "corporate-parent": "corporate_parent", "corporate-parent-kind": "kind" },
  },
  assessment: {
    words: "wellbeing assessments in the community",
    model: "assessment",
    cluster: null,
    needs: ["assessment"],
    columns: {
      "assessment-level": "level",
      "assessment-provider": "provider",
      "requested-by": "requested_by",
      "age-band": "age_band",
      sex: "sex",
    },
  },
  "sharing decision": {
    words: "recorded decisions to share information",
    model: "sharing_decision",
    cluster: null,
    needs: ["information_sharing_decision"],
    columns: { agency: "agency", "sharing-basis": "basis", shared: "was_shared" },
  },
  feedback: {
    words: "answers of those served, added up",
    model: "feedback",
    cluster: null,
    needs: ["feedback"],
    columns: { "feedback-service": "service", "feedback-group": "answered_as", "feedback-question": "question" },
  },
  "child death": {
    words: "deaths of children notified to the panel",
    model: "child_death",
    cluster: null,
    needs: ["child_death"],
    columns: {
      "death-age-group": "age_group",
      sex: "sex",
      "death-category": "category",
      modifiable: "modifiable",
      preventability: "preventability",
    },
  },
  "death awaiting on a date": {
    words: "deaths notified and not yet considered on the last day of a month",
    model: "death_awaiting_on_date",
    cluster: null,
    needs: ["child_death"],
    columns: { "waits-for": "waits_for" },
  },
  "factor in a death": {
    words: "factors that the panel found",
    model: "death_factor",
    cluster: null,
    needs: ["child_death", "child_death_factor"],
    columns: { "factor-domain": "domain", "death-factor": "factor" },
  },
  recommendation: {
    words: "recommendations of the panel",
    model: "recommendation",
    cluster: null,
    needs: ["child_death_recommendation"],
    columns: {
      "recommendation-theme": "theme",
      agency: "agency",
      "recommendation-status": "status",
      impact: "impact",
    },
  },
  "extract of a submission": {
    words: "extracts of submissions",
    model: "extract_quality",
    cluster: null,
    needs: [],
    columns: { extract: "extract" },
  },
  "due date compared": {
    words: "meetings with a due date of their own and a derived one",
    model: "due_date_compared",
    cluster: null,
    needs: ["looked_after_review|conference"],
    columns: { extract: "extract" },
  },
} as const satisfies Record<string, Population>;

export type PopulationId = keyof typeof populations;

export const populationOf = (id: PopulationId): Population => populations[id];

/** The column of a population that holds a breakdown for measures dated by `dated`. Throws where none is declared. */
export function breakdownColumn(population: Population, breakdown: BreakdownId, dated: string): string {
  const declared = population.columns[breakdown];
  const column = typeof declared === "string" ? declared : declared?.[dated];
  if (column === undefined)
    throw new Error(`population ${population.model} has no column for ${breakdown} by ${dated}`);
  return column;
}

/**
 * Which published series stand beside which measure of ours: the one place that says so. A series is what is counted, whoever publishes
 * it; the kinds of file say in which of their columns it is. How comparable each is, and what differs, is said by the measure: some stand beside the form in which
 * others count it.
 */
import type { Area } from "./areas.ts";

export const series = [
  ...["assessments in 45 days", "section 47 to conference in 15 days", "conferences", "conferences in 0 to 10 days"],
  ...["conferences in 11 to 15 days", "plans started", "plans started again", "plans", "plans per 10,000"],
  ...[
    "plans of two years",
    "plan reviews in time",
    "looked after",
    "looked after per 10,000",
    "started to be looked after",
  ],
  ...["ceased to be looked after", "three placements", "placement of two years", "more than 20 miles away"],
  ...["unaccompanied", "health assessments", "dental checks", "immunised", "questionnaires", "questionnaire score"],
  ...["care leavers in work or learning", "care leavers in suitable accommodation", "key stage 2, looked after"],
  ...["key stage 2, all", "key stage 4, looked after", "key stage 4, all", "absence, looked after", "absence, all"],
  ...["persistent absence, looked after", "persistent absence, all", "suspended, looked after", "suspended, all"],
  ...["plans ended per 10,000", "ended after two years", "care applications per 10,000", "care leavers"],
  ...["care leavers not in touch", "staying put", "deaths per 100,000"],
] as const;
export type Series = (typeof series)[number];

/** How a figure follows from series. */
export type Formula =
  | { readonly is: "published"; readonly series: Series }
  /** points between two shares, as our gaps are: to one place */
  | { readonly is: "gap"; readonly own: Series; readonly peers: Series }
  /** worked out from counts, to one place, for areas of these kinds alone: a region's counts are rounded to ten, and would miss */
  | {
      readonly is: "share";
      readonly of: Series;
      readonly counts: readonly Series[];
      readonly kinds: readonly Area["kind"][];
      /** from the year that ends then */
      readonly since?: number;
    };

export interface Counterpart {
  /** of the catalogue: that each is there, and is said to be comparable, is held by a test */
  readonly measure: string;
  /** the first that gives a figure holds */
  readonly from: readonly Formula[];
}

const published = (measure: string, of: Series): Counterpart => ({ measure, from: [{ is: "published", series: of }] });
const gap = (measure: string, of: string): Counterpart => ({
  measure,
  from: [{ is: "gap", own: `${of}, looked after` as Series, peers: `${of}, all` as Series }],
});

export const counterparts: readonly Counterpart[] = [
  published("assessment-timely", "assessments in 45 days"),
  published("care-leaver-eet", "care leavers in work or learning"),
  published("care-leaver-in-touch", "care leavers not in touch"),
  published("care-leaver-staying-put", "staying put"),
  published("care-leaver-suitable-accommodation", "care leavers in suitable accommodation"),
  published("care-leavers-number", "care leavers"),
  published("conference-child-reviews-on-time", "plan reviews in time"),
  {
    measure: "conference-decision-yield",
    from: [{ is: "share", counts: ["plans started"], of: "conferences", kinds: ["authority", "country"] }],
  },
  {
    measure: "conference-initial-on-time",
    from: [
      { is: "published", series: "section 47 to conference in 15 days" },
      {
        is: "share",
        counts: ["conferences in 0 to 10 days", "conferences in 11 to 15 days"],
        of: "conferences",
        kinds: ["authority"],
        // before, eight authorities published another share than their counts give
        since: 2018,
      },
    ],
  },
  published("court-applied", "care applications per 10,000"),
  published("death-rate", "deaths per 100,000"),
  published("dental-on-time", "dental checks"),
  gap("gap-absence", "absence"),
  gap("gap-ks2-expected", "key stage 2"),
  gap("gap-ks4-english-maths", "key stage 4"),
  gap("gap-persistent-absence", "persistent absence"),
  gap("gap-suspension", "suspended"),
  published("health-assessment-on-time", "health assessments"),
  published("immunised", "immunised"),
  published("looked-after-ceased", "ceased to be looked after"),
  published("looked-after-number", "looked after"),
  published("looked-after-off-island", "more than 20 miles away"),
  published("looked-after-placement-2-years", "placement of two years"),
  published("looked-after-placements-3plus", "three placements"),
  published("looked-after-rate", "looked after per 10,000"),
  published("looked-after-started", "started to be looked after"),
  published("looked-after-unaccompanied", "unaccompanied"),
  published("protection-2-years", "plans of two years"),
  published("protection-ceased", "plans ended per 10,000"),
  published("protection-duration", "ended after two years"),
  published("protection-number", "plans"),
  published("protection-rate", "plans per 10,000"),
  published("protection-repeat", "plans started again"),
  published("protection-started", "plans started"),
  published("sdq-completed", "questionnaires"),
  published("sdq-score", "questionnaire score"),
];

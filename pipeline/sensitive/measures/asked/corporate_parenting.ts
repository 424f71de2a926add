/** What the guidance asks in its part 3, Corporate parenting (paragraphs 272 to 313). */
import { type Asked, because, linesOf, type WithoutDuty } from "./asked_line.ts";

const { measured, onPage, notHeld, outOfScope, noDuty } = linesOf("G");

const planning: readonly Asked[] = [
  outOfScope("272", "each corporate parent reads this part", because.reading),
  outOfScope("276", "each understands its part", because.attitude),
  onPage("277", "the same responsibilities for all, body by body", "corporate-parents"),
  notHeld(
    "278-283",
    "what was done under each of the six responsibilities",
    "an extract of actions: corporate parent, responsibility, day (duties name a responsibility, if any)",
  ),
  measured("284, 289", "each corporate parent's plan, made and published", "duty-plan-in-force"),
  notHeld("284", "other corporate parents asked before the plan", "a code of its own in the list of duties"),
  notHeld(
    "286",
    "the plan says how each responsibility is met",
    "responsibilities covered, of six: a column in corporate_parent_duty",
  ),
  measured("287", "the plan kept under review, best each year", "duty-plan-reviewed"),
  measured(
    "288, 298, 303, 307",
    "children's views in plans, services, reports and indicators",
    "duty-children-consulted",
  ),
  notHeld(
    "290",
    "the Board's policies and standards taken into account",
    "a table of the Board's policies, and a code in the list of duties",
  ),
];

const togetherAndServices: readonly Asked[] = [
  measured("291, 295", "corporate parents work together", "duty-collaboration"),
  notHeld("294", "a shared plan after a shared analysis of needs", "a code of its own in the list of duties"),
  measured("296-297", "services published, for those leaving care as well", "duty-services-published"),
  notHeld("296", "services by the five areas they may be of", "area of the services: a code in corporate_parent_duty"),
  notHeld("298", "the Board asked before services are published", "a code of its own in the list of duties"),
  measured("299", "services information reviewed every four years", "duty-services-reviewed"),
  notHeld("300", "the list made known to those it is for", "a code of its own in the list of duties"),
];

const reporting: readonly Asked[] = [
  measured("301", "a report on how the duties were done", "duty-report-published"),
  notHeld(
    "302-303",
    "what the report holds: performance, work together, lessons, indicators, children's views",
    "a report for each corporate parent, which is not written yet; its duties are held",
  ),
  measured("304", "the gap in attainment", "gap-ks2-expected", "gap-ks4-english-maths"),
  measured(
    "304",
    "the gap in going on to further education or university",
    "gap-further-education",
    "gap-higher-education",
  ),
  notHeld("304", "the gap in going on to training", "training as an outcome in attainment and peer_outcome"),
  notHeld(
    "304",
    "indicators of one corporate parent's own",
    "a column in outcomes_framework.csv naming the corporate parent",
  ),
  onPage("304-306", "indicators for five areas, in the words of wellbeing and service areas", "framework"),
  measured("305", "stability", "looked-after-placements-3plus", "looked-after-placement-2-years"),
  notHeld(
    "306",
    "indicators for self-care, identity and relationships",
    "answers of children about these: feedback questions, or ratings by service area",
  ),
];

const board: readonly Asked[] = [
  measured("309", "the Board is given data and documents", "duty-board-return"),
  notHeld("309", "performance and outcomes of each corporate parent", "an extract of outcomes by corporate parent"),
  onPage("310", "the Board follows corporate parents one by one and together", "corporate-parents"),
  notHeld(
    "311",
    "the Board works with children and takes their views to policy",
    "an extract of the Board's consultations; a version of the figures for young people",
  ),
];

export const askedByCorporateParenting: readonly Asked[] = [
  ...planning,
  ...togetherAndServices,
  ...reporting,
  ...board,
];

export const corporateParentingWithoutDuty: readonly WithoutDuty[] = [
  noDuty("273-275, 285", "background and contents"),
  noDuty("292-293", "what one may do"),
  noDuty("308, 312", "what the Board is and who sits on it"),
  noDuty("313", "pointer to another text"),
];

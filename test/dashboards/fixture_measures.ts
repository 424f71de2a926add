/** The fixture's measures, and how their numbers are drawn. */
import { type CatalogueMeasure, periodKinds } from "../../pipeline/release/format.ts";
import type { Draw, FixtureMeasure } from "./fixture.ts";

type Given = Partial<CatalogueMeasure> & Pick<CatalogueMeasure, "id" | "chapter" | "title" | "asks" | "of" | "counts">;

export function measure(given: Given): CatalogueMeasure {
  return {
    kind: "proportion",
    moment: "flow",
    periods: periodKinds,
    independent: true,
    ...{ noun: given.of, whenNone: "none in the period", canBeMissing: true },
    notRecorded: "rows without an answer, beside the denominator",
    heldTo: given.kind === "rate" ? "resident children aged 0 to 17" : null,
    excludes: [],
    sql: { model: "review", of: "not cancelled", counts: "held_on <= due_on", dated: "due_on", adds: "" },
    unit: "percent",
    better: "higher",
    target: null,
    breakdowns: [],
    benchmark: { comparability: "none", words: "no authority's figure is published" },
    discloses: "service",
    coarsen: [],
    timescales: [],
    ...{ owed: null, distributions: [], cluster: null, partOf: null, changedBy: null, matrix: null, beside: null },
    protected: null,
    says: "",
    settles: { to: "2025-09-30", months: 3, submissions: 1, usual: null },
    source: [{ document: "S", clause: "7" }],
    owner: "Head of the review service",
    version: 1,
    history: [],
    rebases: [],
    since: "2012-01-01",
    examples: [],
    supplied: true,
    needs: [["looked_after_review"]],
    ...given,
  };
}

/** how many of `of` count, at a rate that may move with the quarter */
const share =
  (of: number, rate: (q: number) => number): Draw =>
  (q, chance, part) => {
    const total = Math.max(0, Math.round(of * part * (0.75 + chance() * 0.5)));
    const n = Array.from({ length: total }, () => chance() < rate(q)).filter(Boolean).length;
    return { n, of: total };
  };

const number =
  (level: (q: number) => number, spread: number): Draw =>
  (q, chance, part) => {
    const n = Math.max(0, Math.round(part * (level(q) + (chance() - 0.5) * 2 * spread)));
    return { n, of: n };
  };

const target = (value: number) => ({ value, from: "2012-01-01", source: "service specification, section 7" });

export const fixtureMeasures: readonly FixtureMeasure[] = [
  {
    measure: measure({
      id: "review-on-time",
      chapter: "looked-after-reviews",
      benchmark: { comparability: "close", words: "elsewhere each child counts, and not each review" },
      title: "Reviews held on time",
      asks: "Was each review held by the day it fell due?",
      of: "reviews falling due, held or not, and not cancelled",
      ...{ noun: "reviews falling due", whenNone: "none fell due" },
      counts: "held on or before the due date",
      excludes: ["cancelled reviews", "transfers in"],
      target: target(100),
      breakdowns: ["review_number", "age_band"],
      timescales: [
        {
          ...{ id: "looked-after review", words: "20 working days, then 3 months, then 6", source: "Guidance 360" },
          working_days: true,
          countable: true,
        },
      ],
      source: [
        { document: "S", clause: "7" },
        { document: "G", clause: "360" },
      ],
      examples: [
        {
          given: { due_on: "2025-03-10", held_on: "2025-03-10" },
          expect: "counts",
          because: "the due date is within time",
        },
        {
          given: { due_on: "2025-03-10", held_on: null },
          expect: "does not count",
          because: "a review never held is late",
        },
      ],
    }),
    draw: share(48, (q) => (q > 21 ? 0.62 : 0.9)),
  },
  {
    measure: measure({
      id: "review-views-heard",
      chapter: "looked-after-reviews",
      title: "Children's views heard",
      asks: "Were the child's views conveyed to the review?",
      of: "reviews held, child aged 4 or over",
      ...{ noun: "reviews held", whenNone: "none held" },
      counts: "views conveyed by the child, or by somebody for them",
      breakdowns: ["age_band"],
      discloses: "child",
    }),
    draw: share(40, (q) => (q > 21 ? 0.97 : 0.72)),
  },
  {
    measure: measure({
      id: "review-days-late",
      chapter: "looked-after-reviews",
      title: "Days late",
      asks: "How late are the reviews that are late?",
      kind: "duration",
      unit: "days",
      better: "lower",
      of: "late reviews that were held",
      whenNone: "none held",
      counts: "days from the due date to the day held",
      breakdowns: ["review_number"],
    }),
    draw: (_, chance, part) => ({ n: 4 + Math.floor(chance() * 9), of: Math.round(part * (3 + chance() * 8)) }),
  },
  {
    measure: measure({
      id: "review-record-on-time",
      chapter: "looked-after-reviews",
      title: "Records completed on time",
      asks: "Was the record of the review completed within its timescale?",
      of: "reviews held",
      whenNone: "none held",
      counts: "record completed within its timescale",
      supplied: false,
      needs: [["review_record"]],
    }),
    draw: share(40, () => 0.8),
  },
  {
    measure: measure({
      id: "conference-initial-on-time",
      chapter: "conferences",
      title: "Initial conferences on time",
      asks: "Was each initial conference held within 15 working days of the strategy discussion?",
      of: "initial conferences held, not transfers in",
      ...{ noun: "initial conferences held", whenNone: "none held" },
      counts: "held within 15 working days",
      target: target(90),
    }),
    draw: share(6, () => 0.8),
  },
  {
    measure: measure({
      id: "conference-reports-received",
      chapter: "conferences",
      title: "Agency reports received",
      asks: "Did each agency asked for a report send one?",
      of: "agencies asked for a report, by conference",
      noun: "agencies asked for a report",
      matrix: { rows: "agencies", by: "agency" },
      counts: "report received",
      breakdowns: ["agency"],
    }),
    draw: share(70, () => 0.86),
  },
  {
    measure: measure({
      id: "conference-reports-on-time",
      chapter: "conferences",
      title: "Agency reports on time",
      asks: "Did the report come in time to be read?",
      of: "agencies asked for a report, by conference",
      noun: "agencies asked for a report",
      matrix: { rows: "agencies", by: "agency" },
      counts: "report received within the timescale",
      breakdowns: ["agency"],
    }),
    draw: share(70, () => 0.66),
  },
  {
    measure: measure({
      id: "conference-agency-attendance",
      chapter: "conferences",
      title: "Agency attendance",
      asks: "Did the agencies involved attend?",
      of: "agencies involved, by conference",
      noun: "agencies involved",
      matrix: { rows: "agencies", by: "agency" },
      counts: "attended",
      breakdowns: ["agency"],
    }),
    draw: share(80, () => 0.9),
  },
  {
    measure: measure({
      id: "conference-inquorate",
      chapter: "conferences",
      title: "Inquorate conferences",
      asks: "How often did too few agencies attend?",
      of: "conferences held",
      whenNone: "none held",
      matrix: { rows: "agencies", by: "absent_agency" },
      counts: "not quorate",
      better: "lower",
      breakdowns: ["absent_agency"],
    }),
    draw: share(24, () => 0.08),
  },
  {
    measure: measure({
      id: "conference-reconvened-on-time",
      chapter: "conferences",
      title: "Inquorate conferences reconvened on time",
      asks: "Was an inquorate conference reconvened within 10 working days?",
      of: "inquorate conferences falling due to be reconvened",
      whenNone: "none fell due",
      counts: "reconvened within 10 working days",
      source: [{ document: "field", clause: "good practice" }],
    }),
    draw: (q, chance) => (q % 3 === 2 ? { n: 0, of: 0 } : { n: Math.floor(chance() * 3), of: 2 }),
  },
  {
    measure: measure({
      id: "looked-after-number",
      chapter: "registers",
      title: "Children looked after",
      asks: "How many children are looked after?",
      kind: "count",
      moment: "stock",
      unit: "children",
      better: "none",
      of: "children looked after on the last day of the period",
      noun: "children looked after",
      changedBy: { started: "looked-after-started", ceased: "looked-after-ceased" },
      counts: "one a child",
      breakdowns: ["age_band"],
    }),
    draw: number((q) => 74 + q * 0.4, 3),
  },
  {
    measure: measure({
      id: "looked-after-started",
      chapter: "registers",
      title: "Children who started to be looked after",
      asks: "How many children started to be looked after?",
      kind: "count",
      unit: "children",
      better: "none",
      of: "periods of care that began",
      counts: "one a period of care",
      breakdowns: ["age_band"],
    }),
    draw: number(() => 7, 5),
  },
  {
    measure: measure({
      id: "looked-after-ceased",
      chapter: "registers",
      title: "Children who ceased to be looked after",
      asks: "How many children ceased to be looked after?",
      kind: "count",
      unit: "children",
      better: "none",
      of: "periods of care that ended",
      counts: "one a period of care",
    }),
    draw: number(() => 6, 5),
  },
  {
    measure: measure({
      id: "protection-number",
      chapter: "registers",
      title: "Children on the child protection register",
      asks: "How many children stand on the child protection register?",
      kind: "count",
      moment: "stock",
      unit: "children",
      better: "none",
      of: "children registered on the last day of the period",
      noun: "children registered",
      counts: "one a child",
      breakdowns: ["age_band"],
      discloses: "child",
    }),
    draw: number(() => 42, 8),
  },
];

/**
 * A small release in memory, made up and always the same: at least one measure of each kind, over chapters with every case
 * that a page must show: a signal, a missed target, a quarter in which nothing fell due, shares of few, a hidden cell, a
 * measure whose extract was not supplied, a gap over three years, a rate of few deaths, figures of others, duties.
 */

import type {
  Catalogue,
  CatalogueBreakdown,
  CatalogueMeasure,
  PeriodKind,
  Quality,
  Release,
  Value,
} from "../../pipeline/release/format.ts";
import { noLikeForLike } from "../../pipeline/release/like_for_like.ts";
import { judged } from "../../pipeline/sensitive/make_release/series.ts";
import { fixtureDueNext } from "./fixture_due.ts";
import { fixtureMeasures } from "./fixture_measures.ts";
import { fixtureMoreMeasures, fixtureMoreValues } from "./fixture_more.ts";

/** mulberry32: the same numbers on every machine */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const fixtureBreakdowns: readonly CatalogueBreakdown[] = [
  breakdown("age_band", "Age band", ["Under 1", "1 to 4", "5 to 9", "10 to 15", "16 to 17"]),
  breakdown("review_number", "Review number", ["First", "Second", "Later"]),
  breakdown("agency", "Agency", ["Police", "Health visiting", "School", "Mental health service", "Probation"]),
  breakdown("wellbeing_indicator", "Wellbeing indicator", ["Safe", "Healthy"]),
  { ...breakdown("absent_agency", "Absent agency", ["Police", "Health visiting", "School"]), overlaps: true },
];

function breakdown(id: string, title: string, labels: readonly string[]): CatalogueBreakdown {
  const categories = labels.map((label) => ({ id: label.toLowerCase().replaceAll(" ", "_"), label }));
  return { id, title, categories, overlaps: false };
}

interface Period {
  readonly kind: PeriodKind;
  readonly period: string;
  readonly start: string;
  readonly end: string;
}

const years = [2020, 2021, 2022, 2023, 2024, 2025];
const ends = ["03-31", "06-30", "09-30", "12-31"];
const quarters: readonly Period[] = years.flatMap((year) =>
  ends.map((end, q) => ({
    kind: "quarter" as const,
    period: `${year}-Q${q + 1}`,
    start: `${year}-${["01", "04", "07", "10"][q]}-01`,
    end: `${year}-${end}`,
  })),
);

/** a measure's made-up numbers for one quarter: numerator and denominator, or a count, or days */
export type Draw = (q: number, chance: () => number, share: number) => { readonly n: number; readonly of: number };

export interface FixtureMeasure {
  readonly measure: CatalogueMeasure;
  readonly draw: Draw;
}

function valuesOf({ measure, draw }: FixtureMeasure, seed: number): Value[] {
  const chance = random(seed);
  const values: Value[] = [];
  const cells = [
    { breakdown: "all", category: "all", share: 1 },
    ...measure.breakdowns.flatMap((id) => {
      const categories = fixtureBreakdowns.find((one) => one.id === id)!.categories;
      return categories.map((category, i) => ({ breakdown: id, category: category.id, share: (i + 1) / 15 }));
    }),
  ];
  for (const cell of cells) {
    const drawn = quarters.map((_, q) => draw(q, chance, cell.share));
    quarters.forEach((period, q) => {
      values.push(value(measure, period, cell, drawn[q]!));
    });
    years.forEach((year, y) => {
      const four = drawn.slice(4 * y, 4 * y + 4);
      const sum = (of: (one: { n: number; of: number }) => number) => four.reduce((total, one) => total + of(one), 0);
      const whole =
        measure.moment === "stock"
          ? four[3]!
          : measure.kind === "duration"
            ? { n: Math.round(sum((one) => one.n) / 4), of: sum((one) => one.of) }
            : { n: sum((one) => one.n), of: sum((one) => one.of) };
      const period = { kind: "year" as const, period: String(year), start: `${year}-01-01`, end: `${year}-12-31` };
      values.push(value(measure, period, cell, whole));
    });
  }
  return values;
}

function value(
  measure: CatalogueMeasure,
  { kind, period, start, end }: Period,
  { breakdown, category }: { readonly breakdown: string; readonly category: string },
  { n, of }: { readonly n: number; readonly of: number },
): Value {
  const hidden = measure.id === "protection-number" && category === "under_1";
  const known = measure.supplied && !hidden;
  const share = measure.kind === "proportion";
  const figure = share ? (of > 0 ? (100 * n) / of : null) : n;
  const spread = share && of > 0 ? 196 * Math.sqrt(((n + 1) / (of + 2)) * (1 - (n + 1) / (of + 2)) * (1 / of)) : 0;
  return {
    measure_id: measure.id,
    definition_version: measure.version,
    authority: "JE",
    period_kind: kind,
    period,
    period_start: start,
    period_end: end,
    breakdown,
    category,
    numerator: known ? (measure.kind === "duration" ? of : n) : null,
    denominator: known && share ? of : null,
    not_recorded: known && share ? Math.round(of / 20) : null,
    value: known ? figure : null,
    unit: measure.unit,
    lower: known && share && figure !== null ? Math.max(0, figure - spread) : null,
    upper: known && share && figure !== null ? Math.min(100, figure + spread) : null,
    quartile_1: known && measure.kind === "duration" ? Math.max(0, n - 3) : null,
    peer_numerator: null,
    peer_denominator: null,
    quartile_3: known && measure.kind === "duration" ? n + 5 : null,
    few: "",
    symbol: hidden ? "c" : measure.supplied ? "" : "x",
    signal: "",
    target: measure.target?.value ?? null,
    comparator_name: null,
    comparator_value: null,
    comparability: "none",
    status: end > "2025-09-30" ? "provisional" : "settled",
  };
}

export const fixtureCatalogue: Catalogue = {
  format: 1,
  authority: { code: "JE", name: "Jersey" },
  from: "2020-01-01",
  as_at: "2025-12-31",
  ...{ profile: "restricted", draft: false },
  synthetic: true,
  supplier: "Sample maker",
  chapters: [
    {
      id: "looked-after-reviews",
      title: "Looked-after reviews",
      short: "Looked-after review",
      ...{ group: "reviews and registers", table: [] },
      intro: "Whether each looked-after child's care plan is reviewed in time, with the child, and well prepared.",
    },
    {
      id: "conferences",
      title: "Child protection conferences",
      short: "Child protection co",
      ...{ group: "reviews and registers", table: [] },
      intro: "Whether conferences are held in time, with enough agencies, reports and the child's own view.",
    },
    {
      id: "registers",
      title: "Registers",
      short: "Registers",
      ...{ group: "reviews and registers", table: [] },
      intro: "How many children stand on each register, and who joins and leaves.",
    },
    {
      id: "outcomes",
      title: "Outcomes",
      short: "Outcomes",
      ...{ group: "care and outcomes", table: [] },
      intro: "Whether children in care do as well as their peers, and how they feel.",
    },
    {
      id: "deaths",
      title: "Child death review",
      short: "Child death review",
      group: "practice and community",
      table: [
        {
          title: "Notified and reviewed",
          rows: [
            { measure: "deaths-notified", words: "The panel was told of the death in these years." },
            { measure: "deaths-reviewed" },
            { measure: "death-rate" },
          ],
        },
      ],
      intro: "What was learnt from the deaths of children.",
    },
    {
      id: "later",
      title: "A chapter to come",
      short: "A chapter to come",
      ...{ group: "practice and community", table: [] },
      intro: "No measure yet.",
    },
  ],
  measures: [...fixtureMeasures.map(({ measure }) => measure), ...fixtureMoreMeasures],
  breakdowns: fixtureBreakdowns,
  framework: [
    {
      ...{ area: "opportunity", strategic_outcome: "Children succeed", intermediate_outcome: "No child is held back" },
      ...{
        indicator: "gap at 11",
        measure: "gap-at-11",
        breakdown: "",
        category: "",
        wellbeing_indicator: "achieving",
        service_area: "education",
      },
    },
    {
      ...{ area: "care", strategic_outcome: "Children are heard", intermediate_outcome: "Views shape the plan" },
      ...{
        indicator: "views heard",
        measure: "review-views-heard",
        breakdown: "",
        category: "",
        wellbeing_indicator: "respected",
        service_area: "identity",
      },
    },
  ],
  framework_axes: {
    areas: ["safety", "care", "stability", "opportunity", "love"],
    wellbeing_indicators: ["safe", "achieving", "respected"],
    service_areas: ["health care", "education", "identity", "finances"],
  },
  published: [
    { area: "E92000001", value: 81.4, period: "2024/25", symbol: "" },
    { area: "E06000046", value: null, period: "2024/25", symbol: "c" },
    { area: "E92000001", value: 79.7, period: "2023/24", symbol: "" },
    ...[60, 70, 80, 90, 95].map((value, at) => ({ area: `E0600000${at}`, value, period: "2024/25", symbol: "" })),
  ].map((figure) => ({
    ...figure,
    ...{ measure_id: "review-on-time", period_kind: "year_to_march" as const, source: 1 },
  })),
  published_sources: [{ source: 1, words: "Department: a table" }],
  published_areas: [
    { area: "E92000001", name: "England", kind: "country" },
    { area: "E06000046", name: "Isle of Wight", kind: "authority" },
    ...["Alpha", "Beta", "Gamma", "Delta", "Epsilon"].map((name, at) => ({
      ...{ area: `E0600000${at}`, name, kind: "authority" as const },
    })),
  ],
  holidays: ["2024-01-01", "2024-05-09"],
  published_spread: [],
  published_funnels: [],
  published_nationally: [],
  published_before: [],
  models: [
    { model: "review", sql: "select * from review" },
    { model: "school_year", sql: "select * from school_year" },
  ],
  comparator_sets: [
    {
      ...{ set: "near", title: "near in size", why: "made up", as_of: "2025-01-01", for: "JE" },
      areas: ["E06000046", "E06000000", "E06000001", "E06000002", "E06000003", "E06000004"],
    },
  ],
  headlines: [],
  you_said: [],
  dictionary: [
    {
      extract: "looked_after_review",
      title: "Looked-after reviews",
      supplied: true,
      grain: "one review of one child",
      key: ["review_id", "child_id"],
      columns: [{ column: "review_id", required: true, words: "the review", holds: "pseudonym" }],
    },
    {
      ...{ extract: "review_record", title: "Review records", supplied: false },
      ...{ grain: "one record of one review", key: ["review_id"], columns: [] },
    },
  ],
  timescales: [
    {
      id: "looked-after review",
      words: "20 working days, 3 months, 6 months",
      from: "2012-01-01",
      source: "Guidance 360",
    },
  ],
};

const quality: Quality = {
  format: 1,
  extracts: [
    {
      ...{ extract: "looked_after_review", title: "Looked-after reviews", supplied: true },
      ...{ read: 1204, loaded: 1198, set_aside: 6, warnings: 14 },
      columns: [
        { column: "child_id", filled: 1204, rows: 1204 },
        { column: "held_on", filled: 1121, rows: 1204 },
        { column: "views_heard", filled: 1160, rows: 1204 },
      ],
    },
    {
      ...{ extract: "conference", title: "Child protection conferences", supplied: true },
      ...{ read: 402, loaded: 402, set_aside: 0, warnings: 0 },
      columns: [{ column: "conference_id", filled: 402, rows: 402 }],
    },
    {
      ...{ extract: "review_record", title: "Review records", supplied: false },
      ...{ read: 0, loaded: 0, set_aside: 0, warnings: 0, columns: [] },
    },
  ],
  findings: [
    {
      ...{ extract: "looked_after_review", code: "date-order", severity: "error", column: "held_on", rows: 6 },
      what: "a review was held before the child's period of care began",
      todo: "check the date held, or the start of the period of care",
      first_rows: [18, 240, 611],
    },
    {
      ...{ extract: "looked_after_review", code: "due-date", severity: "warning", column: "due_on", rows: 14 },
      what: "the due date given is not the one the timescale rule gives",
      todo: "check the rule the case system uses",
      first_rows: [7, 9],
    },
  ],
  days_to_supply: 12,
  due_dates: [{ extract: "looked_after_review", compared: 200, agree: 196 }],
  left_out: [{ model: "review", words: "reviews outside any period of care", rows: 3 }],
};

export const fixtureRelease: Release = judged({
  values: [...fixtureMeasures.flatMap((one, i) => valuesOf(one, 7 + i)), ...fixtureMoreValues],
  catalogue: fixtureCatalogue,
  quality,
  revisions: [
    {
      ...{ measure_id: "review-on-time", period: "2025-Q2" },
      known: [
        { as_at: "2025-06-30", numerator: 30, denominator: 40, value: 75 },
        { as_at: "2025-09-30", numerator: 32, denominator: 40, value: 80 },
      ],
    },
  ],
  likeForLike: noLikeForLike,
  dueNext: fixtureDueNext,
  duties: [
    { corporate_parent: "police", duty: "plan reviewed", due_on: "2025-03-31", done_on: "2025-03-31" },
    { corporate_parent: "police", duty: "plan reviewed", due_on: "2024-03-31", done_on: null },
    { corporate_parent: "police", duty: "report published", due_on: "2025-06-30", done_on: "2025-07-01" },
    { corporate_parent: "schools", duty: "plan reviewed", due_on: "2025-03-31", done_on: null },
  ],
});

/** The fixture's measures of the other kinds, with their figures written out: a gap, scores, rates, deaths over years, a duty. */
import type { CatalogueMeasure, PeriodKind, Value } from "../../pipeline/release/format.ts";
import { measure } from "./fixture_measures.ts";

const outcome = { chapter: "outcomes", needs: [["attainment"]], discloses: "child" } as const;
const death = { chapter: "deaths", needs: [["child_death"]], discloses: "death", better: "none" } as const;
const pooled: readonly PeriodKind[] = ["pooled_3_years", "pooled_5_years"];

const gap = measure({
  ...outcome,
  ...{ id: "gap-at-11", title: "Expected standard at 11", kind: "gap", unit: "points" },
  asks: "Do children in care reach the expected standard as often as their peers?",
  of: "children in care assessed at 11",
  counts: "reached the expected standard",
  target: { value: 0, from: "2022-01-01", source: "statutory guidance, paragraph 370" },
  periods: ["academic_year", "pooled_3_years"],
});
const absence = measure({
  ...outcome,
  ...{ id: "gap-absence", title: "Sessions missed", kind: "gap", unit: "points", better: "lower", independent: false },
  asks: "Do children in care miss more school?",
  of: "half-day sessions of children in care",
  counts: "sessions missed",
  sql: { model: "school_year", of: "true", counts: "true", dated: "year_end", adds: "absent / possible" },
  periods: ["pooled_3_years"],
});
const rate = measure({
  ...outcome,
  ...{
    id: "care-rate",
    title: "Rate of children in care",
    kind: "rate",
    unit: "per ten thousand children",
    moment: "stock",
  },
  asks: "How many children are in care, for the size of the island?",
  of: "children in care",
  counts: "children in care",
  better: "none",
  periods: ["year"],
  history: [{ version: 1, since: "2012-01-01", changed: "children of 17 were left out" }],
  version: 2,
  since: "2020-01-01",
});
const view = (who: string, title: string, beside: CatalogueMeasure["beside"] = null): CatalogueMeasure =>
  measure({
    ...outcome,
    ...{ id: `wellbeing-${who}`, title, kind: "score", unit: "score", independent: false },
    asks: `${title}?`,
    of: "ratings at assessments in the period, one an indicator",
    ...{ noun: "ratings at assessments", beside },
    counts: "the ratings added up",
    breakdowns: ["wellbeing_indicator"],
    periods: ["year"],
  });
const child = view("child-view", "How children feel", {
  ...{ view: "wellbeing-professional-view", difference: "wellbeing-view-difference", by: "wellbeing_indicator" },
});
const professional = view("professional-view", "How professionals think children do");
const difference = view("view-difference", "The child's view less the professional's");
const duty = measure({
  ...{ id: "duty-plan-reviewed", chapter: "outcomes", title: "Plan reviewed", periods: ["year"] },
  asks: "Was each plan kept under review?",
  of: "reviews of plans that fell due",
  ...{ whenNone: "none fell due", matrix: { rows: "corporate parents" } },
  counts: "reviewed by the day it was due",
});
const notified = measure({
  ...death,
  ...{ id: "deaths-notified", title: "Deaths notified", kind: "count", unit: "deaths", periods: pooled },
  asks: "How many deaths was the panel told of?",
  of: "deaths notified",
  counts: "deaths notified",
});
const deathRate = measure({
  ...death,
  ...{
    id: "death-rate",
    title: "Rate of child deaths",
    kind: "rate",
    unit: "per hundred thousand children",
    periods: pooled,
  },
  asks: "How many children who live on the islands die, out of every hundred thousand?",
  of: "deaths of resident children",
  counts: "deaths of resident children",
});

export const fixtureMoreMeasures: readonly CatalogueMeasure[] = [
  ...[gap, absence, rate, child, professional, difference, duty],
  ...[notified, deathRate],
];

type Figure = Partial<Value> & Pick<Value, "numerator" | "denominator" | "value">;

function at(of: CatalogueMeasure, period_kind: PeriodKind, period: string, end: string, figure: Figure): Value {
  return {
    ...{ measure_id: of.id, definition_version: of.version, authority: "JE", period_kind, period },
    ...{ period_start: `${period.slice(0, 4)}-01-01`, period_end: end, breakdown: "all", category: "all" },
    ...{ not_recorded: 0, unit: of.unit, lower: null, upper: null, quartile_1: null, quartile_3: null },
    ...{
      peer_numerator: null,
      peer_denominator: null,
      symbol: "",
      few: "",
      signal: "",
      target: of.target?.value ?? null,
    },
    ...{ comparator_name: null, comparator_value: null, comparability: "none" },
    status: end > "2025-09-30" ? "provisional" : "settled",
    ...figure,
  };
}

const years = ["2023", "2024", "2025"] as const;
const mean = (sum: number, of: number): Figure => ({ numerator: sum, denominator: of, value: sum / of });
const scores = (of: CatalogueMeasure, sum: number): Value[] =>
  years.flatMap((year) => [
    at(of, "year", year, `${year}-12-31`, mean(sum, 20)),
    ...["safe", "healthy"].map((category, i) => ({
      ...at(of, "year", year, `${year}-12-31`, mean(Math.round(sum / 2) - i, 10)),
      ...{ breakdown: "wellbeing_indicator", category },
    })),
  ]);
const sides = (numerator: number, denominator: number, peer_numerator: number, peer_denominator: number) => ({
  ...{ numerator, denominator, peer_numerator, peer_denominator },
  value: Math.round(1000 * (numerator / denominator - peer_numerator / peer_denominator)) / 10,
});

export const fixtureMoreValues: readonly Value[] = [
  at(gap, "pooled_3_years", "2020-2022", "2022-12-31", { ...sides(18, 30, 600, 1000), lower: -17.3, upper: 16.1 }),
  at(gap, "pooled_3_years", "2023-2025", "2025-12-31", { ...sides(10, 30, 620, 1000), lower: -42, upper: -10.4 }),
  at(gap, "academic_year", "2024/25", "2025-08-31", { ...sides(3, 9, 210, 340), lower: -50, upper: 3 }),
  at(absence, "pooled_3_years", "2020-2022", "2022-12-31", sides(900, 9000, 60_000, 1_000_000)),
  at(absence, "pooled_3_years", "2023-2025", "2025-12-31", sides(1200, 9000, 60_000, 1_000_000)),
  ...years.map((year, i) =>
    at(rate, "year", year, `${year}-12-31`, { numerator: 80 + i, denominator: 20_000, value: 40 + i / 2 }),
  ),
  ...scores(child, 78),
  ...scores(professional, 72),
  ...scores(difference, -6),
  ...years.map((year, i) =>
    at(duty, "year", year, `${year}-12-31`, { numerator: 7 + i, denominator: 12, value: (100 * (7 + i)) / 12 }),
  ),
  at(notified, "pooled_5_years", "2016-2020", "2020-12-31", { numerator: 9, denominator: null, value: 9 }),
  at(notified, "pooled_5_years", "2021-2025", "2025-12-31", { numerator: 12, denominator: null, value: 12 }),
  at(deathRate, "pooled_5_years", "2021-2025", "2025-12-31", {
    ...{ numerator: 9, denominator: 100_000, value: null, symbol: "u" },
  }),
];

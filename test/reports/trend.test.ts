/** A measure over time: a row for each period, and over it a line with the figures of the rows, their intervals and the target. */
import { beforeAll, expect, test } from "vitest";
import { reachesBack } from "../../pipeline/commands/made_reports.ts";
import { Figures } from "../../pipeline/release/figures.ts";
import type { CatalogueMeasure, Release, Value } from "../../pipeline/release/format.ts";
import { chartsOf } from "../../reports/charts/charts_of.ts";
import { coveredOf } from "../../reports/edition.ts";
import { reports } from "../../reports/index.ts";
import type { Report, TrendTable } from "../../reports/report.ts";
import { trendTable } from "../../reports/trend_table.ts";
import { smallRelease } from "./small_release.ts";

let small: Release;
beforeAll(async () => {
  small = await smallRelease();
});

const id = "recommendations-complete";
const spec: TrendTable = {
  ...{ table: "trend", caption: "Recommendations over time", kinds: ["year"], latest: 6 },
  measures: [{ id, chart: "Recommendations carried out, year by year" }, { id: "recommendations-made" }],
};
const covered = coveredOf("2025")!;

/** By Wilson, of so many of twenty: of ten from 29.9 to 70.1%. */
const ends: Readonly<Record<number, readonly [number, number]>> = {
  ...{ 2: [2.8, 30.1], 5: [11.2, 46.9], 10: [29.9, 70.1], 12: [38.7, 78.1] },
  ...{ 14: [48.1, 85.5], 16: [58.4, 91.9], 18: [69.9, 97.2] },
};

/** Counted and of how many, year by year up to 2025, the last provisional. */
function figuresOf(years: readonly (readonly [number, number])[], target: CatalogueMeasure["target"] = null): Figures {
  const model = small.values.find(({ measure_id, period_kind }) => measure_id === id && period_kind === "year")!;
  const values = years.map(([numerator, denominator], at): Value => {
    const year = 2025 - years.length + 1 + at;
    const shared = { ...model, breakdown: "all", category: "all", not_recorded: null, symbol: "" as const };
    return {
      ...shared,
      ...{ period: `${year}`, period_start: `${year}-01-01`, period_end: `${year}-12-31` },
      ...{ lower: ends[numerator]?.[0] ?? null, upper: ends[numerator]?.[1] ?? null },
      ...{ numerator, denominator, value: (100 * numerator) / denominator },
      status: year === 2025 ? "provisional" : "settled",
    };
  });
  const measures = small.catalogue.measures.map((measure) =>
    measure.id === id ? { ...measure, target, independent: true } : measure,
  );
  const others = small.values.filter(({ measure_id }) => measure_id !== id && measure_id !== "recommendations-made");
  return new Figures({ ...small, values: [...others, ...values], catalogue: { ...small.catalogue, measures } });
}

const years = [
  [5, 20],
  [10, 20],
  [3, 4],
  [12, 20],
  [14, 20],
  [16, 20],
  [18, 20],
] as const;
const chartFrom = (figures: Figures) => {
  const [declared, ...others] = chartsOf(spec, covered, figures);
  expect(others).toEqual([]);
  return declared!.draw("chart-1");
};
const written = (picture: string) => [...picture.matchAll(/<text[^>]*>([^<]*)</g)].map(([, words]) => words!);
const drawnIn = (picture: string, name: string) => picture.split(`class="${name}"`)[1]?.split("</g>")[0] ?? "";

test("a table has a row for each of the last periods, oldest first", () => {
  const table = trendTable(spec, covered, figuresOf(years));
  expect(table.columns).toEqual(["Period", expect.any(String), "Recommendations made"]);
  expect(table.rows).toEqual([
    ["2020", "50% · 10 of 20 (30% to 70%)", "–"],
    ["2021", "3 of 4 (too few for a percentage)", "–"],
    ["2022", "60% · 12 of 20 (39% to 78%)", "–"],
    ["2023", "70% · 14 of 20 (48% to 85%)", "–"],
    ["2024", "80% · 16 of 20 (58% to 92%)", "–"],
    ["2025 (provisional)", "90% · 18 of 20 (70% to 97%)", "–"],
  ]);
  expect(table.note).not.toContain("target");
});

test("a chart has the percentages of the table over its points, and none where the table gives none", () => {
  const chart = chartFrom(figuresOf(years))!;
  const words = written(chart.picture.text);
  expect(words.filter((each) => ["50%", "60%", "70%", "80%", "90%", "25%"].includes(each)).sort()).toEqual(
    // one 50% and the 25% are steps of the scale
    ["25%", "50%", "50%", "60%", "70%", "80%", "90%"],
  );
  expect(words).not.toContain("3 of 4");
  expect(words.filter((each) => /^20\d\d$/.test(each))).toEqual(["2020", "2021", "2022", "2023", "2024", "2025"]);
  expect(drawnIn(chart.picture.text, "dots").match(/<circle/g)).toHaveLength(5);
  expect(drawnIn(chart.picture.text, "dots").match(/fill="#fff"/g)).toHaveLength(1);
  expect(drawnIn(chart.picture.text, "interval").match(/<path/g)).toHaveLength(5);
  expect(chart.note).toContain("Where the table gives no percentage, none is drawn");
});

test("its text says every figure of the table, and the target or that there is none", () => {
  const { alt } = chartFrom(figuresOf(years))!;
  for (const [period, figure] of trendTable(spec, covered, figuresOf(years)).rows)
    expect(alt).toContain(`${figure} in ${period!.slice(0, 4)}`);
  expect(alt).toMatch(/No target set[.]$/);
  const target = { value: 95, from: "2020-01-01", source: "Service specification, section 7" };
  const held = chartFrom(figuresOf(years, target))!;
  expect(held.alt).toMatch(/Target 95%[.]$/);
  expect(written(held.picture.text)).toContain("Target 95%");
  expect(trendTable(spec, covered, figuresOf(years, target)).note).toMatch(
    /: target 95% \(Service specification, section 7\)$/,
  );
});

test("of fewer than five percentages no line is drawn", () => {
  expect(chartFrom(figuresOf(years.slice(2)))).toBeNull();
  expect(chartFrom(figuresOf([[2, 20], ...years.slice(3)]))).not.toBeNull();
});

test("what a report tells of is looked for in such a table too", () => {
  const declared = { told: id, sections: [{ tables: [spec] }] } as unknown as Report;
  const { release } = figuresOf(years);
  expect(reachesBack(declared, covered, release)).toBe(true);
  expect(reachesBack(declared, coveredOf("2026")!, release)).toBe(false);
});

test("four reports have lines over time", () => {
  const having = reports.filter(({ sections }) =>
    sections.some(({ tables }) => tables.some(({ table }) => table === "trend")),
  );
  expect(having.map((each) => each.id)).toEqual(["service", "complaints", "governance", "plan"]);
});

/** Longer periods that printed ones add up to, by hand. */
import { expect, test } from "vitest";
import type { Table } from "../../pipeline/sensitive/disclosure/column.ts";
import { coveredBy } from "../../pipeline/sensitive/disclosure/covered.ts";
import { CellsByPeriod } from "../../pipeline/sensitive/disclosure/plan.ts";
import { measures } from "../../pipeline/sensitive/measures/catalogue.ts";
import type { Cell } from "../../pipeline/sensitive/measures/cell.ts";
import type { Measure } from "../../pipeline/sensitive/measures/measure.ts";

const measureOf = (is: (measure: Measure) => boolean): Measure => {
  const found = measures.find(is);
  if (found === undefined) throw new Error("no such measure");
  return found;
};
const flow = measureOf(
  ({ kind, moment, periods }) => kind === "proportion" && moment === "flow" && periods.includes("quarter"),
);
const stock = measureOf(
  ({ kind, moment, periods }) => kind === "count" && moment === "stock" && periods.includes("quarter"),
);

const cell = (
  measure: Measure,
  kind: Cell["period_kind"],
  period: string,
  ends: [string, string],
  counted: number,
  known: number,
): Cell => ({
  ...{ measure_id: measure.id, authority: "JE", period_kind: kind, period, period_start: ends[0], period_end: ends[1] },
  ...{ breakdown: "all", category: "all", counted, known, unknown: 0, peer_counted: null, peer_known: null },
  ...{ resident: null, median: null, quartile_1: null, quartile_3: null, median_lower: null, median_upper: null },
  ...{ effect: 1, variance: null },
});
const quarters = (measure: Measure) => [
  cell(measure, "quarter", "2025-Q1", ["2025-01-01", "2025-03-31"], 10, 12),
  cell(measure, "quarter", "2025-Q2", ["2025-04-01", "2025-06-30"], 11, 14),
  cell(measure, "quarter", "2025-Q3", ["2025-07-01", "2025-09-30"], 12, 16),
  cell(measure, "quarter", "2025-Q4", ["2025-10-01", "2025-12-31"], 13, 18),
];
const year = (measure: Measure, counted = 46, known = 60) =>
  cell(measure, "year", "2025", ["2025-01-01", "2025-12-31"], counted, known);
const table = (measure: Measure, cells: readonly Cell[]): Table => ({
  ...{ measure, breakdown: null, of: "service", rung: "quarter", groups: [[]] },
  columns: cells.map((each) => ({ period: each.period, cells: [each] })),
});
const covered = (measure: Measure, printed: readonly Cell[], counted: readonly Cell[]) =>
  coveredBy(table(measure, printed), new CellsByPeriod([...quarters(measure), ...counted])).map(
    ({ period, counted, known }) => [period, counted, known],
  );

test("four printed quarters are a year", () =>
  expect(covered(flow, quarters(flow), [year(flow)])).toEqual([["2025", 46, 60]]));
test("three are none", () => expect(covered(flow, quarters(flow).slice(1), [year(flow)])).toEqual([]));
test("where one stands as it was once printed, the year is what is printed, and not what is true today", () =>
  expect(covered(flow, quarters(flow), [year(flow, 47, 60)])).toEqual([["2025", 46, 60]]));
test("a register at the end of the year is that at the end of its last quarter", () => {
  const [december] = quarters(stock).slice(3);
  if (december === undefined) throw new Error("no last quarter");
  expect(covered(stock, [december], [year(stock, 13, 18)])).toEqual([["2025", 13, 18]]);
  expect(covered(stock, quarters(stock).slice(0, 3), [year(stock, 13, 18)])).toEqual([]);
});
test("lengths cannot be added up", () => {
  const lengths = measureOf(({ kind, periods }) => kind === "duration" && periods.includes("quarter"));
  expect(covered(lengths, quarters(lengths), [year(lengths)])).toEqual([]);
});

/** Cells and tables made by hand, and an audit of them as anybody could make it: for the tests of single leaks. */
import type { PeriodKind } from "../../pipeline/release/format.ts";
import { type Narrow, narrowOf } from "../../pipeline/sensitive/disclosure/audit/audit.ts";
import { networkOf } from "../../pipeline/sensitive/disclosure/audit/system.ts";
import type { Table } from "../../pipeline/sensitive/disclosure/column.ts";
import { Numbers } from "../../pipeline/sensitive/disclosure/numbers.ts";
import { printedBy } from "../../pipeline/sensitive/disclosure/printed.ts";
import type { Target } from "../../pipeline/sensitive/disclosure/target.ts";
import { tiesOf } from "../../pipeline/sensitive/disclosure/ties.ts";
import type { BreakdownId } from "../../pipeline/sensitive/measures/breakdowns.ts";
import { measures } from "../../pipeline/sensitive/measures/catalogue.ts";
import type { Cell } from "../../pipeline/sensitive/measures/cell.ts";
import type { Measure } from "../../pipeline/sensitive/measures/measure.ts";

export const measureOf = (id: string): Measure => {
  const measure = measures.find((each) => each.id === id);
  if (measure === undefined) throw new Error(`no measure ${id}`);
  return measure;
};

interface Counted {
  readonly counted?: number;
  readonly known: number;
  readonly unknown?: number;
}

/** A year (`2025`), or years together (`2021-2025`), of the whole or of a category. */
export function cell(id: string, period: string, of: Counted, breakdown = "all", category = "all"): Cell {
  const [first = "", last = first] = period.split("-");
  const kinds: Readonly<Record<number, PeriodKind>> = { 1: "year", 3: "pooled_3_years", 5: "pooled_5_years" };
  const nothing = { median: null, quartile_1: null, quartile_3: null, median_lower: null, median_upper: null };
  return {
    ...{ measure_id: id, authority: "JE", period, period_kind: kinds[Number(last) - Number(first) + 1] ?? "year" },
    ...{ period_start: `${first}-01-01`, period_end: `${last}-12-31`, breakdown, category },
    ...{ counted: of.counted ?? of.known, known: of.known, unknown: of.unknown ?? 0 },
    ...nothing,
    ...{ peer_counted: null, peer_known: null, resident: null, effect: 1, variance: null },
  };
}

/** A table that prints the cells of one period each: of the whole, or by groups of one category each. */
export function table(of: Table["of"], columns: readonly (readonly Cell[])[], groups?: readonly string[][]): Table {
  const [first] = columns.flat();
  if (first === undefined) throw new Error("an empty table");
  return {
    measure: measureOf(first.measure_id),
    breakdown: first.breakdown === "all" ? null : (first.breakdown as BreakdownId),
    of,
    rung: first.period_kind,
    groups: groups ?? (first.breakdown === "all" ? [[]] : (columns[0] ?? []).map(({ category }) => [category])),
    columns: columns.map((cells) => ({ period: cells[0]?.period ?? "", cells })),
  };
}

/** What can be told of the numbers that must stay open, where only the tables are printed and the cells are true. */
export async function audit(cells: readonly Cell[], tables: readonly Table[]): Promise<Narrow<Target>[]> {
  const ties = tiesOf(measures, tables, "JE", new Numbers(measures, cells));
  return narrowOf(ties.targets, networkOf(ties.sums, ties.atMost), printedBy(tables));
}

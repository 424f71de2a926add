/**
 * Takes columns away where none of those newly told covers a number that must stay open: periods of the same rows then lead to it by
 * several sums, such as two windows of three years beside one of five. The coarsest go first, and tables before figures of the whole.
 */
import { rowsOf, whenOf } from "../measures/cell_id.ts";
import type { Measure } from "../measures/measure.ts";
import type { Column, Table } from "./column.ts";
import { monthNumber } from "./numbers.ts";
import type { Target } from "./ties.ts";

/** The tables with `many` columns fewer of each set of rows that a target is of. */
export function withoutWider(
  tables: readonly Table[],
  targets: readonly Target[],
  measures: ReadonlyMap<string, Measure>,
  many: number,
): Table[] {
  const ofRows = new Map<string, { table: Table; column: Column }[]>();
  for (const table of tables)
    for (const column of table.columns) {
      const rows = rowsOf(table.measure);
      ofRows.set(rows, [...(ofRows.get(rows) ?? []), { table, column }]);
    }
  const gone = new Set<Column>();
  const wanted = targets.flatMap((target) => measures.get(target.measure) ?? []);
  for (const rows of new Set(wanted.map(rowsOf))) {
    const own = (ofRows.get(rows) ?? []).sort((a, b) => rank(b) - rank(a));
    for (const { column } of own.slice(0, many)) gone.add(column);
  }
  return tables.flatMap((table) => {
    const columns = table.columns.filter((column) => !gone.has(column));
    return columns.length === 0 ? [] : [{ ...table, columns }];
  });
}

function rank({ table, column: { cells } }: { readonly table: Table; readonly column: Column }): number {
  const [first] = cells;
  const [from = "", to = from] = first === undefined ? [] : whenOf(table.measure, first).split(" ");
  return 2 * (monthNumber(to) - monthNumber(from)) + (table.breakdown === null ? 0 : 1);
}

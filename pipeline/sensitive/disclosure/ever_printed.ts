/** Tables of one release and of those before it as one: each measure, breakdown and grouping with every period it was printed for, so that
 * a register is tied from each printed day to the next, whichever release printed it. */
import type { Column, Table } from "./column.ts";

export function everPrinted(tables: readonly Table[]): Table[] {
  const found = new Map<string, { table: Table; columns: Map<string, Column> }>();
  for (const table of tables) {
    const groups = table.groups.map((group) => group.join("+")).join("|");
    const key = `${table.measure.id} ${table.measure.version} ${table.breakdown} ${groups}`;
    const one = found.get(key) ?? { table, columns: new Map<string, Column>() };
    found.set(key, one);
    for (const column of table.columns) {
      const [first] = column.cells;
      if (first !== undefined) one.columns.set(`${first.period_end} ${first.period_start}`, column);
    }
  }
  return [...found.values()].map(({ table, columns }) => ({
    ...table,
    columns: [...columns].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, column]) => column),
  }));
}

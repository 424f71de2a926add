/** What everybody is told by a table, number by number under its id: exactly, or that it is fewer than five. */

import type { Cell } from "../measures/cell.ts";
import { type CellId, cellId, type Side, whenOf } from "../measures/cell_id.ts";
import type { Measure } from "../measures/measure.ts";
import type { Known } from "./audit/system.ts";
import type { Column, Table } from "./column.ts";
import type { Group } from "./groups.ts";
import { type DisclosureClass, fewestChildren, fewestForShare, mayPrintCount } from "./may_print.ts";
import { exactly, isDistribution, numbersTold, type ToldNumbers } from "./told.ts";

export { isDistribution } from "./told.ts";

/** The name of a group in a cell's id; blank of the whole. */
export const withinOf = (breakdown: string | null, group: Group): string =>
  breakdown === null ? "" : `${breakdown}: ${[...group].sort().join(" + ")}`;

/** Every number that the tables print. */
export function printedBy(tables: readonly Table[]): Map<CellId, Known> {
  const printed = new Map<CellId, Known>();
  for (const table of tables)
    for (const column of table.columns)
      for (const [row, cell] of column.cells.entries())
        for (const [id, known] of numbersOf(table, row, cell, column.asBefore?.[row] ?? toldOf(table, column, cell)))
          printed.set(id, known);
  return printed;
}

/** The numbers that a row of a table tells, under their ids. */
export function numbersOf(
  { measure, breakdown, groups }: Pick<Table, "measure" | "breakdown" | "groups">,
  row: number,
  cell: Pick<Cell, "authority" | "period_start" | "period_end">,
  told: ToldNumbers,
): (readonly [CellId, Known, Side])[] {
  const place = { authority: cell.authority, when: whenOf(measure, cell) };
  const within = withinOf(breakdown, groups[row] ?? []);
  return numbersTold(measure, breakdown, told).map(({ side, of, known }) => [
    cellId(measure, side, { ...place, within: of === "whole" ? "" : within }),
    known,
    side,
  ]);
}

export const isInWords = (table: Table, column: Column): boolean => (table.inWords ?? column.inWords) === true;

/** What a table tells of a cell's numbers, were it printed now. */
export function toldOf(table: Table, column: Column, cell: Cell): ToldNumbers {
  const { measure, breakdown, of } = table;
  if (isInWords(table, column)) return fewOf(measure, of, cell);
  const { counted, known } = cell;
  if (isDistribution(measure, breakdown)) return { counted, known, unknown: null, few: "" };
  // of lengths only how many were measured is said
  if (measure.kind === "duration") return { counted, known: null, unknown: null, few: "" };
  return { counted, known, unknown: isUnknownPrinted(of, cell) ? cell.unknown : null, few: "" };
}

/** Whether how many were not recorded is said beside a figure. */
const isUnknownPrinted = (of: DisclosureClass, { unknown }: Cell): boolean => mayPrintCount(of, unknown);

/** How many there are at least where that may be said, and which of them are few. */
function fewOf(measure: Measure, of: DisclosureClass, cell: Cell): ToldNumbers {
  const said = new Map(wordsOf(measure, of, cell));
  const exact = (side: Side) => {
    const known = said.get(side);
    return known !== undefined && known.least === known.most ? known.least : null;
  };
  const known = exact("known");
  const few = said.has("not counted") ? "not_counted" : said.has("counted") ? "counted" : known === null ? "all" : "";
  return { counted: exact("counted"), known, unknown: null, few };
}

/** What is said in words of a figure that may not be printed: that those who count, or those who do not, are fewer than five of so
 * many; or that all of them are too few to show. */
export function wordsOf(measure: Measure, of: DisclosureClass, cell: Cell): readonly (readonly [Side, Known])[] {
  const { counted, known } = cell;
  const few = { least: 0, most: fewestChildren - 1 };
  switch (measure.kind) {
    case "count":
    case "rate":
      return mayPrintCount(of, known) ? [["known", exactly(known)]] : [["known", few]];
    case "proportion":
    case "gap": {
      if (known < fewestForShare) return [["known", { least: 0, most: fewestForShare - 1 }]];
      const all = ["known", exactly(known)] as const;
      if (counted < fewestChildren) return [all, ["counted", few]];
      return known - counted < fewestChildren ? [all, ["not counted", few]] : [all];
    }
    default:
      return [];
  }
}

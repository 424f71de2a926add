/**
 * What everybody is told by a table, number by number under its id: exactly, or that it is fewer than five. A percentage is a count, so
 * that a share is its two counts; and a mean is its sum.
 */

import type { Cell } from "../measures/cell.ts";
import { type CellId, cellId, type Side, whenOf } from "../measures/cell_id.ts";
import type { Measure } from "../measures/measure.ts";
import type { Known } from "./audit/system.ts";
import type { Table } from "./column.ts";
import type { Group } from "./groups.ts";
import { type DisclosureClass, fewestChildren, fewestForShare, mayPrintCount } from "./may_print.ts";

const exactly = (value: number): Known => ({ least: value, most: value });

/** The name of a group in a cell's id; blank of the whole. */
export const withinOf = (breakdown: string | null, group: Group): string =>
  breakdown === null ? "" : `${breakdown}: ${[...group].sort().join(" + ")}`;

/** Every number that the tables print. */
export function printedBy(tables: readonly Table[]): Map<CellId, Known> {
  const printed = new Map<CellId, Known>();
  for (const table of tables)
    for (const { cells } of table.columns)
      for (const [row, cell] of cells.entries()) {
        const place = { authority: cell.authority, when: whenOf(table.measure, cell) };
        const within = withinOf(table.breakdown, table.groups[row] ?? []);
        for (const { side, of, known } of sidesOf(table, cell))
          printed.set(cellId(table.measure, side, { ...place, within: of === "whole" ? "" : within }), known);
      }
  return printed;
}

interface Told {
  readonly side: Side;
  readonly of: "row" | "whole";
  readonly known: Known;
}

function sidesOf({ measure, breakdown, of, inWords }: Table, cell: Cell): readonly Told[] {
  const row = (side: Side, known: Known): Told => ({ side, of: "row", known });
  if (inWords) return wordsOf(measure, of, cell).map(([side, known]) => row(side, known));
  const { counted, known } = cell;
  if (isDistribution(measure, breakdown))
    return [row("known", exactly(counted)), { side: "known", of: "whole", known: exactly(known) }];
  // of lengths only how many were measured is said
  if (measure.kind === "duration") return [row("counted", exactly(counted))];
  const told = [row("known", exactly(known))];
  // a share is its two numbers, and a mean its sum
  if (measure.kind === "proportion" || measure.kind === "gap" || measure.kind === "score")
    told.push(row("counted", exactly(counted)));
  if (isUnknownPrinted(of, cell)) told.push(row("unknown", exactly(cell.unknown)));
  return told;
}

/** Whether how many were not recorded is said beside a figure. */
export const isUnknownPrinted = (of: DisclosureClass, { unknown }: Cell): boolean => mayPrintCount(of, unknown);

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

export const isDistribution = ({ distributions }: Measure, breakdown: string | null): boolean =>
  distributions.some((each) => each === breakdown);

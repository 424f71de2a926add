/**
 * Cells as their readers may see them, and nothing else: figures, pages and reports are made from these alone, and only the functions
 * here make them, so that a cell nobody protected doesn't compile where a released one is asked for. What may not be told is null.
 */
import type { Cell } from "../measures/cell.ts";
import type { Measure } from "../measures/measure.ts";
import type { Column, Table } from "./column.ts";
import { type DisclosureClass, mayPrintLengths } from "./may_print.ts";
import { isInWords, toldOf } from "./printed.ts";
import { isDistribution, type Told } from "./told.ts";

declare const mark: unique symbol;

export interface Released extends Told {
  readonly [mark]: true;
}

/** A cell for readers whom nothing of its measure is kept from. */
export const openly = (cell: Cell): Released => released({ ...cell, few: "" });

/** What a table tells everybody, row by row: a column that stays as it was printed, as the earlier release had it. */
export const releasedBy = (table: Table): Released[] => toldBy(table).map(released);

/** The same before it is marked, as the ledger keeps it. */
export const toldBy = (table: Table): Told[] =>
  table.columns.flatMap((column) =>
    column.cells.map((cell, row) => column.asBefore?.[row] ?? told(table, column, cell)),
  );

/** A cell that is the sum of released ones; `unknown`: null where that cannot be told of each of them. */
export const releasedSum = (cell: Cell, unknown: number | null): Released =>
  released({ ...cell, effect: roughly(cell.effect), unknown, few: "" });

/** A cell of which nothing is told but that it is there. */
export const untold = (cell: Cell): Released =>
  released({
    ...{ ...cell, ...noFigure, counted: null, known: null, unknown: null, variance: null, few: "" },
    effect: roughly(cell.effect),
  });

const released = (cell: Told): Released => cell as Released;

function told(table: Table, column: Column, cell: Cell): Told {
  const { measure, breakdown, of } = table;
  const numbers = { ...cell, effect: roughly(cell.effect), ...toldOf(table, column, cell) };
  // the variance of a mean is one of scores that are not told
  if (isInWords(table, column)) return { ...numbers, ...noFigure, variance: null };
  const isLength = measure.kind === "duration" && !isDistribution(measure, breakdown);
  return isLength ? { ...numbers, ...lengths(measure, of, cell) } : numbers;
}

/** How much rows share is estimated from numbers that are not printed: told to a tenth, so that no interval gives them back. */
const roughly = (effect: number): number => Math.ceil(10 * effect - hair) / 10;
const hair = 1e-9;

/** Of lengths the middle one; the middle half and the interval from twenty on. */
function lengths(measure: Measure, of: DisclosureClass, cell: Cell) {
  const isInWeeks = unitTold(measure, of) === "weeks";
  const told = (length: number | null) =>
    length === null || !isInWeeks ? length : Math.round(length / (measure.unit === "days" ? daysInWeek : 1));
  const isEnough = mayPrintLengths(cell.counted) === "median and quartiles";
  const end = (length: number | null) => (isEnough ? told(length) : null);
  return {
    median: told(cell.median),
    ...{ quartile_1: end(cell.quartile_1), quartile_3: end(cell.quartile_3) },
    ...{ median_lower: end(cell.median_lower), median_upper: end(cell.median_upper) },
  };
}

const daysInWeek = 7;

/** What a measure's figures are in: lengths about children and deaths in whole weeks, since the middle one of a few is one child's own. */
export const unitTold = ({ kind, unit }: Measure, of: DisclosureClass): Measure["unit"] =>
  kind === "duration" && of !== "service" && unit === "days" ? "weeks" : unit;

const noFigure = { median: null, quartile_1: null, quartile_3: null, median_lower: null, median_upper: null };

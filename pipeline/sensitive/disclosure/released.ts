/**
 * Cells as their readers may see them, and nothing else: figures, pages and reports are made from these alone, and only the functions
 * here make them, so that a cell nobody protected doesn't compile where a released one is asked for. What may not be told is null.
 */
import type { Few } from "../../release/codes.ts";
import type { Cell } from "../measures/cell.ts";
import type { Measure } from "../measures/measure.ts";
import type { Table } from "./column.ts";
import { type DisclosureClass, mayPrintLengths } from "./may_print.ts";
import { isDistribution, isUnknownPrinted, wordsOf } from "./printed.ts";

declare const mark: unique symbol;

export interface Released extends Omit<Cell, "counted" | "known" | "unknown"> {
  readonly [mark]: true;
  readonly counted: number | null;
  readonly known: number | null;
  readonly unknown: number | null;
  /** what is said in words instead of a figure: which of them are few */
  readonly few: Few;
}

/** A cell for readers whom nothing of its measure is kept from. */
export const openly = (cell: Cell): Released => released({ ...cell, few: "" });

/** What a table tells everybody, row by row. */
export const releasedBy = (table: Table): Released[] =>
  table.columns.flatMap(({ cells }) => cells.map((cell) => released(told(table, cell))));

/** A cell that is the sum of released ones; `unknown`: null where that cannot be told of each of them. */
export const releasedSum = (cell: Cell, unknown: number | null): Released =>
  released({ ...cell, effect: roughly(cell.effect), unknown, few: "" });

/** A cell of which nothing is told but that it is there. */
export const untold = (cell: Cell): Released =>
  released({
    ...{ ...cell, ...noFigure, counted: null, known: null, unknown: null, variance: null, few: "" },
    effect: roughly(cell.effect),
  });

type Told = Omit<Released, typeof mark>;

const released = (cell: Told): Released => cell as Released;

function told({ measure, breakdown, of, inWords }: Table, cell: Cell): Told {
  const shared = { ...cell, effect: roughly(cell.effect), few: "" } as const;
  if (inWords) return inFewWords(measure, of, shared);
  if (isDistribution(measure, breakdown)) return { ...shared, unknown: null };
  const unknown = isUnknownPrinted(of, cell) ? cell.unknown : null;
  return measure.kind === "duration" ? lengths(measure, of, { ...shared, unknown }) : { ...shared, unknown };
}

/** How much rows share is estimated from numbers that are not printed: told to a tenth, so that no interval gives them back. */
const roughly = (effect: number): number => Math.ceil(10 * effect - hair) / 10;
const hair = 1e-9;

/** Of lengths only how many were measured; the middle half and the interval from twenty on. */
function lengths(measure: Measure, of: DisclosureClass, cell: Told & Pick<Cell, "counted">): Told {
  const isInWeeks = unitTold(measure, of) === "weeks";
  const told = (length: number | null) =>
    length === null || !isInWeeks ? length : Math.round(length / (measure.unit === "days" ? daysInWeek : 1));
  const isEnough = mayPrintLengths(cell.counted) === "median and quartiles";
  const end = (length: number | null) => (isEnough ? told(length) : null);
  return {
    ...cell,
    ...{ known: null, unknown: null, median: told(cell.median) },
    ...{ quartile_1: end(cell.quartile_1), quartile_3: end(cell.quartile_3) },
    ...{ median_lower: end(cell.median_lower), median_upper: end(cell.median_upper) },
  };
}

const daysInWeek = 7;

/** What a measure's figures are in: lengths about children and deaths in whole weeks, since the middle one of a few is one child's own. */
export const unitTold = ({ kind, unit }: Measure, of: DisclosureClass): Measure["unit"] =>
  kind === "duration" && of !== "service" && unit === "days" ? "weeks" : unit;

const noFigure = { median: null, quartile_1: null, quartile_3: null, median_lower: null, median_upper: null };

/** What is said of a figure too small to print: how many there are at least where that may be said, and which of them are few. */
function inFewWords(measure: Measure, of: DisclosureClass, cell: Told & Cell): Told {
  const said = new Map(wordsOf(measure, of, cell));
  const exactly = (side: "known" | "counted") => {
    const known = said.get(side);
    return known !== undefined && known.least === known.most ? known.least : null;
  };
  const known = exactly("known");
  const few = said.has("not counted") ? "not_counted" : said.has("counted") ? "counted" : known === null ? "all" : "";
  // the variance of a mean is one of scores that are not told
  return { ...cell, ...noFigure, known, counted: exactly("counted"), unknown: null, variance: null, few };
}

/**
 * What a whole number is of, so that the same number has one name wherever it is counted: which rows, which of them, when, and
 * in which category. Two measures that count the same rows share their cells, because whoever knows one knows the other.
 */
import { createHash } from "node:crypto";
import type { Cell } from "./cell.ts";
import type { Measure } from "./measure.ts";

declare const brand: unique symbol;
export type CellId = string & { readonly [brand]: "cell" };

/** Of the rows in question: all of them, those that can be told, those that cannot, those that count, those that do not. */
export type Side = "all" | "known" | "unknown" | "counted" | "not counted";

export interface Place {
  readonly authority: string;
  /** a day of a stock; the first and last month of a flow */
  readonly when: string;
  /** `breakdown: category`; blank for the whole */
  readonly within: string;
}

const shortHash = (...parts: readonly (string | undefined)[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 10);

/** The rows that a measure is about: not which of them count. */
export const rowsOf = ({ population, dated, of, adds }: Measure): string =>
  shortHash(population, dated, of.where, adds?.of, adds?.notRecorded);

/** What the ids of a measure's cells begin with, by side: made once, since there are hundreds of thousands of them. Where every
 * row can be told, those that can are all of them; of a number or a rate, and where every row counts, those that count are those that can be told. */
function sidesOf(measure: Measure): Readonly<Record<Side, string>> {
  const { kind, of, notRecorded, counts, adds } = measure;
  const everyCounts = kind === "count" || kind === "rate" || [of.where, "true"].includes(counts.where);
  const rows = rowsOf(measure);
  const told = shortHash(notRecorded.where, adds?.notRecorded);
  const counted = shortHash(counts.where, adds?.counts);
  const all = `${rows} all`;
  const known = notRecorded.where === "false" && adds === undefined ? all : `${rows} known ${told}`;
  return {
    all,
    known,
    unknown: `${rows} unknown ${told}`,
    counted: everyCounts && adds === undefined ? known : `${rows} counted ${told} ${counted}`,
    "not counted": `${rows} not counted ${told} ${counted}`,
  };
}
const made = new WeakMap<Measure, Readonly<Record<Side, string>>>();

/** The id of one side of a measure's cell. */
export function cellId(measure: Measure, side: Side, { authority, when, within }: Place): CellId {
  const sides = made.get(measure) ?? sidesOf(measure);
  made.set(measure, sides);
  return `${sides[side]}|${authority}|${when}|${within}` as CellId;
}

/** When a cell is of: the day of a stock, the months of a flow. */
export const whenOf = (
  { moment }: Measure,
  { period_start, period_end }: Pick<Cell, "period_start" | "period_end">,
): string => (moment === "stock" ? period_end : months(period_start, period_end));

/** `2025-01 2025-03` */
export const months = (start: string, end: string): string => `${start.slice(0, 7)} ${end.slice(0, 7)}`;

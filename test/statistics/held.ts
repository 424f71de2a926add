/** What a column of a reference file is held by, and how near is near enough (`held_ref.ts`, `held_phe.ts`). */
import type { Interval } from "../../pipeline/statistics/proportion.ts";

export type Row = Readonly<Record<string, string>>;
export type Reckoned = Readonly<Record<string, number | string | null | undefined>>;

export interface Held {
  readonly given: readonly string[];
  readonly check: (row: Row) => Reckoned;
  /** how far a number may be off, in parts of its size (of 1 where it is smaller) */
  readonly within: number | ((column: string) => number);
  /** why a figure of the source isn't held; blank where it is */
  readonly except?: (row: Row, column: string) => string;
}

export const num = (text: string | undefined): number => Number(text);
export const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
export const pair = (row: Row, x: string, n: string) => [num(row[x]), num(row[n])] as const;
/** lower and upper under the names of two columns */
export const ends = (lower: string, upper: string, interval: Interval | null, scale = 1): Reckoned => ({
  [lower]: interval && interval.lower * scale,
  [upper]: interval && interval.upper * scale,
});
/** all the columns of a file that is nothing but input to another */
export const input = (...columns: string[]): Held => ({ given: columns, check: () => ({}), within: 0 });

export const asPublished = 1e-9;
export const asReckoned = 1e-10;
export const levels = [0.95, 0.998] as const;
/** A number of the source; null where it has none; text as it is. */
export function readAs(text: string): number | string | null {
  if (text === "" || text === "NA" || text === "NaN") return null;
  if (text === "Inf") return Number.POSITIVE_INFINITY;
  return Number.isNaN(Number(text)) ? text : Number(text);
}

/** How far two numbers are apart, in parts of the size of the one expected, or of 1 where that is larger. */
export const apart = (got: number, wanted: number): number =>
  got === wanted ? 0 : Math.abs(got - wanted) / Math.max(1, Math.abs(wanted));

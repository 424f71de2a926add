/**
 * What somebody who has read everything printed knows: whole numbers, of 0 or more except where they are sums of differences, the sums that tie them to one another, and which
 * can never be more than another. The audit works on this and on nothing else, so that no fault of the plan can hide itself from it.
 */

import { type Layout, layoutOf } from "./layout.ts";

/** Adds up to nothing: each part is added (1) or taken away (−1). */
export interface Equation {
  readonly parts: readonly (readonly [key: string, sign: 1 | -1])[];
  /** its numbers can be below nothing */
  readonly signed?: true;
}

/** Never more than: the rows of `part` are among those of `whole`. */
export interface Within {
  readonly part: string;
  readonly whole: string;
}

/** What is known of a number: printed exactly (`least` is `most`), or that it lies between two. */
export interface Known {
  readonly least: number;
  readonly most: number;
}

/**
 * Numbers by their place, and the rows that tie them: the same whatever is printed. The numbers of a row, each added or taken away, come
 * to nothing (exactly), or to no more than nothing. There are hundreds of thousands of them: they stand one after the other.
 */
export interface Network {
  readonly layout: Layout;
  readonly keys: readonly string[];
  readonly place: ReadonlyMap<string, number>;
  /** the numbers of a row stand from its start to the start of the next */
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly signs: Int8Array;
  readonly exactly: Uint8Array;
  /** the rows that a number stands in, likewise, and with which sign */
  readonly rowStarts: Int32Array;
  readonly rowsOf: Int32Array;
  readonly rowSigns: Int8Array;
  /** numbers that can be below nothing, by their place */
  readonly signed: ReadonlySet<number>;
}

/** A network with what is printed. */
export interface System extends Network {
  /** the ends between which each number can lie; tightened as more is concluded */
  readonly least: Float64Array;
  readonly most: Float64Array;
  /** numbers of which something is printed */
  readonly isPrinted: Uint8Array;
  /** the row that each end was last concluded from; −1 where it is as it was */
  readonly leastBy: Int32Array;
  readonly mostBy: Int32Array;
}

/** Printed figures that cannot all be true: a fault of whoever printed them. */
export class Contradiction extends Error {
  override name = "Contradiction";
}

export function networkOf(equations: readonly Equation[], within: readonly Within[]): Network {
  const keys: string[] = [];
  const place = new Map<string, number>();
  const placeOf = (key: string): number => {
    const known = place.get(key);
    if (known !== undefined) return known;
    place.set(key, keys.length);
    return keys.push(key) - 1;
  };
  const size = equations.reduce((sum, { parts }) => sum + parts.length, 2 * within.length);
  const starts = new Int32Array(equations.length + within.length + 1);
  const columns = new Int32Array(size);
  const signs = new Int8Array(size);
  const exactly = new Uint8Array(equations.length + within.length);
  const below = new Set<number>();
  let [row, at] = [0, 0];
  const put = (key: string, sign: number): number => {
    const column = placeOf(key);
    columns[at] = column;
    signs[at++] = sign;
    return column;
  };
  for (const { parts, signed } of equations) {
    for (const [key, sign] of parts) {
      const column = put(key, sign);
      if (signed) below.add(column);
    }
    exactly[row++] = 1;
    starts[row] = at;
  }
  for (const { part, whole } of within) {
    put(part, 1);
    put(whole, -1);
    starts[++row] = at;
  }
  return {
    layout: layoutOf(keys, starts, columns),
    keys,
    place,
    starts,
    columns,
    signs,
    exactly,
    ...byColumn(keys.length, starts, columns, signs),
    signed: below,
  };
}

/** The rows of each column, from the columns of each row. */
function byColumn(count: number, starts: Int32Array, columns: Int32Array, signs: Int8Array) {
  const rowStarts = new Int32Array(count + 1);
  for (const column of columns) rowStarts[column + 1] = (rowStarts[column + 1] ?? 0) + 1;
  for (let column = 0; column < count; column++)
    rowStarts[column + 1] = (rowStarts[column + 1] ?? 0) + (rowStarts[column] ?? 0);
  const next = rowStarts.slice();
  const rowsOf = new Int32Array(columns.length);
  const rowSigns = new Int8Array(columns.length);
  for (let row = 0; row + 1 < starts.length; row++)
    for (let at = starts[row] ?? 0, end = starts[row + 1] ?? 0; at < end; at++) {
      const column = columns[at] ?? 0;
      const to = next[column] ?? 0;
      next[column] = to + 1;
      rowsOf[to] = row;
      rowSigns[to] = signs[at] ?? 0;
    }
  return { rowStarts, rowsOf, rowSigns };
}

/** The columns of a row. */
export const columnsIn = ({ starts, columns }: Network, row: number): Int32Array =>
  columns.subarray(starts[row], starts[row + 1]);

/** The rows that a column stands in. */
export const rowsWithOne = ({ rowStarts, rowsOf }: Network, column: number): Int32Array =>
  rowsOf.subarray(rowStarts[column], rowStarts[column + 1]);

/** Of what is printed and no row names, nothing else follows. */
export function systemOf(network: Network, printed: ReadonlyMap<string, Known>): System {
  const least = new Float64Array(network.keys.length);
  const most = new Float64Array(network.keys.length).fill(Number.POSITIVE_INFINITY);
  const isPrinted = new Uint8Array(network.keys.length);
  const noRow = () => new Int32Array(network.keys.length).fill(-1);
  for (const at of network.signed) least[at] = Number.NEGATIVE_INFINITY;
  for (const [key, known] of printed) {
    const at = network.place.get(key);
    if (at === undefined) continue;
    least[at] = known.least;
    most[at] = known.most;
    isPrinted[at] = 1;
  }
  return { ...network, least, most, isPrinted, leastBy: noRow(), mostBy: noRow() };
}

/** What is known from two readings together. Throws Contradiction where they cannot both be true. */
export function bothKnown(one: ReadonlyMap<string, Known>, other: ReadonlyMap<string, Known>): Map<string, Known> {
  const known = new Map(one);
  for (const [key, now] of other) {
    const { least, most } = known.get(key) ?? now;
    const both = { least: Math.max(least, now.least), most: Math.min(most, now.most) };
    if (both.least > both.most) throw new Contradiction(key);
    known.set(key, both);
  }
  return known;
}

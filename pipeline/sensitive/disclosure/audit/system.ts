/**
 * What somebody who has read everything printed knows: whole numbers, of 0 or more except where they are sums of differences, the sums that tie them to one another, and which
 * can never be more than another. The audit works on this and on nothing else, so that no fault of the plan can hide itself from it.
 */

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

/** A line of the network: its numbers, each added or taken away, come to nothing, or to no more than nothing. */
export interface Row {
  readonly columns: readonly number[];
  readonly signs: readonly (1 | -1)[];
  readonly exactly: boolean;
}

/** Numbers by their place, and the rows that tie them: the same whatever is printed. */
export interface Network {
  readonly keys: readonly string[];
  readonly place: ReadonlyMap<string, number>;
  readonly rows: readonly Row[];
  /** the rows that a number stands in */
  readonly rowsOf: readonly (readonly number[])[];
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
  const rows: Row[] = [];
  const rowsOf: number[][] = [];
  const below = new Set<number>();
  const add = (parts: Equation["parts"], exactly: boolean) => {
    const columns = parts.map(([key]) => placeOf(key));
    for (const column of columns) {
      const own = rowsOf[column];
      if (own === undefined) rowsOf[column] = [rows.length];
      else own.push(rows.length);
    }
    rows.push({ columns, signs: parts.map(([, sign]) => sign), exactly });
  };
  for (const { parts, signed } of equations) {
    add(parts, true);
    if (signed) for (const [key] of parts) below.add(placeOf(key));
  }
  for (const { part, whole } of within)
    add(
      [
        [part, 1],
        [whole, -1],
      ],
      false,
    );
  return { keys, place, rows, rowsOf, signed: below };
}

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

/**
 * What somebody who has read everything printed knows: whole numbers of 0 or more that are not printed, the sums that tie them to
 * what is, and which can never be more than another. The audit works on this and on nothing else, so that no fault of the plan can
 * hide itself from it.
 */

/** Adds up to nothing: each part is added (1) or taken away (−1). */
export interface Equation {
  readonly parts: readonly (readonly [key: string, sign: 1 | -1])[];
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

/** A line of the system: the numbers not known, each added or taken away, come to `rest` exactly, or to no more than that. */
export interface Row {
  readonly columns: readonly number[];
  readonly signs: readonly (1 | -1)[];
  readonly rest: number;
  readonly exactly: boolean;
}

export interface System {
  readonly keys: readonly string[];
  readonly place: ReadonlyMap<string, number>;
  readonly rows: readonly Row[];
  /** the rows that a number stands in */
  readonly rowsOf: readonly (readonly number[])[];
  /** the ends between which each number can lie; tightened as more is concluded */
  readonly least: Float64Array;
  readonly most: Float64Array;
}

/** Printed figures that cannot all be true: a fault of whoever printed them. */
export class Contradiction extends Error {
  override name = "Contradiction";
}

/** The system of all numbers that the equations name and that are not printed exactly. Throws Contradiction where printed numbers
 * alone do not add up. */
export function systemOf(
  equations: readonly Equation[],
  within: readonly Within[],
  printed: ReadonlyMap<string, Known>,
): System {
  const keys: string[] = [];
  const place = new Map<string, number>();
  const exact = (key: string): number | undefined => {
    const known = printed.get(key);
    return known !== undefined && known.least === known.most ? known.least : undefined;
  };
  const placeOf = (key: string): number => {
    const at = place.get(key) ?? keys.push(key) - 1;
    place.set(key, at);
    return at;
  };
  const rows: Row[] = [];
  const add = (parts: Equation["parts"], exactly: boolean) => {
    const signOf = new Map<number, number>();
    let rest = 0;
    for (const [key, sign] of parts) {
      const value = exact(key);
      if (value !== undefined) rest -= sign * value;
      else {
        const at = placeOf(key);
        signOf.set(at, (signOf.get(at) ?? 0) + sign);
      }
    }
    const left = [...signOf].filter(([, sign]) => sign !== 0);
    if (left.length === 0) {
      if (exactly ? rest !== 0 : rest < 0) throw new Contradiction(parts.map(([key]) => key).join(", "));
      return;
    }
    rows.push({
      columns: left.map(([at]) => at),
      signs: left.map(([, sign]) => (sign > 0 ? 1 : -1)),
      rest,
      exactly,
    });
  };
  for (const { parts } of equations) add(parts, true);
  for (const { part, whole } of within)
    add(
      [
        [part, 1],
        [whole, -1],
      ],
      false,
    );
  const rowsOf: number[][] = keys.map(() => []);
  for (const [at, { columns }] of rows.entries()) for (const column of columns) rowsOf[column]?.push(at);
  return {
    keys,
    place,
    rows,
    rowsOf,
    least: Float64Array.from(keys, (key) => printed.get(key)?.least ?? 0),
    most: Float64Array.from(keys, (key) => printed.get(key)?.most ?? Number.POSITIVE_INFINITY),
  };
}

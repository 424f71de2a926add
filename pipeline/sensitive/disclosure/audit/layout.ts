/**
 * Where a number stands, as its id says: of which rows it is (`of`), when, and within which category. The audit believes none of it: it only
 * guesses by it which numbers can differ together, and holds each guess against every row. An id that says nothing of the kind is all `of`.
 */

/** The three things that an id says, in their order. */
export const axes = ["of", "when", "within"] as const;

/** Of a row whose numbers differ in more than one of them. */
export const mixed = axes.length;

export interface Layout {
  /** by axis and the place of a number, which of its values the number has there */
  readonly coordinates: readonly Int32Array[];
  /** how many values there are along each axis */
  readonly sizes: readonly number[];
  /** of each row the one axis along which its numbers differ */
  readonly axisOf: Uint8Array;
}

/** By axis; no two ids have the same. */
function placeOf(key: string): readonly string[] {
  const parts = key.split("|");
  const [of, authority, when = "", within = ""] = parts;
  return parts.length === 4 ? [`${of}|${authority}||`, when, within] : [key, "", ""];
}

export function layoutOf(keys: readonly string[], starts: Int32Array, columns: Int32Array): Layout {
  const names = axes.map(() => new Map<string, number>());
  const coordinates = axes.map(() => new Int32Array(keys.length));
  for (const [column, key] of keys.entries()) {
    for (const [axis, value] of placeOf(key).entries()) {
      const known = names[axis] ?? new Map<string, number>();
      const number = known.get(value) ?? known.size;
      known.set(value, number);
      const own = coordinates[axis];
      if (own !== undefined) own[column] = number;
    }
  }
  const axisOf = new Uint8Array(starts.length - 1);
  for (let row = 0; row < axisOf.length; row++) {
    const own = columns.subarray(starts[row], starts[row + 1]);
    const first = own[0] ?? 0;
    const differing = [...coordinates.keys()].filter((axis) => {
      const of = coordinates[axis];
      return own.some((column) => of?.[column] !== of?.[first]);
    });
    axisOf[row] = differing.length === 1 ? (differing[0] ?? mixed) : mixed;
  }
  return { coordinates, sizes: names.map(({ size }) => size), axisOf };
}

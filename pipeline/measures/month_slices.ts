/** Slices of what was counted by month: rows stand in the order of label and month, so the months of a period are one slice. */

/** Columns of one length, in the order of `label` (0, 1 …) and then `month` (12 × year + month − 1). */
export interface ByMonth {
  readonly label: Float64Array;
  readonly month: Float64Array;
}

/** Every length that occurred, and how often. */
export interface Lengths extends ByMonth {
  readonly days: Float64Array;
  readonly rows: Float64Array;
}

/** Gives the first row of a label that is not before a month: one of the `span`, or the one after its last. */
export type FirstRow = (label: number, month: number) => number;

export function firstRows(
  { label, month }: ByMonth,
  labels: number,
  { first, last }: { first: number; last: number },
): FirstRow {
  const width = last - first + 2;
  const rows = new Int32Array(labels * width);
  let row = 0;
  for (let at = 0; at < rows.length; at++) {
    const of = Math.floor(at / width);
    const from = first + (at % width);
    while (row < label.length && (label[row]! < of || (label[row] === of && month[row]! < from))) row++;
    rows[at] = row;
  }
  return (of, from) => rows[of * width + from - first]!;
}

/** What the values before each place add up to, and at the end all of them: a slice adds up to the difference of two, exactly
 * while they are whole numbers below 2^53. */
export function runningTotals(values: Float64Array): Float64Array {
  const totals = new Float64Array(values.length + 1);
  for (let at = 0; at < values.length; at++) totals[at + 1] = totals[at]! + values[at]!;
  return totals;
}

export interface Quartiles {
  readonly median: number;
  readonly quartile_1: number;
  readonly quartile_3: number;
}

/** Gives the quartiles of slices of one label's rows, which are those `from` and before `to`; null of an empty slice. The median
 * of an even number lies midway between the two in the middle; a quartile is the least length that a quarter do not exceed. */
export function quartilesWithin({ days, rows }: Lengths, from: number, to: number) {
  const own = days.subarray(from, to);
  const lengths = Float64Array.from(new Set(own)).sort();
  const places = new Map(Array.from(lengths, (length, place) => [length, place]));
  const placeOf = Int32Array.from(own, (length) => places.get(length)!);
  const often = new Float64Array(lengths.length);
  return (start: number, end: number): Quartiles | null => {
    if (start === end) return null;
    often.fill(0);
    let total = 0;
    for (let row = start; row < end; row++) {
      often[placeOf[row - from]!]! += rows[row]!;
      total += rows[row]!;
    }
    let place = 0;
    let reached = often[0]!;
    const lengthOf = (rank: number) => {
      while (reached < rank) reached += often[++place]!;
      return lengths[place]!;
    };
    // in this order: each goes on from where the one before it stopped
    const quartile_1 = lengthOf(Math.ceil(total / 4));
    const lower = lengthOf(Math.floor((total + 1) / 2));
    const upper = lengthOf(Math.floor((total + 2) / 2));
    const quartile_3 = lengthOf(Math.ceil((total * 3) / 4));
    return { median: (lower + upper) / 2, quartile_1, quartile_3 };
  };
}

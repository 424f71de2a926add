/** Slices of what was counted by month: rows stand in the order of label and month, so the months of a period are one slice. */
import { medianRanks } from "../../statistics/median_interval.ts";

/** Columns of one length, in the order of `label` (0, 1 …) and then `month` (12 × year + month − 1). */
export interface ByMonth {
  readonly label: Float64Array;
  readonly month: Float64Array;
}

/** Every length that occurred: how often, and how many waited so long without an end. */
export interface Lengths extends ByMonth {
  readonly days: Float64Array;
  readonly rows: Float64Array;
  readonly waiting: Float64Array;
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
  /** null where more than half still wait for longer than any that ended */
  readonly median: number | null;
  readonly quartile_1: number | null;
  readonly quartile_3: number | null;
  /** 95 % interval of the median; null with fewer than six lengths, and where some still wait */
  readonly median_lower: number | null;
  readonly median_upper: number | null;
}

/** Gives the quartiles of slices of one label's rows, which are those `from` and before `to`; null of an empty slice. The median
 * of an even number lies midway between the two in the middle; a quartile is the least length that a quarter do not exceed.
 * Those still waiting count among those at risk until as long as they have waited (Kaplan and Meier, 1958). */
export function quartilesWithin({ days, rows, waiting }: Lengths, from: number, to: number) {
  const own = days.subarray(from, to);
  const lengths = Float64Array.from(new Set(own)).sort();
  const places = new Map(Array.from(lengths, (length, place) => [length, place]));
  const placeOf = Int32Array.from(own, (length) => places.get(length)!);
  const ended = new Float64Array(lengths.length);
  const open = new Float64Array(lengths.length);
  return (start: number, end: number): Quartiles | null => {
    if (start === end) return null;
    ended.fill(0);
    open.fill(0);
    let [total, waits] = [0, 0];
    for (let row = start; row < end; row++) {
      ended[placeOf[row - from]!]! += rows[row]!;
      open[placeOf[row - from]!]! += waiting[row]!;
      total += rows[row]!;
      waits += waiting[row]!;
    }
    return waits > 0 ? withWaits(lengths, ended, open, total + waits) : ofAllEnded(lengths, ended, total);
  };
}

function ofAllEnded(lengths: Float64Array, ended: Float64Array, total: number): Quartiles {
  let place = 0;
  let reached = ended[0]!;
  const lengthOf = (rank: number) => {
    while (reached < rank) reached += ended[++place]!;
    return lengths[place]!;
  };
  const ranks = medianRanks(total);
  // in this order: each goes on from where the one before it stopped
  const order = [Math.ceil(total / 4), Math.floor((total + 1) / 2), Math.floor((total + 2) / 2)];
  const wanted = new Set([...order, Math.ceil((total * 3) / 4), ...(ranks ?? [])]);
  const found = new Map([...wanted].sort((a, b) => a - b).map((rank) => [rank, lengthOf(rank)]));
  const at = (rank: number) => found.get(rank)!;
  return {
    median: (at(order[1]!) + at(order[2]!)) / 2,
    quartile_1: at(order[0]!),
    quartile_3: at(Math.ceil((total * 3) / 4)),
    median_lower: ranks ? at(ranks[0]) : null,
    median_upper: ranks ? at(ranks[1]) : null,
  };
}

/** a share that products of fractions reach but for the last digits */
const nearly = 1e-9;

function withWaits(lengths: Float64Array, ended: Float64Array, open: Float64Array, total: number): Quartiles {
  const steps: { length: number; left: number }[] = [];
  let [atRisk, left] = [total, 1];
  for (let place = 0; place < lengths.length; place++) {
    if (ended[place]! > 0) {
      left *= 1 - ended[place]! / atRisk;
      steps.push({ length: lengths[place]!, left });
    }
    atRisk -= ended[place]! + open[place]!;
  }
  const first = (share: number) => steps.findIndex((step) => step.left <= share + nearly);
  const lengthAt = (place: number) => steps[place]?.length ?? null;
  const half = first(0.5);
  const exactlyHalf = half >= 0 && Math.abs(steps[half]!.left - 0.5) < nearly ? steps[half + 1] : undefined;
  const middle = lengthAt(half);
  return {
    median: middle !== null && exactlyHalf ? (middle + exactlyHalf.length) / 2 : middle,
    quartile_1: lengthAt(first(0.75)),
    quartile_3: lengthAt(first(0.25)),
    median_lower: null,
    median_upper: null,
  };
}

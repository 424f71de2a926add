/** Finds where a rising function passes zero, for the ends of intervals that have no formula. */

/** The place between `low` and `high` at which `rising` turns from below 0 to above, to the last digit; an end where it
 * does not. */
export function root(low: number, high: number, rising: (at: number) => number): number {
  let [from, to] = [low, high];
  for (let halving = 0; halving < 1100; halving++) {
    const middle = from + (to - from) / 2;
    if (middle === from || middle === to) break;
    if (rising(middle) < 0) from = middle;
    else to = middle;
  }
  return to;
}

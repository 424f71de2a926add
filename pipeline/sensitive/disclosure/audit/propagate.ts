/**
 * Tightens what is known of each number by its rows, one after the other, until nothing more follows: what the others of a row can
 * come to at least and at most leaves the rest to each. What it concludes is certain, since every end is whole; what it leaves open may
 * still follow from several rows together, which `ranges.ts` finds.
 */
import { Contradiction, type System } from "./system.ts";

/** `from`: the rows to begin with, where all others were settled before. Throws Contradiction where a number is left with no value. */
export function propagate(system: System, from?: readonly number[]): void {
  const { rows, rowsOf, least, most, keys } = system;
  const waiting = [...(from ?? rows.keys())];
  const isWaiting = new Uint8Array(rows.length);
  for (const at of waiting) isWaiting[at] = 1;
  while (waiting.length > 0) {
    const at = waiting.pop() ?? 0;
    isWaiting[at] = 0;
    const row = rows[at];
    if (row === undefined) continue;
    for (const column of tighten(row, at, system)) {
      if ((least[column] ?? 0) > (most[column] ?? 0)) throw new Contradiction(keys[column]);
      for (const other of rowsOf[column] ?? [])
        if (other !== at && isWaiting[other] === 0) {
          isWaiting[other] = 1;
          waiting.push(other);
        }
    }
  }
}

/** The columns of which more is known after the row was looked at. Infinite ends are counted apart, since nothing can be taken from
 * them. */
function tighten(
  { columns, signs, exactly }: System["rows"][number],
  row: number,
  { least, most, leastBy, mostBy }: System,
): number[] {
  let [low, high, lowOpen, highOpen] = [0, 0, 0, 0];
  const ends = (place: number): readonly [low: number, high: number] => {
    const column = columns[place] ?? 0;
    const [from, to] = [least[column] ?? 0, most[column] ?? 0];
    return signs[place] === 1 ? [from, to] : [0 - to, 0 - from];
  };
  for (let place = 0; place < columns.length; place++) {
    const [from, to] = ends(place);
    if (Number.isFinite(from)) low += from;
    else lowOpen++;
    if (Number.isFinite(to)) high += to;
    else highOpen++;
  }
  const changed: number[] = [];
  for (let place = 0; place < columns.length; place++) {
    const column = columns[place] ?? 0;
    const [from, to] = ends(place);
    // what the others come to at least leaves at most the opposite to this one
    const othersLow =
      lowOpen - (Number.isFinite(from) ? 0 : 1) > 0 ? -Infinity : low - (Number.isFinite(from) ? from : 0);
    const othersHigh = highOpen - (Number.isFinite(to) ? 0 : 1) > 0 ? Infinity : high - (Number.isFinite(to) ? to : 0);
    const top = Math.min(to, 0 - othersLow);
    const foot = exactly ? Math.max(from, 0 - othersHigh) : from;
    const [newLeast, newMost] = signs[place] === 1 ? [foot, top] : [0 - top, 0 - foot];
    if (newLeast > (least[column] ?? 0) || newMost < (most[column] ?? 0)) {
      if (newLeast > (least[column] ?? 0)) {
        least[column] = newLeast;
        leastBy[column] = row;
      }
      if (newMost < (most[column] ?? 0)) {
        most[column] = newMost;
        mostBy[column] = row;
      }
      changed.push(column);
      // the sums above are of the ends before: the row is looked at again with the new ones
      const [nowFrom, nowTo] = ends(place);
      if (Number.isFinite(nowFrom)) {
        low += nowFrom - (Number.isFinite(from) ? from : 0);
        if (!Number.isFinite(from)) lowOpen--;
      }
      if (Number.isFinite(nowTo)) {
        high += nowTo - (Number.isFinite(to) ? to : 0);
        if (!Number.isFinite(to)) highOpen--;
      }
    }
  }
  return changed;
}

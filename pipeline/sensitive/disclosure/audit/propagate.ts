/**
 * Tightens what is known of each number by its rows, one after the other, until nothing more follows: what the others of a row can
 * come to at least and at most leaves the rest to each. What it concludes is certain, since every end is whole; what it leaves open may
 * still follow from several rows together, which `ranges.ts` finds.
 */
import { Contradiction, rowsWithOne, type System } from "./system.ts";

/** `from`: the rows to begin with, where all others were settled before. Throws Contradiction where a number is left with no value. */
export function propagate(system: System, from?: Iterable<number>): void {
  settle(system, [...(from ?? system.exactly.keys())]);
}

/** Whether anything can be so where a number is no less, or no more, than a value, as far as row by row can tell. The system stays as it
 * was. */
export function couldBe(system: System, column: number, value: number, isMore: boolean): boolean {
  const { least, most, leastBy, mostBy } = system;
  const undo: number[] = [];
  undo.push(column, least[column] ?? 0, most[column] ?? 0, leastBy[column] ?? 0, mostBy[column] ?? 0);
  if (isMore) least[column] = value;
  else most[column] = value;
  try {
    if ((least[column] ?? 0) > (most[column] ?? 0)) return false;
    settle(system, [...rowsWithOne(system, column)], undo);
    return true;
  } catch (error) {
    if (error instanceof Contradiction) return false;
    throw error;
  } finally {
    for (let at = undo.length - 5; at >= 0; at -= 5) {
      const each = undo[at] ?? 0;
      least[each] = undo[at + 1] ?? 0;
      most[each] = undo[at + 2] ?? 0;
      leastBy[each] = undo[at + 3] ?? 0;
      mostBy[each] = undo[at + 4] ?? 0;
    }
  }
}

/** Which rows wait to be looked at, by the rows of a network: none between two settlings. Made once, since there are a hundred thousand of them. */
const waitingIn = new WeakMap<Uint8Array, Uint8Array>();

function settle(system: System, waiting: number[], undo?: number[]): void {
  const { least, most, keys, exactly } = system;
  const isWaiting = waitingIn.get(exactly) ?? new Uint8Array(exactly.length);
  waitingIn.set(exactly, isWaiting);
  for (const at of waiting) isWaiting[at] = 1;
  const changed: number[] = [];
  while (waiting.length > 0) {
    const at = waiting.pop() ?? 0;
    isWaiting[at] = 0;
    changed.length = 0;
    tighten(system, at, changed, undo);
    for (const column of changed) {
      if ((least[column] ?? 0) > (most[column] ?? 0)) {
        for (const row of waiting) isWaiting[row] = 0;
        throw new Contradiction(keys[column]);
      }
      for (const other of rowsWithOne(system, column))
        if (other !== at && isWaiting[other] === 0) {
          isWaiting[other] = 1;
          waiting.push(other);
        }
    }
  }
}

/** Puts the columns of which more is known after the row was looked at into `changed`. Infinite ends are counted apart, since nothing can
 * be taken from them. */
function tighten(system: System, row: number, changed: number[], undo?: number[]): void {
  const { columns, signs, exactly, least, most, leastBy, mostBy } = system;
  const [start, end] = [system.starts[row] ?? 0, system.starts[row + 1] ?? 0];
  let [low, high, lowOpen, highOpen] = [0, 0, 0, 0];
  for (let place = start; place < end; place++) {
    const column = columns[place] ?? 0;
    const isAdded = signs[place] === 1;
    const from = isAdded ? (least[column] ?? 0) : 0 - (most[column] ?? 0);
    const to = isAdded ? (most[column] ?? 0) : 0 - (least[column] ?? 0);
    if (Number.isFinite(from)) low += from;
    else lowOpen++;
    if (Number.isFinite(to)) high += to;
    else highOpen++;
  }
  // nothing follows of any of them
  if (lowOpen > 1 && (highOpen > 1 || exactly[row] === 0)) return;
  for (let place = start; place < end; place++) {
    const column = columns[place] ?? 0;
    const [oldLeast, oldMost] = [least[column] ?? 0, most[column] ?? 0];
    if (oldLeast === oldMost && lowOpen === 0 && highOpen === 0 && low <= 0 && high >= 0) continue;
    const isAdded = signs[place] === 1;
    const from = isAdded ? oldLeast : 0 - oldMost;
    const to = isAdded ? oldMost : 0 - oldLeast;
    // what the others come to at least leaves at most the opposite to this one
    const othersLow =
      lowOpen - (Number.isFinite(from) ? 0 : 1) > 0 ? -Infinity : low - (Number.isFinite(from) ? from : 0);
    const othersHigh = highOpen - (Number.isFinite(to) ? 0 : 1) > 0 ? Infinity : high - (Number.isFinite(to) ? to : 0);
    const top = Math.min(to, 0 - othersLow);
    const foot = exactly[row] === 1 ? Math.max(from, 0 - othersHigh) : from;
    const [newLeast, newMost] = isAdded ? [foot, top] : [0 - top, 0 - foot];
    const isMore = newLeast > oldLeast;
    const isLess = newMost < oldMost;
    if (!isMore && !isLess) continue;
    undo?.push(column, oldLeast, oldMost, leastBy[column] ?? 0, mostBy[column] ?? 0);
    if (isMore) {
      least[column] = newLeast;
      leastBy[column] = row;
    }
    if (isLess) {
      most[column] = newMost;
      mostBy[column] = row;
    }
    changed.push(column);
    // the sums above are of the ends before: the row goes on with the new ones
    if (Number.isFinite(foot)) {
      low += foot - (Number.isFinite(from) ? from : 0);
      if (!Number.isFinite(from)) lowOpen--;
    }
    if (Number.isFinite(top)) {
      high += top - (Number.isFinite(to) ? to : 0);
      if (!Number.isFinite(to)) highOpen--;
    }
  }
}

/**
 * Which printed numbers say so: from an end of a number back, row by row, to those that it was concluded from. More may be named than
 * are needed, and never fewer.
 */
import { columnsIn, type System } from "./system.ts";

/** One end of what is known of a number. */
export interface End {
  readonly column: number;
  readonly isMost: boolean;
}

/** Adds to `found` the printed numbers behind the ends. */
export function becauseOf(system: System, ends: readonly End[], found: Set<number>): void {
  const { starts, signs, isPrinted, leastBy, mostBy } = system;
  const seen = new Set<number>();
  const waiting = [...ends];
  for (let end = waiting.pop(); end !== undefined; end = waiting.pop()) {
    const { column, isMost } = end;
    const name = column * 2 + (isMost ? 1 : 0);
    if (seen.has(name)) continue;
    seen.add(name);
    if (isPrinted[column] === 1) found.add(column);
    const by = (isMost ? mostBy : leastBy)[column] ?? -1;
    if (by === -1) continue;
    const own = columnsIn(system, by);
    const first = starts[by] ?? 0;
    const place = own.indexOf(column);
    // the top of one is what the lowest of the others leave to it
    const isTop = (signs[first + place] === 1) === isMost;
    for (const [at, other] of own.entries())
      if (other !== column) waiting.push({ column: other, isMost: (signs[first + at] === 1) !== isTop });
  }
}

/** Both ends of a number. */
export const bothEnds = (column: number): readonly End[] => [
  { column, isMost: false },
  { column, isMost: true },
];

/**
 * A second auditor, for the tests: whether a number can have a value is tried, value by value, by searching for any way in which all the
 * others can be. It shares nothing with the audit but what is asked, and is far too slow for a release.
 */
import type { Equation, Known, Within } from "../../pipeline/sensitive/disclosure/audit/system.ts";

export interface Asked {
  readonly equations: readonly Equation[];
  readonly within: readonly Within[];
  readonly printed: ReadonlyMap<string, Known>;
}

/** 0 or at least nothing: each number by its key, how many times it is taken. */
interface Line {
  readonly terms: readonly (readonly [key: string, times: number])[];
  readonly isExact: boolean;
}

type Ends = Map<string, readonly [least: number, most: number]>;

/** More steps than this are too many to try. */
export class TooSlow extends Error {
  override name = "TooSlow";
}

/** Keys that hang together by lines, through numbers that are not printed exactly. */
export function partsOf({ equations, within, printed }: Asked): { keys: string[]; lines: Line[] }[] {
  const lines: Line[] = [
    ...equations.map(({ parts }): Line => ({ terms: parts, isExact: true })),
    // what the whole has more than the part is at least nothing
    ...within.map(
      ({ part, whole }): Line => ({
        terms: [
          [whole, 1],
          [part, -1],
        ],
        isExact: false,
      }),
    ),
  ];
  const isOpen = (key: string) => {
    const known = printed.get(key);
    return known === undefined || known.least < known.most;
  };
  const linesOf = new Map<string, Line[]>();
  for (const line of lines)
    for (const [key] of line.terms) if (isOpen(key)) linesOf.set(key, [...(linesOf.get(key) ?? []), line]);
  const seen = new Set<string>();
  const parts: { keys: string[]; lines: Line[] }[] = [];
  for (const start of linesOf.keys()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const keys = [start];
    const own = new Set<Line>();
    for (const key of keys)
      for (const line of linesOf.get(key) ?? []) {
        own.add(line);
        for (const [other] of line.terms)
          if (isOpen(other) && !seen.has(other)) {
            seen.add(other);
            keys.push(other);
          }
      }
    parts.push({ keys, lines: [...own] });
  }
  return parts;
}

/** How many values of at most `enough` a number can have, the others being anything that fits. */
export function valuesOf(
  { lines }: { lines: readonly Line[] },
  printed: ReadonlyMap<string, Known>,
  key: string,
  enough: number,
): number[] {
  const ends: Ends = new Map();
  for (const { terms } of lines)
    for (const [each] of terms) {
      const known = printed.get(each);
      ends.set(each, [known?.least ?? 0, known?.most ?? Infinity]);
    }
  if (!tighten(lines, ends)) return [];
  const [least, most] = ends.get(key) ?? [0, Infinity];
  const found: number[] = [];
  for (let value = least; value <= most && found.length < enough; value++) {
    const tried: Ends = new Map(ends).set(key, [value, value]);
    if (canBe(lines, tried, { left: mostSteps })) found.push(value);
    // a number without an end that has so many values in a row has more
    if (value - least > 60) break;
  }
  return found;
}

const mostSteps = 400;

function canBe(lines: readonly Line[], ends: Ends, steps: { left: number }): boolean {
  if (steps.left-- <= 0) throw new TooSlow();
  if (!tighten(lines, ends)) return false;
  let [open, width] = ["", Infinity];
  for (const [key, [least, most]] of ends) {
    // what has no end goes last
    const size = Math.min(most - least, 1e9);
    if (most > least && size < width) [open, width] = [key, size];
  }
  if (open === "") return true;
  const [least, most] = ends.get(open) ?? [0, 0];
  for (let value = least; value <= Math.min(most, least + 100); value++)
    if (canBe(lines, new Map(ends).set(open, [value, value]), steps)) return true;
  return false;
}

/** Whether every number is left with a value, each line by itself. */
function tighten(lines: readonly Line[], ends: Ends): boolean {
  for (let changed = true; changed; ) {
    changed = false;
    for (const { terms, isExact } of lines)
      for (const [key, times] of terms) {
        const [least, most] = ends.get(key) ?? [0, Infinity];
        let [low, high] = [0, 0];
        for (const [other, by] of terms) {
          if (other === key) continue;
          const [from, to] = ends.get(other) ?? [0, Infinity];
          low += by > 0 ? from : -to;
          high += by > 0 ? to : -from;
        }
        // times × this + others = 0 (or ≥ 0): this lies between what the others leave
        let [from, to] = [least, most];
        if (times > 0) {
          from = Math.max(from, -high);
          if (isExact) to = Math.min(to, -low);
        } else {
          to = Math.min(to, high);
          if (isExact) from = Math.max(from, low);
        }
        if (from > to) return false;
        if (from > least || to < most) {
          ends.set(key, [from, to]);
          changed = true;
        }
      }
  }
  return true;
}

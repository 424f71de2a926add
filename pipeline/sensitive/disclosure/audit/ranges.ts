/**
 * Between which whole numbers each target can lie, by everything that is printed together. Of each part of the system that hangs
 * together one model is kept, and for each target its least and its most are sought: first as if numbers could be broken (a linear
 * program), and where what is found is not whole, in whole numbers. Everything whole that is found on the way is a way in which all of
 * it can be, and says of every other target too how far it reaches.
 */
import loadHighs, { type Highs } from "highs";
import { becauseOf, bothEnds } from "./because.ts";
import { isOpen, theEnds, type Wanted } from "./open.ts";
import { partsWith } from "./parts.ts";
import { propagate } from "./propagate.ts";
import { reachOf } from "./reach.ts";
import type { Known, System } from "./system.ts";
import { Ways } from "./ways.ts";
import type { Witnesses } from "./witnesses.ts";

let loading: Promise<Highs> | undefined;
const solver = (): Promise<Highs> => {
  // its types are those of a CommonJS module, what is loaded is not
  loading ??= (loadHighs as unknown as typeof loadHighs.default)();
  return loading;
};

/** What a number can be, and the printed numbers that say so. */
export interface Range extends Known {
  /** how many of the numbers between can be; of what is wide, enough */
  readonly values: number;
  /** none where it is wide */
  readonly because: readonly string[];
}

interface How {
  /** the ends of the system were tightened before */
  readonly isSettled?: boolean;
  /** as soon as a target is narrow, the others need not be known */
  readonly untilNarrow?: boolean;
  /** what each number may be, by its place: see `ways.ts` */
  readonly start?: Float64Array;
  /** where what shows that targets are wide is kept */
  readonly witnesses?: Witnesses | undefined;
}

/** The range of each target: exact where it does not reach as far as is `wanted`, else at least so far. Throws Contradiction where nothing
 * can be so. */
export async function rangesOf(
  system: System,
  targets: readonly string[],
  wanted: (key: string) => Wanted = () => theEnds,
  { isSettled = false, untilNarrow = false, start, witnesses }: How = {},
): Promise<ReadonlyMap<string, Range>> {
  if (!isSettled) propagate(system);
  const { place, least, most } = system;
  const found = new Map<string, Range>();
  const because = (columns: Iterable<number>) => [...columns].flatMap((column) => system.keys[column] ?? []);
  const open: number[] = [];
  for (const key of targets) {
    const at = place.get(key);
    // of what no row names nothing follows
    if (at === undefined) continue;
    if (most[at] === least[at]) {
      const printed = new Set<number>();
      becauseOf(system, bothEnds(at), printed);
      found.set(key, { least: least[at] ?? 0, most: most[at] ?? 0, values: 1, because: because(printed) });
    } else open.push(at);
  }
  if (open.length === 0) return found;
  const highs = await solver();
  const wantedOf = (at: number) => wanted(system.keys[at] ?? "");
  const ways = new Ways(system, wantedOf, start, witnesses);
  for (const part of partsWith(system, open)) {
    const reach = reachOf(system, part, ways, highs, wantedOf, untilNarrow);
    for (const [at, range] of reach) found.set(system.keys[at] ?? "", { ...range, because: because(range.because) });
    if (untilNarrow && [...reach].some(([at, found]) => !isOpen(found, wantedOf(at)))) break;
  }
  ways.done();
  return found;
}

/**
 * Between which whole numbers each target can lie, by everything that is printed together. Of each part of the system that hangs
 * together one model is kept, and for each target its least and its most are sought: first as if numbers could be broken (a linear
 * program), and where what is found is not whole, in whole numbers. Everything whole that is found on the way is a way in which all of
 * it can be, and says of every other target too how far it reaches.
 */
import loadHighs, { type Highs } from "highs";
import { becauseOf, bothEnds } from "./because.ts";
import { modelOf, partsWith } from "./parts.ts";
import { propagate } from "./propagate.ts";
import { reachOf } from "./reach.ts";
import type { Known, System } from "./system.ts";

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

/** The range of each target: exact where it has fewer than `enough` values, else at least so wide. With no `enough` every range is
 * exact. The system's ends are tightened,
 * unless they are settled already. Throws Contradiction where nothing can be so. */
export async function rangesOf(
  system: System,
  targets: readonly string[],
  enough: (key: string) => number = () => Number.POSITIVE_INFINITY,
  ends: "settled" | "as printed" = "as printed",
): Promise<ReadonlyMap<string, Range>> {
  if (ends === "as printed") propagate(system);
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
  for (const part of partsWith(system, open)) {
    const model = modelOf(highs, system, part.columns);
    try {
      const reach = reachOf(system, part, model, highs, (at) => enough(system.keys[at] ?? ""));
      for (const at of part.targets) {
        const key = system.keys[at];
        const range = reach.get(at);
        if (key !== undefined && range !== undefined) found.set(key, { ...range, because: because(range.because) });
      }
    } finally {
      model.dispose();
    }
  }
  return found;
}

/**
 * How far each target of one part reaches. First ways are made in which all of it can be, each from another, which say of most targets
 * that they are wide. Of the rest the solver seeks the least and the most: first as if numbers could be broken (a linear program), and
 * where what is found is not whole, in whole numbers. What is whole says of every other target too how far it reaches.
 */
import type { Highs } from "highs";
import { Asked } from "./asked.ts";
import { becauseOf, type End } from "./because.ts";
import { nearTo, type Part } from "./parts.ts";
import { couldBe } from "./propagate.ts";
import type { Known, System } from "./system.ts";
import type { Ways } from "./ways.ts";

/** `values`: how many of the numbers between can be, as far as it was asked. `because`: the printed numbers that say so, by their place;
 * none of what is wide. */
export type Reach = Known & { readonly values: number; readonly because: ReadonlySet<number> };

const nothing: ReadonlySet<number> = new Set();

/** So few targets are sought one by one; more are driven apart together, as long as at least a tenth of them become wide. */
const fewAlone = 3;
const mostLeft = 0.9;

/** Of a number first so many of those near to it are looked at. */
const near = [60, 300];

/** `enough`: with so many values a target is wide, and how much wider need not be known. `untilNarrow`: no more is sought than the first
 * that is not. */
export function reachOf(
  system: System,
  part: Part,
  ways: Ways,
  highs: Highs,
  enough: (target: number) => number,
  untilNarrow = false,
): Map<number, Reach> {
  const { columns, targets } = part;
  const begun = ways.begins(part);
  let asked: Asked | undefined;
  const ask = (): Asked => {
    asked ??= new Asked(system, columns, ways, highs, "none");
    return asked;
  };
  try {
    if (!begun) ways.goesOnFrom(part, ask().anyWay());
    ways.widens(targets);
    const reach = new Map<number, Reach>();
    const seek = (at: number): void => {
      const found = nearby(at, enough(at)) ?? ask().sought(at, enough(at));
      const { least, most, values } = found;
      const because = values < enough(at) ? new Set<number>() : nothing;
      if (because instanceof Set) becauseOf(system, found.ends, because);
      reach.set(at, { least, most, values, because });
    };
    const isSettled = () => untilNarrow && [...reach].some(([at, { values }]) => values < enough(at));
    let open: number[] = [];
    for (const at of targets)
      if (!ways.isWide(at)) {
        if (isSeenWhole(at)) seek(at);
        else open.push(at);
      }
    if (isSettled()) return reach;
    for (let before = Number.POSITIVE_INFINITY; open.length > fewAlone && open.length < before * mostLeft; ) {
      before = open.length;
      const signs = open.map((): 1 | -1 => (ways.chance() < 0.5 ? -1 : 1));
      for (const each of [1, -1] as const) {
        ask().drive(
          open,
          signs.map((sign): 1 | -1 => (sign === each ? 1 : -1)),
        );
        ways.widens(open);
      }
      open = open.filter((at) => !ways.isWide(at));
    }
    for (const at of targets) {
      if (isSettled()) break;
      if (reach.has(at)) continue;
      if (ways.isWide(at)) {
        const { least, most } = ways.seenOf(at) ?? { least: 0, most: 0 };
        reach.set(at, { least, most, values: enough(at), because: nothing });
      } else seek(at);
    }
    return reach;
  } finally {
    asked?.dispose();
  }

  /** Whether it can, row by row, be nothing above and nothing below what it was seen to be. */
  function isSeenWhole(at: number): boolean {
    const seen = ways.seenOf(at);
    if (seen === undefined || seen.most - seen.least + 1 >= enough(at)) return false;
    return !couldBe(system, at, seen.most + 1, true) && !couldBe(system, at, seen.least - 1, false);
  }

  /** What the numbers near to it say, where that is all: that it can't be anything else than it was seen to be. */
  function nearby(at: number, wanted: number): ReturnType<Asked["sought"]> | undefined {
    for (const about of near) {
      const seen = ways.seenOf(at);
      if (seen === undefined || seen.most - seen.least + 1 >= wanted) return undefined;
      const own = nearTo(system, at, about);
      if (2 * own.length > columns.length) return undefined;
      const ends: End[] = [];
      const anyhow = new Asked(system, own, ways, highs, "anyhow");
      try {
        const { least, most } = seen;
        if (anyhow.bound(at, "maximize", ends) === most && anyhow.bound(at, "minimize", ends) === least)
          return { least, most, values: most - least + 1, ends };
      } finally {
        anyhow.dispose();
      }
    }
    return undefined;
  }
}

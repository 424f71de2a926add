/**
 * How far each target of one part reaches. First ways are made in which all of it can be, each near to the one that is held (by guesses first),
 * which say of most targets that they are wide, and are kept for other readers. Of the rest the solver seeks the least and the most: first as if numbers
 * could be broken (a linear program), and where what is found is not whole, in whole numbers. What is whole says of every other target
 * too how far it reaches.
 */
import type { Highs } from "highs";
import { Asked } from "./asked.ts";
import { becauseOf, type End } from "./because.ts";
import { Nearest } from "./nearest.ts";
import { isOpen, type Wanted } from "./open.ts";
import { nearTo, type Part } from "./parts.ts";
import { couldBe } from "./propagate.ts";
import { Swaps } from "./swaps.ts";
import type { Known, System } from "./system.ts";
import type { Ways } from "./ways.ts";

/** `values`: how many of the numbers between can be, as far as it was asked. `because`: the printed numbers that say so, by their place;
 * none of what is wide. */
export type Reach = Known & { readonly values: number; readonly because: ReadonlySet<number> };

type Sought = ReturnType<Asked["sought"]>;

const nothing: ReadonlySet<number> = new Set();

/** So few targets are sought one by one; of more so many are given other values together, by so much, as long as at least a tenth of them
 * become wide. */
const fewAlone = 3;
const together = 250;
/** Where there are more than so many open they are driven apart first. */
const manyOpen = 60;
const mostLeft = 0.9;
const steps = [7, 1, 2, 3];

/** Of a number first so many of those near to it are looked at. */
const near = [60, 300];

/** `wanted`: with so much a target is wide, and how much wider need not be known. `untilNarrow`: no more is sought than the first
 * that is not. */
export function reachOf(
  system: System,
  part: Part,
  ways: Ways,
  highs: Highs,
  wanted: (target: number) => Wanted,
  untilNarrow = false,
): Map<number, Reach> {
  const { columns, targets } = part;
  const begun = ways.begins(part);
  let asked: Asked | undefined;
  const ask = (): Asked => {
    asked ??= new Asked(system, columns, ways, highs, "none");
    return asked;
  };
  const reach = new Map<number, Reach>();
  const settle = (at: number, found: Sought): void => {
    const { least, most, values } = found;
    const because = isOpen(found, wanted(at)) ? nothing : new Set<number>();
    if (because instanceof Set) becauseOf(system, found.ends, because);
    reach.set(at, { least, most, values, because });
  };
  const seek = (at: number): void => settle(at, nearby(at) ?? ask().sought(at, wanted(at)));
  try {
    if (!begun) ways.goesOnFrom(part, ask().anyWay());
    const swaps = new Swaps(system, columns);
    for (const target of targets) if (!ways.isWide(target)) ways.spreads(target, swaps);
    ways.widens(targets);
    const isSettled = () => untilNarrow && [...reach].some(([at, found]) => !isOpen(found, wanted(at)));
    const open: number[] = [];
    for (const at of targets)
      if (!ways.isWide(at)) {
        if (isSeenWhole(at)) seek(at);
        else open.push(at);
      }
    if (isSettled()) return reach;
    drivesApart(open);
    const left = open.filter((at) => !ways.isWide(at));
    if (left.length > fewAlone) widensNearby(left);
    for (const at of targets) {
      if (isSettled()) break;
      if (reach.has(at)) continue;
      if (ways.isWide(at)) {
        const { least, most } = ways.seenOf(at) ?? { least: 0, most: 0 };
        reach.set(at, { least, most, values: wanted(at).values, because: nothing });
      } else seek(at);
    }
    return reach;
  } finally {
    asked?.dispose();
  }

  /** Drives many apart together, as long as at least a tenth of them become wide: this shows the most, though not what else has to move. */
  function drivesApart(open: readonly number[]): void {
    let left = open;
    for (let before = Number.POSITIVE_INFINITY; left.length > manyOpen && left.length < before * mostLeft; ) {
      before = left.length;
      const signs = left.map((): 1 | -1 => (ways.chance() < 0.5 ? -1 : 1));
      for (const each of [1, -1] as const)
        ask().drive(
          left,
          signs.map((sign): 1 | -1 => (sign === each ? 1 : -1)),
        );
      left = left.filter((at) => !ways.isWide(at));
    }
  }

  /** Gives many of them other values together, in ways that differ in little from the one that is held. */
  function widensNearby(open: readonly number[]): void {
    const nearest = new Nearest(system, columns, ways.way, highs, ways.leaves);
    try {
      let left = open.filter((at) => !ways.isWide(at));
      for (let before = Number.POSITIVE_INFINITY; left.length > 0 && left.length < before * mostLeft; ) {
        before = left.length;
        for (const by of steps) {
          left = shuffled(left.filter((at) => !ways.isWide(at)));
          for (let at = 0; at < left.length; at += together) {
            const wishes = left.slice(at, at + together).filter((column) => !ways.isWide(column));
            if (wishes.length === 0) continue;
            const signed = wishes.map((column) => ({ column, by: ways.chance() < 0.5 ? by : -by }));
            for (const piece of nearest.fulfils(signed)) ways.differs(piece);
          }
        }
        left = left.filter((at) => !ways.isWide(at));
      }
      // what others' wishes left no room for
      for (const column of left) if (!ways.isWide(column) && !isNarrowNearby(column)) widensAlone(nearest, column);
    } finally {
      nearest.dispose();
    }
  }

  /** Gives one another value by itself, until it is wide or can't become it even if numbers could be broken. */
  function widensAlone(nearest: Nearest, column: number): void {
    const far = steps[0] ?? 1;
    const [up, down] = [1, -1].map((sign) => {
      if (ways.isWide(column)) return far;
      for (const piece of nearest.fulfils([{ column, by: sign * far }])) ways.differs(piece);
      return nearest.reached(column);
    });
    const most = (ways.way[column] ?? 0) + (up ?? far);
    if (!isOpen({ values: (up ?? far) + (down ?? far) + 1, most }, wanted(column))) return;
    for (const by of steps.slice(1).flatMap((step) => [step, -step]))
      if (!ways.isWide(column)) for (const piece of nearest.fulfils([{ column, by }])) ways.differs(piece);
  }

  function shuffled(list: readonly number[]): number[] {
    return list
      .map((each) => [ways.chance(), each] as const)
      .sort(([a], [b]) => a - b)
      .map(([, each]) => each);
  }

  /** Whether it can, row by row, be nothing above and nothing below what it was seen to be. */
  function isSeenWhole(at: number): boolean {
    const seen = ways.seenOf(at);
    if (seen === undefined || isOpen(reachSeen(seen), wanted(at))) return false;
    return !couldBe(system, at, seen.most + 1, true) && !couldBe(system, at, seen.least - 1, false);
  }

  function isNarrowNearby(at: number): boolean {
    const found = nearby(at);
    if (found !== undefined) settle(at, found);
    return found !== undefined;
  }

  /** What the numbers near to it say, where that is all: that it can't be anything else than it was seen to be. */
  function nearby(at: number): Sought | undefined {
    for (const about of near) {
      const seen = ways.seenOf(at);
      if (seen === undefined || isOpen(reachSeen(seen), wanted(at))) return undefined;
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

/** As if each number between could be. */
const reachSeen = ({ least, most }: Known) => ({ values: most - least + 1, most });

/**
 * How far each target of one part reaches. First ways are made in which all of it can be, each from another, which say of most targets
 * that they are wide. Of the rest the solver seeks the least and the most: first as if numbers could be broken (a linear program), and
 * where what is found is not whole, in whole numbers. What is whole says of every other target too how far it reaches.
 */
import type { Highs } from "highs";
import { Asked } from "./asked.ts";
import { becauseOf, type End } from "./because.ts";
import { nearTo, type Part } from "./parts.ts";
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
    let open = targets.filter((at) => !ways.isWide(at));
    for (let before = Number.POSITIVE_INFINITY; open.length > fewAlone && open.length < before * mostLeft; ) {
      before = open.length;
      const signs = open.map((): 1 | -1 => (ways.chance() < 0.5 ? -1 : 1));
      for (const each of [1, -1] as const) {
        ask().drive(
          open,
          signs.map((sign): 1 | -1 => (sign === each ? 1 : -1)),
        );
        ways.widens(open);
        open = open.filter((at) => !ways.isWide(at));
      }
    }
    const reach = new Map<number, Reach>();
    for (const at of targets) {
      const found = ways.isWide(at) ? undefined : (nearby(at, enough(at)) ?? ask().sought(at, enough(at)));
      if (found !== undefined && found.values < enough(at)) {
        const because = new Set<number>();
        becauseOf(system, found.ends, because);
        reach.set(at, { least: found.least, most: found.most, values: found.values, because });
        if (untilNarrow) break;
      } else {
        const { least, most } = found ?? ways.seenOf(at) ?? { least: 0, most: 0 };
        reach.set(at, { least, most, values: enough(at), because: nothing });
      }
    }
    return reach;
  } finally {
    asked?.dispose();
  }

  /** What the numbers near to it say: that it can't have more values than it was seen to have, or that it has enough. */
  function nearby(at: number, wanted: number): ReturnType<Asked["sought"]> | undefined {
    if (wanted === Number.POSITIVE_INFINITY) return undefined;
    for (const about of near) {
      const own = nearTo(system, at, about);
      if (2 * own.length > columns.length) return undefined;
      const ends: End[] = [];
      const anyhow = new Asked(system, own, ways, highs, "anyhow");
      let [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
      try {
        most = anyhow.bound(at, "maximize", ends);
        least = anyhow.bound(at, "minimize", ends);
        const seen = ways.seenOf(at);
        if (seen?.least === least && seen.most === most) {
          const values = most - least + 1 < wanted ? most - least + 1 : undefined;
          if (values !== undefined) return { least, most, values, ends };
        }
      } finally {
        anyhow.dispose();
      }
      const asThey = new Asked(system, own, ways, highs, "as they are");
      try {
        if ((ways.seenOf(at)?.most ?? 0) < most) ways.note(at, asThey.end(at, "maximize", []));
        if (!ways.isWide(at) && (ways.seenOf(at)?.least ?? 0) > least) ways.note(at, asThey.end(at, "minimize", []));
        const seen = ways.seenOf(at);
        if (!ways.isWide(at) && seen !== undefined) asThey.valuesBetween(at, seen.least, seen.most, wanted);
      } finally {
        asThey.dispose();
      }
      const seen = ways.seenOf(at);
      if (seen === undefined) continue;
      if (ways.isWide(at)) return { least: seen.least, most: seen.most, values: wanted, ends };
      if (seen.least === least && seen.most === most && most - least + 1 < wanted)
        return { least, most, values: most - least + 1, ends };
    }
    return undefined;
  }
}

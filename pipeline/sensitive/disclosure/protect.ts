/**
 * From what was counted to what everybody may see: planned column by column, tied together, and audited until nothing that must stay
 * open can be worked out. What is taken away on the way only ever leaves more open, so that after the first audit only what it found is
 * looked at again.
 */
import type { Cell } from "../measures/cell.ts";
import type { Measure } from "../measures/measure.ts";
import { type Narrow, narrowOf } from "./audit/audit.ts";
import { bothKnown, type Known, networkOf } from "./audit/system.ts";
import { noIdea } from "./audit/ways.ts";
import type { Table } from "./column.ts";
import { Numbers } from "./numbers.ts";
import { planOf } from "./plan.ts";
import { printedBy } from "./printed.ts";
import { withPutBack } from "./put_back.ts";
import { leaksOf, without } from "./repair.ts";
import { type Target, type Ties, tiesOf } from "./ties.ts";

export interface Protection {
  readonly tables: readonly Table[];
  readonly ties: Ties;
  /** figures: planned, and kept after what leaks was taken away */
  readonly planned: number;
  readonly kept: number;
  /** how many times something was taken away */
  readonly rounds: number;
  /** what could be worked out before, and can't any more */
  readonly mended: readonly Narrow<Target>[];
}

/** What is left after so many rounds is no release. */
const mostRounds = 8;

/** What must stay open could still be worked out. */
export class NotSafe extends Error {
  override name = "NotSafe";
  readonly left: readonly Narrow<Target>[];
  constructor(left: readonly Narrow<Target>[]) {
    super(`${left.length} numbers could be worked out`);
    this.left = left;
  }
}

/** `cells`: of one authority, counted with fixed windows. `before`: what was printed in earlier releases, which stays known. Throws
 * NotSafe where no round leaves everything open, Contradiction where what was printed before and what is printed now cannot both be true. */
export async function protect(
  measures: readonly Measure[],
  cells: readonly Cell[],
  before: ReadonlyMap<string, Known> = new Map(),
): Promise<Protection> {
  const [first] = cells;
  const planned = planOf(measures, cells);
  const ties = tiesOf(measures, planned, first?.authority ?? "", new Numbers(measures, cells));
  const network = networkOf(ties.sums, ties.atMost);
  // what can be beside everything planned can be beside less
  const start = noIdea(network);
  for (const { key, truly } of ties.targets) start[network.place.get(key) ?? -1] = truly;
  const narrow = (targets: readonly Target[], tables: readonly Table[]) =>
    narrowOf(targets, network, bothKnown(before, printedBy(tables)), start);
  let tables: readonly Table[] = planned;
  const mended = await narrow(ties.targets, tables);
  let left = mended;
  let rounds = 0;
  for (; left.length > 0 && rounds < mostRounds; rounds++) {
    tables = without(tables, leaksOf(tables, left));
    left = await narrow(
      left.map(({ target }) => target),
      tables,
    );
  }
  if (left.length > 0) throw new NotSafe(left);
  tables = await withPutBack(
    planned,
    tables,
    network,
    before,
    mended.map(({ target }) => target),
    start,
  );
  return { tables, ties, planned: figuresIn(planned), kept: figuresIn(tables), rounds, mended };
}

/** How many figures there are in tables. */
export const figuresIn = (tables: readonly Table[]): number =>
  tables.reduce((sum, { columns }) => sum + columns.reduce((all, { cells }) => all + cells.length, 0), 0);

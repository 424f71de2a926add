/**
 * From what was counted to what everybody may see: planned column by column, tied together, and audited over everything that was ever
 * printed until nothing that must stay open can be worked out. What is taken away on the way only ever leaves more open, so that after
 * the first audit only what it found is looked at again.
 */
import type { Cell } from "../measures/cell.ts";
import type { Measure } from "../measures/measure.ts";
import { type Narrow, narrowOf } from "./audit/audit.ts";
import { bothKnown, networkOf } from "./audit/system.ts";
import { noIdea } from "./audit/ways.ts";
import type { Table } from "./column.ts";
import { Earlier } from "./earlier.ts";
import { everPrinted } from "./ever_printed.ts";
import type { LedgerRelease } from "./ledger.ts";
import { Numbers } from "./numbers.ts";
import { planOf } from "./plan.ts";
import { printedBy } from "./printed.ts";
import { withPutBack } from "./put_back.ts";
import { leaksOf, without } from "./repair.ts";
import { asKept, asPrinted, newlyTold, restatedPeriods, takeBack } from "./restate.ts";
import { lateOf, stillTrue } from "./stale.ts";
import type { Target } from "./target.ts";
import { type Ties, tiesOf } from "./ties.ts";
import { Truth } from "./truth.ts";

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
  /** what could be worked out from earlier releases alone, as far as it can be now: none of this release's doing */
  readonly already: readonly Narrow<Target>[];
  /** numbers that moved a little since they were printed, so that what they are now must not be known */
  readonly late: number;
  /** measures of a period that are restated as a whole */
  readonly restated: number;
  readonly earlier: Earlier;
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

/** `cells`: of one authority, counted with fixed windows. `releases`: what was printed of it before, in order, which stays known. Throws
 * NotSafe where no round leaves everything open. */
export async function protect(
  measures: readonly Measure[],
  cells: readonly Cell[],
  releases: readonly LedgerRelease[] = [],
): Promise<Protection> {
  const numbers = new Numbers(measures, cells);
  const truth = new Truth(measures, numbers);
  const earlier = new Earlier(measures, releases);
  const printed = earlier.numbers();
  const before = stillTrue(
    printed.map(({ id, known }) => [id, known]),
    truth,
  );
  let restated = restatedPeriods(printed, truth);
  const planned = asPrinted(planOf(measures, cells, earlier), earlier, restated);
  const authority = cells[0]?.authority ?? "";
  const ties = tiesOf(measures, everPrinted([...earlier.tables(), ...planned]), authority, numbers);
  const network = networkOf(ties.sums, ties.atMost);
  const strict = new Set(ties.targets.map(({ key }) => key));
  const late = () => lateOf(printed, truth, restated).filter(({ key }) => !strict.has(key));
  const knownWith = (tables: readonly Table[]) => bothKnown(before, stillTrue(printedBy(tables), truth));
  // what can be beside everything planned can be beside less
  const start = noIdea(network);
  for (const { key, truly } of ties.targets) start[network.place.get(key) ?? -1] = truly;
  const narrow = (targets: readonly Target[], tables: readonly Table[]) =>
    narrowOf(targets, network, knownWith(tables), start);
  let tables: readonly Table[] = planned;
  const alone = new Map<string, Narrow<Target> | undefined>();
  /** those that are known better than from earlier releases alone: what these give away is known, and none of this one's doing */
  const worse = async (found: readonly Narrow<Target>[]) => {
    if (printed.length === 0) return found;
    const unasked = targetsOf(found).filter(({ key }) => !alone.has(key));
    const known = new Map((await narrow(unasked, [])).map((each) => [each.target.key, each]));
    for (const { key } of unasked) alone.set(key, known.get(key));
    return found.filter(({ target, range }) => {
      const before = alone.get(target.key)?.range;
      return before === undefined || before.least !== range.least || before.most !== range.most;
    });
  };
  const mended = await worse(await narrow([...ties.targets, ...late()], tables));
  const watched = () => [...new Map([...targetsOf(mended), ...late()].map((target) => [target.key, target])).values()];
  let left = mended;
  let rounds = 0;
  for (; left.length > 0 && rounds < mostRounds; rounds++) {
    const told = newlyTold(tables, earlier);
    const back = takeBack(tables, told, without(told, leaksOf(told, left, manyIn(rounds))), earlier);
    tables = back.tables;
    restated = new Set([...restated].filter((each) => !back.reverted.has(each)));
    // with less in print nothing becomes known, unless what was printed before takes its place
    left = await worse(await narrow(printed.length === 0 ? targetsOf(left) : watched(), tables));
  }
  if (left.length > 0) throw new NotSafe(left);
  tables = await withPutBack(asKept(planned, tables), tables, network, knownWith(tables), watched(), start);
  const counts = { planned: figuresIn(planned), kept: figuresIn(tables), rounds, restated: restated.size };
  const already = [...alone.values()].flatMap((each) => each ?? []);
  return { tables, ties, ...counts, mended, already, late: late().length, earlier };
}

/** What one column did not mend in two rounds, more do; what was not needed is put back. */
const manyIn = (round: number): number => 2 ** Math.max(0, round - 1);

const targetsOf = (narrow: readonly Narrow<Target>[]): Target[] => narrow.map(({ target }) => target);

/** How many figures there are in tables. */
export const figuresIn = (tables: readonly Table[]): number =>
  tables.reduce((sum, { columns }) => sum + columns.reduce((all, { cells }) => all + cells.length, 0), 0);

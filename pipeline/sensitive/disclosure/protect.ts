/**
 * From what was counted to what everybody may see: planned column by column, tied together, and audited over everything that was ever
 * printed until nothing that must stay open can be worked out. What is taken away on the way only ever leaves more open, so that after
 * the first audit only what it found is looked at again.
 */
import type { Cell } from "../measures/cell.ts";
import type { Measure } from "../measures/measure.ts";
import { Alone } from "./alone.ts";
import type { Narrow } from "./audit/audit.ts";
import { valuesLeft } from "./audit/open.ts";
import { everybody, type Reader } from "./audit/readers.ts";
import { bothKnown } from "./audit/system.ts";
import type { Table } from "./column.ts";
import { Earlier } from "./earlier.ts";
import { everPrinted } from "./ever_printed.ts";
import type { LedgerRelease } from "./ledger.ts";
import { Numbers } from "./numbers.ts";
import { planOf } from "./plan.ts";
import { printedBy } from "./printed.ts";
import { withPutBack } from "./put_back.ts";
import { type Found, Reading } from "./reading.ts";
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
  /** what everybody could work out before, and can't any more */
  readonly mended: readonly Narrow<Target>[];
  /** what those could tell who know more, and everybody else could not; and can't any more */
  readonly insiders: Insiders;
  /** what could be worked out from earlier releases alone, as far as it can be now: none of this release's doing */
  readonly already: readonly Found[];
  /** numbers that moved a little since they were printed, so that what they are now must not be known */
  readonly late: number;
  /** measures of a period that are restated as a whole */
  readonly restated: number;
  readonly earlier: Earlier;
}

export interface Insiders {
  readonly agencies: number;
  /** numbers that some agency could tell from its own, and numbers that a family would know to be its own alone */
  readonly toldToAgencies: number;
  readonly toldToFamilies: number;
}

/** What is left after so many rounds is no release. */
const mostRounds = 8;

/** What must stay open could still be worked out. */
export class NotSafe extends Error {
  override name = "NotSafe";
  readonly left: readonly Found[];
  constructor(left: readonly Found[]) {
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
  const strict = new Set(ties.targets.map(({ key }) => key));
  const lateBeside = (of: ReadonlySet<string>) => lateOf(printed, truth, of).filter(({ key }) => !strict.has(key));
  let late = lateBeside(restated);
  const knownWith = (tables: readonly Table[]) => bothKnown(before, stillTrue(printedBy(tables), truth));
  const all = [...ties.targets, ...lateBeside(new Set())];
  const reading = new Reading(measures, ties, all, truth);
  const alone = new Alone(reading.anew, before);
  const worse = async (found: readonly Found[]) => (printed.length === 0 ? found : alone.worse(found));
  let tables: readonly Table[] = planned;
  reading.reads(knownWith(tables));
  const mended = await worse(await reading.told(() => [...ties.targets, ...late]));
  const toAll = mended.filter(({ reader }) => reader === everybody);
  /** What could be told of all that was planned: nothing else can be of less. Who knows more can tell what everybody can. */
  const watched = (reader: Reader) =>
    uniqueBy([...targetsOf(toAll), ...targetsOf(mended.filter((each) => each.reader === reader)), ...late]);
  let left: readonly Found[] = mended;
  let rounds = 0;
  for (; left.length > 0 && rounds < mostRounds; rounds++) {
    const now = newlyTold(tables, earlier);
    const back = takeBack(tables, now, without(now, leaksOf(now, left, manyIn(rounds))), earlier);
    tables = back.tables;
    restated = new Set([...restated].filter((each) => !back.reverted.has(each)));
    late = lateBeside(restated);
    reading.reads(knownWith(tables));
    left = await worse(await reading.told(watched));
  }
  if (left.length > 0) throw new NotSafe(left);
  const found = new Map(reading.all.map((reader) => [reader, watched(reader)]));
  tables = await withPutBack(asKept(planned, tables), tables, reading.readers, found);
  const counts = { planned: figuresIn(planned), kept: figuresIn(tables), rounds, restated: restated.size };
  const insiders = {
    ...{ agencies: reading.agencies.length, toldToAgencies: mended.length - toAll.length },
    toldToFamilies: toAll.filter(isOfFamily).length,
  };
  const toAnybody = toAll.filter((each) => !isOfFamily(each));
  return { tables, ties, ...counts, mended: toAnybody, insiders, already: alone.all(), late: late.length, earlier };
}

/** What one column did not mend in two rounds, more do; what was not needed is put back. */
const manyIn = (round: number): number => 2 ** Math.max(0, round - 1);

const targetsOf = (narrow: readonly Narrow<Target>[]): Target[] => narrow.map(({ target }) => target);
const uniqueBy = (targets: readonly Target[]): Target[] => [
  ...new Map(targets.map((target) => [target.key, target])).values(),
];

/** Enough values are left to everybody, and only a family would see that there is nobody else. */
const isOfFamily = ({ target, range: { least, most } }: Found): boolean =>
  target.beyond !== undefined && most - least + 1 >= valuesLeft;

/** How many figures there are in tables. */
export const figuresIn = (tables: readonly Table[]): number =>
  tables.reduce((sum, { columns }) => sum + columns.reduce((all, { cells }) => all + cells.length, 0), 0);

/**
 * What somebody could learn about children who has nothing but what was printed. They do not know which numbers are small, so that every
 * number of children is asked for; and not whether a register adds up, so that they take it that it does.
 */
import { QuorateError } from "../../messages.ts";
import type { Measure } from "../measures/measure.ts";
import { type Narrow, narrowOf } from "./audit/audit.ts";
import { valuesLeft } from "./audit/open.ts";
import { Contradiction, type Equation, type Known, networkOf } from "./audit/system.ts";
import type { Table } from "./column.ts";
import { everPrinted } from "./ever_printed.ts";
import { fewestChildren } from "./may_print.ts";
import { Numbers } from "./numbers.ts";
import type { Target } from "./target.ts";
import { ofRegister, tiesOf } from "./ties.ts";

export interface Learnt {
  /** numbers of children and deaths that were asked for */
  readonly asked: number;
  /** those below five of which fewer than four values are left */
  readonly narrow: readonly Narrow<Target>[];
  /** sums that do not hold: of a register that lacks a date, or since a figure stays as it was printed when a record comes late */
  readonly broken: number;
}

/** How many sums may be left out until what is left can be true. */
const mostBroken = 500;

/** Throws `figures-contradict` where more than that cannot be true, or what cannot is no sum. */
export async function learntFrom(
  measures: readonly Measure[],
  authority: string,
  tables: readonly Table[],
  printed: ReadonlyMap<string, Known>,
): Promise<Learnt> {
  const ties = tiesOf(measures, everPrinted(tables), authority, new Unseen(measures, []));
  let { sums } = ties;
  for (;;)
    try {
      const narrow = await narrowOf(ties.targets, networkOf(sums, ties.atMost), printed);
      const small = narrow.filter(({ range }) => range.most < fewestChildren);
      return { asked: ties.targets.length, narrow: small, broken: ties.sums.length - sums.length };
    } catch (error) {
      if (!(error instanceof Contradiction)) throw error;
      const contradiction = () => new QuorateError("figures-contradict", error.message);
      if (ties.sums.length - sums.length > mostBroken) throw contradiction();
      const keys = new Set(error.message.split(", "));
      const isNamed = ({ parts }: Equation) => parts.some(([key]) => keys.has(key));
      // what they merely took for true goes first: a register adds up only where no date is lacking
      const isTaken = sums.some((sum) => sum.because === ofRegister && isNamed(sum));
      const left = sums.filter((sum) => !isNamed(sum) || (isTaken && sum.because !== ofRegister));
      if (left.length === sums.length) throw contradiction();
      sums = left;
    }
}

/** To somebody outside any number may be small, and any sum of scores below nothing. */
class Unseen extends Numbers {
  override valueOf(): number {
    return 0;
  }
  override isSigned({ kind }: Measure): boolean {
    return kind === "score";
  }
}

export const isExact = ({ range }: Narrow<Target>): boolean => range.least === range.most;

/** How many values are left to the number that is known best; at least four where nothing can be learnt. */
export const fewestLeft = (narrow: readonly Narrow<Target>[]): number =>
  narrow.reduce((fewest, { range }) => Math.min(fewest, range.most - range.least + 1), valuesLeft);

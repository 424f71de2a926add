/**
 * What is known from earlier releases, and what is not true any more. A number that moved since it was printed is known to nobody under
 * its id; and the one it is today must not be known exactly where the two are a record or a few apart, since with the old one beside it
 * that tells of those few.
 */
import type { CellId } from "../measures/cell_id.ts";
import type { Known } from "./audit/system.ts";
import type { EarlierNumber } from "./earlier.ts";
import { fewestChildren } from "./may_print.ts";
import { isOfScores, measurePeriod } from "./restate.ts";
import type { Target } from "./target.ts";
import { distance, type Truth } from "./truth.ts";

/** What of the numbers is still true: of one that was printed several times all of them together. */
export function stillTrue(
  numbers: Iterable<readonly [id: CellId, known: Known]>,
  truth: Pick<Truth, "of">,
): Map<CellId, Known> {
  const known = new Map<CellId, Known>();
  for (const [id, said] of numbers) {
    const truly = truth.of(id);
    if (truly !== null && distance(truly, said) > 0) continue;
    const before = known.get(id) ?? said;
    known.set(id, { least: Math.max(before.least, said.least), most: Math.min(before.most, said.most) });
  }
  return known;
}

/** The numbers of children and deaths that moved a little since they were printed last, and are not restated: what each is now must not be
 * known. */
export function lateOf(
  numbers: readonly EarlierNumber[],
  truth: Pick<Truth, "of">,
  restated: ReadonlySet<string>,
): Target[] {
  const late = new Map<CellId, Target>();
  for (const number of numbers) {
    const { id, known, measure, breakdown, of, isLast } = number;
    const truly = truth.of(id);
    if (of === "service" || !isLast || truly === null || restated.has(measurePeriod(number, number.period))) continue;
    const moved = distance(truly, known);
    if (moved === 0 || (moved >= fewestChildren && !isOfScores(number))) continue;
    const [, , when = "", within = ""] = id.split("|");
    const [, category = ""] = within.split(": ");
    late.set(id, { key: id, measure: measure.id, breakdown, category, when, strict: false, truly });
  }
  return [...late.values()];
}

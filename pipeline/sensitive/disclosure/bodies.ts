/**
 * Agencies know their own figures. Where several stand together each can take its own from what is printed, and has the others': so they
 * only stand together where what is then left of them is open still. Who is in few others' company by another way is found by the audit.
 */
import { notRecordedCategory } from "../../release/codes.ts";
import { type BreakdownId, protectionOf } from "../measures/breakdowns.ts";
import type { Cell } from "../measures/cell.ts";
import type { Measure } from "../measures/measure.ts";
import { valuesLeft } from "./audit/open.ts";
import type { Group } from "./groups.ts";
import type { DisclosureClass } from "./may_print.ts";
import { isDistribution } from "./told.ts";

/** Of two bodies together each can tell the other's number from its own. */
const bodiesThatTell = 2;

/** Whether bodies may stand together at all, whatever their numbers. */
export const mayStandTogether = (breakdown: BreakdownId, group: Group): boolean =>
  !protectionOf(breakdown).isOfBodies || bodiesIn(group).length !== bodiesThatTell;

const bodiesIn = (group: Group): Group => group.filter((category) => category !== notRecordedCategory);

/** Whether none of them can tell from its own number that the others have few: of children, of whom so many values must be left to each
 * number, the others have to come to as many but for none. What the service did may be known but for single numbers, of which two others
 * say nothing. `cells`: of each category of a group. */
export function isOpenToEach(
  { measure, breakdown, of }: { measure: Measure; breakdown: BreakdownId; of: DisclosureClass },
  cells: readonly Cell[],
): boolean {
  const bodies = cells.filter(({ category }) => category !== notRecordedCategory);
  if (of === "service" || !protectionOf(breakdown).isOfBodies || bodies.length < bodiesThatTell) return true;
  return sidesPrinted(measure, breakdown).every((numberOf) => {
    const all = cells.reduce((sum, cell) => sum + numberOf(cell), 0);
    return bodies.every((own) => all - numberOf(own) >= valuesLeft - 1);
  });
}

/** The numbers that a row tells. */
function sidesPrinted(measure: Measure, breakdown: BreakdownId): readonly ((cell: Cell) => number)[] {
  if (isDistribution(measure, breakdown)) return [({ counted }) => counted];
  const isShare = measure.kind === "proportion" || measure.kind === "gap";
  return [
    ({ known }) => known,
    ...(isShare ? [({ counted }: Cell) => counted, ({ counted, known }: Cell) => known - counted] : []),
  ];
}

/**
 * What a table says something of: of what the service did, of children, or of deaths. A breakdown by who children are makes a measure
 * of the service one of children. Of one member of staff nothing is ever said to everybody, nor how many rows one extract has: that of the
 * deaths would be how many there were.
 */
import { type BreakdownId, protectionOf } from "../measures/breakdowns.ts";
import type { Measure } from "../measures/measure.ts";
import type { DisclosureClass } from "./may_print.ts";

/** Null of a table that is never printed. `breakdown`: null for the whole. */
export function classOf({ discloses }: Measure, breakdown: BreakdownId | null): DisclosureClass | null {
  if (breakdown === null) return discloses;
  const { tells } = protectionOf(breakdown);
  if (tells === "staff" || tells === "rows") return null;
  return discloses === "service" && tells === "child" ? "child" : discloses;
}

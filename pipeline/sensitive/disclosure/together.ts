/** Cells of several categories as one: what can be added up is, and what cannot is not there. */
import type { Cell } from "../measures/cell.ts";

/** between the categories of a group, in its own name */
export const between = "+";

export function togetherOf(cells: readonly Cell[]): Cell {
  const [first, ...others] = cells;
  if (first === undefined) throw new Error("a group of no category");
  if (others.length === 0) return first;
  const sum = (side: "counted" | "known" | "unknown") => cells.reduce((all, cell) => all + cell[side], 0);
  return {
    ...first,
    category: cells.map(({ category }) => category).join(between),
    counted: sum("counted"),
    known: sum("known"),
    unknown: sum("unknown"),
    ...{ peer_counted: null, peer_known: null, resident: null },
    ...{ median: null, quartile_1: null, quartile_3: null, median_lower: null, median_upper: null },
    // how much rows of a group share is taken from whichever of its categories they share most in
    effect: Math.max(...cells.map(({ effect }) => effect)),
    variance: null,
  };
}

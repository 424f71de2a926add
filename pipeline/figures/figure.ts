/**
 * A figure: what one value of a release holds, by its kind and its state, so that whoever has a figure of some state has its
 * numbers and need not look whether they are there. Each kind reads its own beside this file; what is said of it stands there too.
 */
import type { CatalogueMeasure } from "../release/format.ts";
import type { FigurePoint } from "../release/point.ts";

/** `few`: counts that allow no percentage or rate; `none`: nothing that it would be of. */
export type FigureState = "figure" | "zero" | "few" | "none" | Absence;
/** Why there is no figure at all. */
export type Absence = "hidden" | "not-supplied" | "not-applicable" | "missing";
export interface Absent {
  readonly state: Absence;
}

/** How many, of how many. */
export type Counts = readonly [counted: number, of: number];

/** Whether the state is one whose number is shown. */
export const isShown = (state: FigureState): state is "figure" | "zero" => state === "figure" || state === "zero";

/** Why no figure of any kind can be had of a value; null where one may be. */
export function absenceOf(point: FigurePoint | undefined): Exclude<Absence, "not-applicable"> | null {
  if (point === undefined) return "missing";
  return point.symbol === "c" ? "hidden" : point.symbol === "x" ? "not-supplied" : null;
}

/** What of a measure decides how its figures are written. */
export type FigureMeasure = Pick<CatalogueMeasure, "kind" | "unit" | "whenNone" | "timescales" | "supplied">;

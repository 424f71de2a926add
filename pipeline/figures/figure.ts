/**
 * A figure: what one value of a release holds, by its kind and its state, so that code with a figure in some state has its numbers and
 * need not check for them. Each kind reads its own figures, in a file beside this one, which also puts them in words.
 */
import type { CatalogueMeasure } from "../release/format.ts";
import type { FigurePoint } from "../release/point.ts";

/** `few`: the counts are too small for a percentage or rate; `none`: there was nothing to count. */
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

/** Why a value can have no figure of any kind; null where it may have one. */
export function absenceOf(point: FigurePoint | undefined): Exclude<Absence, "not-applicable"> | null {
  if (point === undefined) return "missing";
  return point.symbol === "c" ? "hidden" : point.symbol === "x" ? "not-supplied" : null;
}

/** The parts of a measure that decide how its figures are written. */
export type FigureMeasure = Pick<CatalogueMeasure, "kind" | "unit" | "whenNone" | "timescales" | "supplied">;

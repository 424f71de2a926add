/**
 * The 95 % interval of a figure as it is printed, worked out in one place and written in one way, so that the sentence, the
 * table and the chart of a measure never differ in the last digit.
 */
import type { FigurePoint } from "../release/point.ts";
import type { Interval } from "../statistics/proportion.ts";
import { absenceOf, type FigureMeasure, isShown } from "./figure.ts";
import { figureWords } from "./figure_words.ts";
import type { IntervalMeasure } from "./kind.ts";
import { kindOf } from "./kinds.ts";

/** In the measure's unit; null where none can be given. */
export const intervalOf = (measure: IntervalMeasure, point: FigurePoint): Interval | null =>
  absenceOf(point) === null ? kindOf(measure).interval(measure, point) : null;

/** `66% to 88%`; blank where there is none, or where the figure itself may not be shown. */
export function intervalWords(measure: FigureMeasure & IntervalMeasure, point: FigurePoint): string {
  if (!isShown(figureWords(measure, point).state)) return "";
  const interval = intervalOf(measure, point);
  return interval === null ? "" : kindOf(measure).intervalWords(interval);
}

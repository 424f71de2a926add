/**
 * Writes one figure in words, the same in a table, card, alt text or comparison. Missing, hidden and zero never look alike.
 */
import type { FigurePoint } from "../release/point.ts";
import { fewWords } from "./few_words.ts";
import { absenceOf, type FigureMeasure } from "./figure.ts";
import { apart, type FigureWords } from "./kind.ts";
import { kindOf } from "./kinds.ts";

export function figureWords(measure: FigureMeasure, point: FigurePoint | undefined): FigureWords {
  if (point === undefined) return apart("missing", "no figure");
  switch (absenceOf(point)) {
    case "hidden":
      return fewWords(measure, point);
    case "not-supplied": {
      const uncountable = measure.supplied && measure.timescales.some(({ countable }) => !countable);
      return apart("not-supplied", uncountable ? "cannot be counted" : "not supplied");
    }
    default:
      return kindOf(measure).words(measure, point);
  }
}

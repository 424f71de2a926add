/** The 95 % interval of a figure: `66% to 88%`; nothing where there is none, or where a percentage may not be shown. */
import type { CatalogueMeasure, Value } from "../../pipeline/release/format.ts";
import { round } from "../../pipeline/statistics/round.ts";
import { countWords, figureWords } from "./figure_words.ts";

export function intervalWords(measure: CatalogueMeasure, value: Value): string {
  const { state } = figureWords(measure, value);
  if (value.lower === null || value.upper === null || !(state === "figure" || state === "zero")) return "";
  if (measure.kind === "proportion") return `${round(value.lower, 0)}% to ${round(value.upper, 0)}%`;
  if (measure.kind === "gap") return `${signed(value.lower)} to ${signed(value.upper)} points`;
  return `${countWords(value.lower)} to ${countWords(value.upper)}`;
}

const signed = (points: number) => `${points < 0 ? "−" : "+"}${countWords(Math.abs(points))}`;

/** Means: of a score, or of how many of one thing there are for each of another. */
import type { FigurePoint } from "../release/point.ts";
import { amountWords, countWords, numberWords, unitWords } from "../statistics/amount.ts";
import { formatNumber } from "../statistics/format_number.ts";
import { round } from "../statistics/round.ts";
import { smallestDenominator } from "../statistics/share.ts";
import type { Absent } from "./figure.ts";
import {
  absentWords,
  againstGoal,
  apart,
  dotted,
  givenInterval,
  type Kind,
  lowWords,
  missing,
  noneWords,
  nothingOf,
  told,
  unsure,
  usualWords,
  valueWords,
} from "./kind.ts";

type Figure =
  | Absent
  | { readonly state: "none" }
  | { readonly state: "figure"; readonly mean: number; readonly sum: number; readonly of: number };

function read({ value, numerator, denominator }: FigurePoint): Figure {
  if (denominator === 0) return { state: "none" };
  if (value === null || numerator === null || denominator === null) return { state: "not-applicable" };
  return { state: "figure", mean: value, sum: numerator, of: denominator };
}

export const score: Kind = {
  head: "Mean, of how many",
  scale: "any",
  axis: ({ unit, of }) => (unit === "score" ? `Mean: ${of}` : `Number of ${unit}: ${of}`),

  words(measure, point) {
    const figure = read(point);
    if (figure.state === "none") return apart("none", noneWords(measure, point));
    if (!("mean" in figure)) return apart(figure.state, "not applicable");
    const { mean, sum, of } = figure;
    const beside = measure.unit === "score" ? `mean of ${countWords(of)}` : `${countWords(sum)} for ${countWords(of)}`;
    // means always have one decimal, because 4 and 3.8 are in one column
    return dotted("figure", formatNumber(mean, 1), beside);
  },

  inReport: (measure, point) => score.words(measure, point).plain,

  told({ unit, noun }, point, when) {
    const figure = read(point);
    if (figure.state === "none") return missing(`${when} there were no ${noun} to count.`);
    if (!("mean" in figure)) return absentWords(point, when);
    const sum = unit === "score" ? "" : `; ${formatNumber(figure.sum)} in all`;
    const mean = meanWords(unit, figure.mean);
    return told(`${mean} (${noun}: ${formatNumber(figure.of)}${sum}) ${when}.${lowWords(point)}`);
  },

  soFar: ({ unit }, { value }) => (value === null ? "no figure" : meanWords(unit, value)),
  inYear: valueWords,

  sureness(measure, point) {
    if (point.denominator !== null && point.denominator < smallestDenominator) return "";
    const interval = score.interval(measure, point);
    if (interval !== null) return usualWords("mean", score.intervalWords(interval));
    return (measure.independent ?? true) ? "" : unsure;
  },

  interval: (_, point) => givenInterval(point),
  intervalWords: ({ lower, upper }) => `${countWords(lower)} to ${countWords(upper)}`,
  chance: ({ cluster }) =>
    cluster === null
      ? "No interval is given: several scores can be about one child"
      : "Each mean has its 95% interval, which allows for several scores about one child",

  change({ unit }, now, before) {
    const [is, was] = [read(now), read(before)];
    if (!("mean" in is) || !("mean" in was)) return { size: null, sure: "" };
    const higher = round(is.mean - was.mean, 1);
    if (higher === 0) return { size: null, sure: "" };
    const much = numberWords(Math.abs(higher), unit);
    // the word "score" need not be repeated: the figures compared have it
    const what = unit === "score" ? much : `${much} ${unitWords(unit, Math.abs(higher))}`;
    return { size: `${what} ${higher > 0 ? "higher" : "lower"}`, sure: "" };
  },

  against: ({ better }, goal, { value }) => againstGoal(better, value, goal),
  nothing: nothingOf,
};

const meanWords = (unit: Parameters<typeof amountWords>[1], mean: number): string =>
  unit === "score" ? `${formatNumber(mean, 1)} on average` : amountWords(mean, unit);

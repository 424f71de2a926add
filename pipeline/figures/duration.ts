/** Lengths of time: the median of those measured, with its middle half. Days and weeks are whole. */
import type { CatalogueMeasure } from "../release/format.ts";
import type { FigurePoint } from "../release/point.ts";
import { amountWords, countWords, numberWords, unitWords } from "../statistics/amount.ts";
import { formatNumber } from "../statistics/format_number.ts";
import { round } from "../statistics/round.ts";
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
  nothingOf,
  told,
  usualWords,
  valueWords,
} from "./kind.ts";

type Figure =
  | Absent
  | { readonly state: "none" }
  | { readonly state: "figure"; readonly median: number; readonly measured: number | null };

function read({ value, numerator }: FigurePoint): Figure {
  if (value !== null) return { state: "figure", median: value, measured: numerator };
  return { state: numerator === 0 ? "none" : "not-applicable" };
}

/** The quarter of them that took least and that took most: the ends of the middle half; null where a release has none. */
export const middleHalf = ({ quartile_1, quartile_3 }: FigurePoint): readonly [number, number] | null =>
  quartile_1 == null || quartile_3 == null ? null : [quartile_1, quartile_3];

/** A length as it is written: one rounded to no week at all is no nothing. */
const lengthWords = (median: number, unit: CatalogueMeasure["unit"]): string =>
  unit === "weeks" && median === 0 ? "under a week" : `${numberWords(median, unit)} ${unitWords(unit, median)}`;

/** With fewer than this, a median without an interval is said to change easily by chance. */
const fewestForMedian = 30;

export const duration: Kind = {
  head: "Median, of how many",
  scale: "whole",
  axis: ({ unit, counts }) => `Median ${unit}: ${counts}`,

  words({ unit }, point) {
    const figure = read(point);
    if (figure.state === "none") return apart("none", "none to measure");
    if (!("median" in figure)) return apart(figure.state, "not applicable");
    const { median, measured } = figure;
    return dotted(
      "figure",
      lengthWords(median, unit),
      measured === null ? "median" : `median of ${countWords(measured)}`,
    );
  },

  inReport(measure, point) {
    const { state, main, plain } = duration.words(measure, point);
    return state === "figure" ? main : plain;
  },

  told({ unit }, point, when) {
    const figure = read(point);
    if (figure.state === "none") return missing(`${when} there was nothing to measure.`);
    if (!("median" in figure)) return absentWords(point, when);
    const { median, measured } = figure;
    const many = measured === null ? "" : `, of ${formatNumber(measured)} measured`;
    const middle = middleHalf(point);
    const half =
      middle === null
        ? ""
        : middle[0] === middle[1]
          ? ` The middle half all took ${amountWords(middle[0], unit)}.`
          : ` The middle half took ${numberWords(middle[0], unit)} to ${amountWords(middle[1], unit)}.`;
    if (unit === "weeks" && median === 0)
      return told(`half were less than a week (the median)${many}, ${when}.${half}`);
    return told(
      `half were ${amountWords(median, unit)} or less (the median)${many}, ${when}.${half}${lowWords(point)}`,
    );
  },

  soFar: valueWords,
  inYear: valueWords,

  sureness(measure, point) {
    const interval = duration.interval(measure, point);
    // where all took the same there is no other length that it could have been
    if (interval !== null && interval.lower === interval.upper) return "";
    if (interval !== null) return usualWords("median", `${duration.intervalWords(interval)} ${measure.unit}`);
    const figure = read(point);
    return "measured" in figure && figure.measured !== null && figure.measured < fewestForMedian
      ? "With so few, chance can easily change the median."
      : "";
  },

  interval: (_, point) => givenInterval(point),
  intervalWords: ({ lower, upper }) => `${formatNumber(lower)} to ${formatNumber(upper)}`,
  chance: () => "The median and the middle half; the median has its 95% interval where enough are measured",

  change({ unit }, now, before) {
    const [is, was] = [read(now), read(before)];
    if (!("median" in is) || !("median" in was)) return { size: null, sure: "" };
    const longer = round(is.median - was.median);
    if (longer === 0) return { size: null, sure: "" };
    return { size: `${amountWords(Math.abs(longer), unit)} ${longer > 0 ? "longer" : "shorter"}`, sure: "" };
  },

  against: ({ better }, goal, { value }) => againstGoal(better, value, goal),
  nothing: nothingOf,
};

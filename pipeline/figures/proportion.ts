/**
 * Shares. A percentage is never shown without its numerator and denominator. For fewer than ten there is no percentage at all, only the
 * counts. Nothing due is not 0 %.
 */
import type { FigurePoint } from "../release/point.ts";
import { countWords } from "../statistics/amount.ts";
import { clusteredWilson } from "../statistics/clustered_intervals.ts";
import { differenceInterval } from "../statistics/difference.ts";
import { effectOf } from "../statistics/effect_of.ts";
import { formatPercent } from "../statistics/format_number.ts";
import { percentagePoints } from "../statistics/percentage.ts";
import { round } from "../statistics/round.ts";
import { ofWords, percentWords, smallestDenominator } from "../statistics/share.ts";
import type { Absent } from "./figure.ts";
import {
  absentWords,
  againstGoal,
  apart,
  chanceOfShares,
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
} from "./kind.ts";
import { pointsApart } from "./points_apart.ts";

type Figure =
  | Absent
  | { readonly state: "none"; readonly notRecorded: number }
  | { readonly state: "figure" | "zero" | "few"; readonly numerator: number; readonly denominator: number };

function read({ numerator, denominator, not_recorded }: FigurePoint): Figure {
  if (numerator === null || denominator === null) return { state: "not-applicable" };
  if (denominator === 0) return { state: "none", notRecorded: not_recorded ?? 0 };
  if (denominator < smallestDenominator) return { state: "few", numerator, denominator };
  return { state: numerator === 0 ? "zero" : "figure", numerator, denominator };
}

export const proportion: Kind = {
  head: "Percentage and counts",
  scale: "percent",
  axis: ({ of }) => `Percentage of ${of}`,

  words(measure, point) {
    const figure = read(point);
    if (figure.state === "none")
      return figure.notRecorded > 0
        ? apart("none", "not recorded", `${countWords(figure.notRecorded)} without an answer`)
        : apart("none", noneWords(measure, point));
    if (!("numerator" in figure)) return apart(figure.state, "not applicable");
    const { state, numerator, denominator } = figure;
    const of = ofWords(numerator, denominator);
    if (state === "few") return apart("few", of, "too few for a percentage");
    return dotted(
      state,
      percentWords(numerator, denominator),
      `${of}${point.symbol === "u" ? ", of low reliability" : ""}`,
    );
  },

  inReport(measure, point) {
    const { state, main, beside, plain } = proportion.words(measure, point);
    return state === "few" ? main : state === "figure" || state === "zero" ? `${beside} (${main})` : plain;
  },

  told(measure, point, when) {
    const figure = read(point);
    if (figure.state === "none") {
      const recorded = figure.notRecorded > 0 ? " with the answer recorded" : "";
      const told_from = measure.timescales?.find((each) => each.told_from)?.told_from ?? "";
      // that none fell due is said only where the data shows it
      const known = point.period_start !== undefined && point.period_start < told_from ? " that we know of" : "";
      return missing(`${when} there were no ${measure.noun}${known}${recorded}, so there is no percentage.`);
    }
    if (!("numerator" in figure)) return absentWords(point, when);
    const { state, numerator, denominator } = figure;
    const of = `${ofWords(numerator, denominator)} ${measure.noun}`;
    if (state === "few") return told(`${of} ${when}, too few for a percentage.${lowWords(point)}`);
    return told(`${of} (${percentWords(numerator, denominator)}) ${when}.${lowWords(point)}`);
  },

  soFar(_, point) {
    const figure = read(point);
    if (!("numerator" in figure)) return "no figure";
    const of = ofWords(figure.numerator, figure.denominator);
    return figure.state === "few" ? of : `${of} (${percentWords(figure.numerator, figure.denominator)})`;
  },

  inYear(_, point) {
    const figure = read(point);
    if (!("numerator" in figure)) return "no figure";
    const of = ofWords(figure.numerator, figure.denominator);
    return figure.state === "few" ? of : `${percentWords(figure.numerator, figure.denominator)} (${of})`;
  },

  sureness(measure, point) {
    if (read(point).state === "few") return "";
    const interval = proportion.interval(measure, point);
    if (interval !== null) return usualWords("level", proportion.intervalWords(interval));
    return (measure.independent ?? true) ? "" : unsure;
  },

  /** As the release gives it: what a page says is what the file says. Where that is the interval of its counts, from these afresh, since
   * from ends that are rounded to a decimal already, rounding to whole percent would round twice. */
  interval(measure, point) {
    const figure = read(point);
    // a release gives no interval where nobody knows how far its rows are from independent
    if (!("numerator" in figure) || figure.state === "few" || point.lower === null) return null;
    const given = givenInterval(point);
    if (measure.independent === false) return given;
    const ends = clusteredWilson(figure.numerator, figure.denominator, effectOf(measure));
    if (ends === null) return null;
    const afresh = { lower: 100 * ends.lower, upper: 100 * ends.upper };
    // only the release knows how far the rows of one cell are from independent
    const same = (end: "lower" | "upper") => given === null || round(given[end], 1) === round(afresh[end], 1);
    return same("lower") && same("upper") ? afresh : given;
  },

  intervalWords: ({ lower, upper }) => `${formatPercent(lower)} to ${formatPercent(upper)}`,
  chance: chanceOfShares,

  change(measure, now, before) {
    const [is, was] = [read(now), read(before)];
    if (!("numerator" in is) || !("numerator" in was)) return { size: null, sure: "" };
    const [own, other] = [
      [is.numerator, is.denominator],
      [was.numerator, was.denominator],
    ] as const;
    const effect = effectOf(measure);
    const interval =
      measure.independent === false || measure.moment === "stock"
        ? null
        : differenceInterval(own, other, 0.95, { own: effect, peers: effect });
    return pointsApart(percentagePoints(own, other), interval, 0);
  },

  against({ better }, goal, point) {
    const { state } = read(point);
    if (state === "few") return "few";
    return state === "figure" || state === "zero" ? againstGoal(better, point.value, goal) : "unknown";
  },

  nothing: nothingOf,
};

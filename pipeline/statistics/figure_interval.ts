/**
 * The 95 % interval of a figure as it is printed, worked out in one place and written in one way, so that the sentence, the
 * table and the chart of a measure never differ in the last digit. A share's is made from its counts afresh: from ends that a
 * release has rounded to a decimal, rounding to whole percent would round twice.
 */
import type { CatalogueMeasure } from "../release/format.ts";
import { countWords } from "./amount.ts";
import { clusteredWilson } from "./clustered_intervals.ts";
import { formatNumber, formatPercent } from "./format_number.ts";
import type { Interval } from "./proportion.ts";
import type { SeriesPoint } from "./series_point.ts";
import { smallestDenominator } from "./share.ts";

export type IntervalMeasure = Pick<CatalogueMeasure, "kind"> &
  Partial<Pick<CatalogueMeasure, "independent" | "cluster">>;
export type IntervalPoint = Pick<SeriesPoint, "numerator" | "denominator" | "value" | "symbol" | "lower" | "upper">;

/** The interval in the measure's unit, unrounded where the release has the counts; null where none can be given. */
export function figureInterval(measure: IntervalMeasure, point: IntervalPoint): Interval | null {
  const { numerator, denominator, lower, upper, symbol } = point;
  if (symbol === "c" || symbol === "x") return null;
  const given = lower == null || upper == null ? null : { lower, upper };
  // a release gives none where nobody knows how much its rows hang together
  if (measure.kind !== "proportion" || lower === null) return point.value === null ? null : given;
  if (numerator === null || denominator === null || denominator < smallestDenominator) return null;
  // how much rows of one cell share is known to the release alone
  if (given !== null && (measure.independent === false || effectOf(measure) > 1)) return given;
  if (measure.independent === false) return null;
  const ends = clusteredWilson(numerator, denominator, effectOf(measure));
  return ends && { lower: 100 * ends.lower, upper: 100 * ends.upper };
}

/** "66% to 88%", "−42.0 to −10.4 points", "30.1 to 55.2" */
export function intervalWordsOf({ kind }: Pick<IntervalMeasure, "kind">, { lower, upper }: Interval): string {
  if (kind === "proportion") return `${formatPercent(lower)} to ${formatPercent(upper)}`;
  if (kind === "gap") return `${signedPoints(lower)} to ${signedPoints(upper)} points`;
  // days and weeks are whole
  if (kind === "duration") return `${formatNumber(lower)} to ${formatNumber(upper)}`;
  return `${countWords(lower)} to ${countWords(upper)}`;
}

/** "+1.2", "−28.7": percentage points with their sign, to one decimal */
export const signedPoints = (points: number): string => {
  const written = formatNumber(points, 1);
  return `${points > 0 && written !== "0.0" ? "+" : ""}${written}`;
};

/** How many times as large a measure's variance is for what its rows share; 1 where they stand for themselves. */
export const effectOf = ({ cluster }: Partial<Pick<CatalogueMeasure, "cluster">>): number =>
  Math.max(1, cluster?.effect ?? 1);

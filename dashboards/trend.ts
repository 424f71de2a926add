/**
 * The series a measure is judged on: quarters, unless most are too small for a percentage; then years. The chart's rules
 * see the whole series, the page shows its last twenty points.
 */
import type { CatalogueMeasure, PeriodKind, Signal, Value } from "../pipeline/release/format.ts";
import { type Chart, chartFor, fewestPoints } from "../pipeline/statistics/chart.ts";
import { statusSentence } from "../pipeline/statistics/sentence.ts";
import { smallestDenominator } from "../pipeline/statistics/share.ts";
import type { Figures } from "./figures.ts";

export const shownPoints = 20;

export interface TrendPoint {
  readonly value: Value;
  readonly centre: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly signal: Signal;
  readonly reason: string;
}

export type Judged = "judged" | "few" | "untested";

export interface Trend {
  readonly measure: CatalogueMeasure;
  readonly kind: PeriodKind;
  /** oldest first, at most twenty */
  readonly points: readonly TrendPoint[];
  readonly latest: TrendPoint | undefined;
  readonly chart: Chart;
  /** whether the chart's rules could be used: not on too few points, nor on figures of a kind they do not fit */
  readonly judged: Judged;
  readonly sentence: string;
  /** why years stand here instead of quarters; blank where they do not */
  readonly coarser: string;
}

export function trendOf(figures: Figures, measure: CatalogueMeasure): Trend {
  const quarters = figures.series(measure.id, "quarter");
  const coarser = tooSmall(measure, quarters) && figures.has(measure.id, "year");
  const kind = coarser || quarters.length === 0 ? "year" : "quarter";
  const values = figures.series(measure.id, kind);
  const chart = chartFor(measure, values);
  const all = values.map((value, i): TrendPoint => {
    const { centre, lower, upper, signal, reason } = chart.points[i]!;
    return { value, centre, lower, upper, signal, reason };
  });
  const points = all.slice(-shownPoints);
  return {
    measure,
    kind,
    points,
    latest: points.at(-1),
    chart,
    judged: judgedBy(chart, values),
    sentence: statusSentence(measure, values, chart),
    coarser: coarser ? "Shown by year: most quarters have too few for a percentage." : "",
  };
}

function tooSmall(measure: CatalogueMeasure, values: readonly Value[]): boolean {
  if (measure.kind !== "proportion") return false;
  const known = values.slice(-shownPoints).filter(({ denominator }) => denominator !== null);
  const large = known.filter(({ denominator }) => denominator! >= smallestDenominator);
  return known.length > 0 && large.length < known.length / 2;
}

function judgedBy(chart: Chart, values: readonly Value[]): Judged {
  if (chart.kind !== "run") return "judged";
  return values.filter(({ value }) => value !== null).length < fewestPoints ? "few" : "untested";
}

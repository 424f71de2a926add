/**
 * The series a measure is judged on: quarters, unless most are too small for a percentage; then years. A gap is read over
 * three years together and a death over five, since a single year says too little of the one and too much of the other. The
 * page shows its last 24 points, which the chart's line and limits are made from; what is spoken of is the latest settled
 * one, and what comes after it is provisional.
 */

import type { Figures } from "../pipeline/release/figures.ts";
import type { CatalogueMeasure, PeriodKind, Signal, Value } from "../pipeline/release/format.ts";
import { chartFor, drawnPoints, sees } from "../pipeline/statistics/chart.ts";
import { type Chart, fewestPoints } from "../pipeline/statistics/control_chart.ts";
import { statusSentence } from "../pipeline/statistics/sentence.ts";
import { isSettled } from "../pipeline/statistics/settled.ts";
import { smallestDenominator } from "../pipeline/statistics/share.ts";
import { type SlowChange, slowChange } from "../pipeline/statistics/slow_change.ts";

export const shownPoints = drawnPoints;

export interface TrendPoint {
  readonly value: Value;
  readonly centre: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly signal: Signal;
  readonly reason: string;
  /** of a g chart: whole periods since the one before with an event, or so far where the wait goes on */
  readonly wait?: number | null;
  readonly stillWaiting?: boolean;
}

/** `unseen`: judged by a chart that would miss a change that matters more often than not */
export type Judged = "judged" | "unseen" | "few" | "untested";

export interface Trend {
  readonly measure: CatalogueMeasure;
  readonly kind: PeriodKind;
  /** oldest first, at most so many as are shown */
  readonly points: readonly TrendPoint[];
  /** what is spoken of: the latest settled point, or the latest where none is settled or years stand together */
  readonly latest: TrendPoint | undefined;
  /** the one before it */
  readonly before: TrendPoint | undefined;
  /** the newest point after the one spoken of */
  readonly soFar: TrendPoint | undefined;
  /** what its settled years say together; null where there are too few of them */
  readonly slow: SlowChange | null;
  readonly chart: Chart;
  /** whether the chart's rules could be used: not on too few points, nor on figures of a kind they do not fit */
  readonly judged: Judged;
  readonly sentence: string;
  /** why longer periods stand here instead of shorter; blank where they do not */
  readonly coarser: string;
}

/** the kinds of period a series can be made of, the one to read first before the rest */
function kindsOf(figures: Figures, measure: CatalogueMeasure): readonly PeriodKind[] {
  if (measure.kind === "gap") return ["pooled_3_years", "pooled_5_years", "academic_year", "year_to_march", "year"];
  if (isDeath(figures, measure)) return ["pooled_5_years", "pooled_3_years", "year"];
  return ["quarter", "year", "academic_year", "year_to_march", "pooled_3_years", "pooled_5_years", "month"];
}

/** of a death, or of what came of one: the measures that stand beside those of deaths */
export const isDeath = ({ release }: Figures, { chapter }: CatalogueMeasure): boolean =>
  release.catalogue.measures.some((other) => other.chapter === chapter && other.discloses === "death");

const pooled: Partial<Record<CatalogueMeasure["kind"] | "death", string>> = {
  gap: "Three years stand together: in one there are too few young people to tell.",
  death: "Five years stand together: in one there is too little to learn from.",
};

export function trendOf(figures: Figures, measure: CatalogueMeasure): Trend {
  const kinds = kindsOf(figures, measure).filter((kind) => figures.has(measure.id, kind));
  const first = kinds.find((kind) => figures.series(measure.id, kind).some(({ value }) => value !== null)) ?? kinds[0];
  const coarser =
    first === "quarter" && kinds.includes("year") && tooSmall(measure, figures.series(measure.id, "quarter"));
  const kind = coarser ? "year" : (first ?? "year");
  const values = figures.series(measure.id, kind);
  const chart = chartFor(measure, values);
  const all = values.map((value, i): TrendPoint => {
    return { value, ...chart.points[i]! };
  });
  const points = all.slice(-shownPoints);
  const slow = slowChangeOf(figures, measure);
  return {
    measure,
    kind,
    points,
    latest: all[chart.spoken],
    before: all[chart.spoken - 1],
    soFar: all.slice(chart.spoken + 1).at(-1),
    slow,
    chart,
    judged: judgedBy(chart, values),
    sentence: statusSentence(measure, values, chart, slow),
    coarser: coarserWords(figures, measure, kind, coarser),
  };
}

function coarserWords(figures: Figures, measure: CatalogueMeasure, kind: PeriodKind, coarser: boolean): string {
  if (coarser) return "Shown by year: most quarters have too few for a percentage.";
  if (!kind.startsWith("pooled")) return "";
  return pooled[isDeath(figures, measure) ? "death" : measure.kind] ?? "";
}

function tooSmall(measure: CatalogueMeasure, values: readonly Value[]): boolean {
  if (measure.kind !== "proportion") return false;
  const shown = values.slice(-shownPoints);
  // a series may begin late: what was counted before it did is no small figure
  const known = shown
    .slice(shown.findIndex(({ denominator }) => denominator))
    .filter(({ denominator }) => denominator !== null);
  const large = known.filter(({ denominator }) => denominator! >= smallestDenominator);
  return known.length > 0 && large.length < known.length / 2;
}

function judgedBy(chart: Chart, values: readonly Value[]): Judged {
  if (chart.kind !== "run") return sees(chart) ? "judged" : "unseen";
  return values.filter((point) => isSettled(point) && point.value !== null).length < fewestPoints ? "few" : "untested";
}

/** the single years of a measure, of which the first kind it has is taken; none of a death, which is read over five together */
export function singleYears(figures: Figures, measure: CatalogueMeasure): readonly Value[] {
  if (isDeath(figures, measure)) return [];
  const kind = (["year", "academic_year", "year_to_march"] as const).find((each) => figures.has(measure.id, each));
  return kind === undefined ? [] : figures.series(measure.id, kind);
}

const slowChangeOf = (figures: Figures, measure: CatalogueMeasure): SlowChange | null =>
  slowChange(measure, singleYears(figures, measure));

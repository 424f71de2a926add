/**
 * Which chart a measure's series is drawn on, its limits and its signals: the one way in for every page, report and alt
 * text. A proportion stands on a p chart and a flow of counts on a u chart, both with exact limits, since XmR cries wolf
 * on small counts; a count so rare that most periods have none on a g chart of the periods between
 * (`chart_of_waits.ts`); XmR only where figures are large and steady. A stock (a count or a share of it) and a duration
 * are run charts about the median without limits or signals: much the same children are counted each time, so limits
 * would mislead, and a median of days has no distribution to take them from. Below 13 points nothing is judged
 * (Statistics, signals over time).
 */
import type { CatalogueMeasure, Signal, Symbol_ } from "../release/format.ts";
import { type Assurance, assuranceOf } from "./assurance.ts";
import { chartOfWaits } from "./chart_of_waits.ts";
import type { ControlPoint } from "./control_point.ts";
import { falseAlarmWords } from "./false_alarm.ts";
import { median } from "./median.ts";
import { pChart } from "./p_chart.ts";
import { dateWords } from "./period_words.ts";
import { reasonOf, signalOf } from "./signals.ts";
import { specialCauses } from "./spc_rules.ts";
import { uChart } from "./u_chart.ts";
import { isRare } from "./wait_chart.ts";
import { xmr } from "./xmr.ts";

/** One period of a series, as a release has it. A hidden or missing point has no figures and says why by its symbol. */
export interface SeriesPoint {
  readonly period: string;
  /** ISO date */
  readonly period_start?: string;
  /** ISO date */
  readonly period_end: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** in the measure's unit; percent 0 to 100 */
  readonly value: number | null;
  readonly symbol: Symbol_;
  readonly not_recorded?: number | null;
  /** of a gap, in percentage points and as counts of the peers */
  readonly lower?: number | null;
  readonly upper?: number | null;
  readonly peer_numerator?: number | null;
  readonly peer_denominator?: number | null;
}

export type ChartMeasure = Pick<CatalogueMeasure, "kind" | "moment" | "better" | "target" | "unit"> &
  Partial<Pick<CatalogueMeasure, "independent" | "rebases" | "discloses">>;

export interface ChartPoint {
  /** of a g chart whole periods, else in the measure's unit; null where the chart has none or the point is missing */
  readonly centre: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly signal: Signal;
  /** which rule the point breaks, in words; blank for none */
  readonly reason: string;
  /** of a g chart: whole periods since the one before with an event, or so far where the wait goes on */
  readonly wait?: number | null;
  readonly stillWaiting?: boolean;
}

export interface Chart {
  readonly kind: "p" | "u" | "g" | "xmr" | "run";
  /** which chart this is, what its limits are and how often it is wrong */
  readonly words: string;
  readonly points: readonly ChartPoint[];
  /** of the limits as they stand at the latest point */
  readonly assurance: Assurance;
  /** the index of the first point that the latest limits are made from: above 0 after a rebase */
  readonly from: number;
}

/** Points needed before a trend is judged. */
export const fewestPoints = 13;

/** XmR from these on: every denominator (or count) at least so large, the largest at most so many times the smallest. */
const large = { proportion: 500, count: 100, spread: 1.5 } as const;

/** The chart of a series in order of time, gaps included; one chart point for each series point. */
export function chartFor(measure: ChartMeasure, points: readonly SeriesPoint[]): Chart {
  const changes = (measure.rebases ?? []).flatMap(({ from, why }) => {
    const at = points.findIndex(({ period_end }) => period_end >= from);
    return at > 0 ? [{ at, from, why }] : [];
  });
  const last = changes.at(-1);
  if (last === undefined) return chartOfWaits(measure, points) ?? oneChart(measure, points);
  const starts = [0, ...new Set(changes.map(({ at }) => at)), points.length];
  const parts = starts.slice(1).map((end, i) => oneChart(measure, points.slice(starts[i], end)));
  const latest = parts.at(-1)!;
  const said = changes.map(({ from, why }) => `The line and its limits start afresh on ${dateWords(from)}: ${why}`);
  return {
    ...latest,
    words: [latest.words, ...said].join(" "),
    points: parts.flatMap((part) => part.points),
    from: last.at,
  };
}

/** The chart of a series, or of the part of one between two rebases. */
function oneChart(measure: ChartMeasure, points: readonly SeriesPoint[]): Chart {
  const known = points.filter(({ value }) => value !== null);
  if (known.length < fewestPoints) {
    return runChart(
      points,
      `Run chart: too few points to judge a trend (${known.length} of the ${fewestPoints} needed).`,
    );
  }
  const counts = measure.kind === "proportion" || measure.kind === "count";
  if (measure.moment === "stock" || !counts || measure.independent === false) {
    return runChart(points, "Run chart: the line is the middle value (median). It has no limits and no signals.");
  }
  const steady = isLargeAndSteady(known, measure.kind === "proportion");
  if (steady) return judged(measure, points, "xmr", xmr(points.map(({ value }) => value)), 1);
  if (measure.kind === "count") return judged(measure, points, "u", uChart(points.map(({ value }) => value)), 1);
  return judged(measure, points, "p", pChart(points.map(shareOf)), 100);
}

const chartWords = {
  p: "p chart: the line is the share over all periods together; the limits are exact for the number in each period.",
  u: "u chart: the line is the average; the limits are exact for events that come one by one. Brothers and sisters who come together make false alarms likelier.",
  xmr: "XmR chart: the line is the average; the limits follow from the change from one period to the next.",
} as const;

/** below a mean of about 0.7 no count lies below the line (`wait_chart.ts`) */
const blind = "With so few it can show a rise, but hardly ever a fall.";

function judged(
  measure: ChartMeasure,
  points: readonly SeriesPoint[],
  kind: "p" | "u" | "xmr",
  control: readonly (ControlPoint | null)[],
  scale: number,
): Chart {
  const causes = specialCauses(control);
  const known = control.filter((point) => point !== null);
  const centre = known[0] ? known[0].centre * scale : null;
  const within = (value: number) =>
    measure.kind === "proportion" ? Math.min(100, Math.max(0, value * scale)) : Math.max(0, value * scale);
  const drawn = control.map((point, i): ChartPoint => {
    if (point === null) return { centre, lower: null, upper: null, signal: "", reason: "" };
    const cause = causes[i] ?? null;
    return {
      centre,
      lower: within(point.lower),
      upper: within(point.upper),
      signal: cause === null ? "common_cause" : signalOf(cause.direction, measure.better),
      reason: cause === null ? "" : reasonOf(cause),
    };
  });
  const like = kind === "xmr" ? kind : { variance: meanVariance(points, known, kind) };
  return {
    kind,
    from: 0,
    words: [
      chartWords[kind],
      kind === "u" && isRare(points.map(({ value }) => value)) && blind,
      falseAlarmWords(like, known.length),
    ]
      .filter(Boolean)
      .join(" "),
    points: drawn,
    assurance: promised(measure, drawn),
  };
}

function promised({ better, target }: ChartMeasure, drawn: readonly ChartPoint[]): Assurance {
  const latest = drawn.findLast(({ lower }) => lower !== null);
  if (latest === undefined) return "";
  return assuranceOf(better, target?.value ?? null, { lower: latest.lower!, upper: latest.upper! });
}

function runChart(points: readonly SeriesPoint[], words: string): Chart {
  const centre = median(points.flatMap(({ value }) => (value === null ? [] : [value])));
  return {
    kind: "run",
    from: 0,
    words,
    points: points.map(() => ({ centre, lower: null, upper: null, signal: "", reason: "" })),
    assurance: "",
  };
}

const shareOf = ({ numerator, denominator, value }: SeriesPoint) =>
  value === null || numerator === null || denominator === null ? null : { numerator, denominator };

function isLargeAndSteady(known: readonly SeriesPoint[], proportion: boolean): boolean {
  const sizes = known.map(({ denominator, value }) => (proportion ? (denominator ?? 0) : value!));
  const least = Math.min(...sizes);
  return least >= (proportion ? large.proportion : large.count) && Math.max(...sizes) <= least * large.spread;
}

function meanVariance(points: readonly SeriesPoint[], known: readonly ControlPoint[], kind: "p" | "u"): number {
  const centre = known[0]?.centre ?? 0;
  if (kind === "u") return centre;
  const trials = points.reduce((sum, point) => sum + (shareOf(point)?.denominator ?? 0), 0);
  return (trials / known.length) * centre * (1 - centre);
}

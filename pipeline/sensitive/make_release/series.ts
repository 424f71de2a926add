/**
 * What is judged of a release's series, once for its pages, its reports and the signals of its values: the chart of each series of
 * the whole with its limits and signals, the sentence, and what the single years say. Of released figures alone.
 */

import { againstTarget } from "../../figures/against_target.ts";
import { gapGradeWords } from "../../figures/gap.ts";
import { isPooled } from "../../release/codes.ts";
import { Figures } from "../../release/figures.ts";
import type { CatalogueMeasure, PeriodKind, Release, Signal, Unjudged, Value } from "../../release/format.ts";
import { periodBefore } from "../../release/period_before.ts";
import type { JudgedChange, JudgedChart, JudgedMeasure } from "../../release/series.ts";
import { chartFor, sees } from "../../statistics/chart.ts";
import { type Chart, fewestPoints } from "../../statistics/control_chart.ts";
import { isSettled } from "../../statistics/settled.ts";
import { sharpChange } from "../../statistics/sharp_change.ts";
import { slowChange } from "../../statistics/slow_change.ts";
import { changeAlone, changeWords } from "../../words/change_words.ts";
import { gapTrendWords } from "../../words/gap_trend_words.ts";
import { statusSentence } from "../../words/status_sentence.ts";
import { againstPeers, besideOthers, clearlyMissed } from "./against_others.ts";
import { shownSeries, singleYears } from "./shown_series.ts";

/** Kinds of period whose every series is judged, shown or not. */
const alwaysJudged: readonly PeriodKind[] = ["month", "quarter"];

/** The release with its series, and with their signals in its values. */
export function judged(made: Unjudged): Release {
  const figures = new Figures({ ...made, series: [] });
  const series = made.catalogue.measures.map((measure) => judgedMeasure(figures, measure));
  return { ...made, values: withSignals(made, series), series };
}

function judgedMeasure(figures: Figures, measure: CatalogueMeasure): JudgedMeasure {
  const { kind, coarser } = shownSeries(figures, measure);
  const others = alwaysJudged.filter((each) => each !== kind && figures.has(measure.id, each));
  const values = figures.series(measure.id, kind);
  const chart = chartFor(measure, values);
  const yearly = singleYears(figures, measure);
  const years = yearly === null ? [] : figures.series(measure.id, yearly);
  const slow = slowChange(measure, years);
  const state = stateOf(chart, values);
  const spoken = values[chart.spoken];
  const isUnjudged = chart.kind === "run" || state === "unseen";
  return {
    measure_id: measure.id,
    rebases: measure.rebases,
    shown: kind,
    coarser,
    judged: state,
    sentence: statusSentence(measure, values, chart, slow),
    charts: [
      toldChart(kind, values, chart),
      ...others.map((other) => {
        const points = figures.series(measure.id, other);
        return toldChart(other, points, chartFor(measure, points));
      }),
    ],
    beyond_so_far: beyondSoFar(measure, values, chart),
    years: yearly,
    slow: slow && { ...slow, first: slow.first.period, last: slow.last.period },
    sharp: isUnjudged ? sharp(measure, years.filter(isSettled)) : null,
    sharp_so_far:
      isUnjudged && years.some((year, i) => i === years.length - 1 && !isSettled(year)) ? sharp(measure, years) : null,
    target: againstTarget(measure, spoken),
    change: spoken === undefined ? "" : changeWords(measure, spoken, periodBefore(figures, measure, spoken)),
    change_alone: spoken === undefined ? "" : changeAlone(measure, spoken, periodBefore(figures, measure, spoken)),
    against_target: clearlyMissed(measure, spoken),
    against_peers: againstPeers(figures, measure),
    beside_others: besideOthers(figures, measure, spoken),
    gap_grade: measure.kind === "gap" && spoken !== undefined ? gapGradeWords(measure, spoken) : "",
    gap_by_year: isPooled(kind) ? gapTrendWords(measure, figures.series(measure.id, "academic_year")) : "",
  };
}

function toldChart(
  period_kind: PeriodKind,
  values: readonly Value[],
  { points, falseAlarms, ...chart }: Chart,
): JudgedChart {
  return {
    period_kind,
    ...chart,
    false_alarms: falseAlarms,
    points: points.map((point, i) => ({ period: values[i]!.period, status: values[i]!.status, ...point })),
  };
}

function stateOf(chart: Chart, values: readonly Value[]): JudgedMeasure["judged"] {
  if (chart.kind !== "run") return sees(chart) ? "judged" : "unseen";
  return values.filter((point) => isSettled(point) && point.value !== null).length < fewestPoints ? "few" : "untested";
}

/** Late records may still move it, so that it is no signal; but whoever keeps the records should look. */
function beyondSoFar(
  { kind }: CatalogueMeasure,
  values: readonly Value[],
  chart: Chart,
): JudgedMeasure["beyond_so_far"] {
  const soFar = values.slice(chart.spoken + 1).at(-1);
  const { lower, upper } = chart.points.at(-1) ?? { lower: null, upper: null };
  if (!soFar || soFar.value === null || chart.kind === "run" || lower === null || upper === null) return null;
  const { numerator, denominator } = soFar;
  // from the counts: a limit is a count too, and a rounded share could fall beside it
  const value =
    kind === "proportion" && numerator !== null && denominator ? (100 * numerator) / denominator : soFar.value;
  return value < lower - hair ? "below" : value > upper + hair ? "above" : null;
}

/** Less than any count can differ by, and more than arithmetic does. */
const hair = 1e-9;

/** The last of these years against the one before it; null where one of them has no figure. */
function sharp(measure: CatalogueMeasure, years: readonly Value[]): JudgedChange | null {
  const [before, now] = years.slice(-2);
  if (!now || !before || before.value === null || now.value === null) return null;
  const change = sharpChange(measure, now, before);
  return change && { ...change, first: before.period, last: now.period };
}

/** Each figure of the whole that a chart judged, with its signal. */
function withSignals({ values, catalogue }: Unjudged, series: readonly JudgedMeasure[]): Value[] {
  const signals = new Map<string, Signal>();
  for (const { measure_id, charts } of series)
    for (const { period_kind, points } of charts)
      for (const { period, signal } of points)
        if (signal !== "") signals.set(`${measure_id} ${period_kind} ${period}`, signal);
  return values.map((value) => {
    if (value.breakdown !== "all" || value.authority !== catalogue.authority.code) return value;
    const signal = signals.get(`${value.measure_id} ${value.period_kind} ${value.period}`) ?? "";
    return signal === value.signal ? value : { ...value, signal };
  });
}

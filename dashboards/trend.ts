/**
 * The series of a measure that a page shows, as the release judged it: its last 24 points, which the chart's line and limits were
 * made from. What is spoken of is the latest settled one, and what comes after it is provisional.
 */

import { isPooled } from "../pipeline/release/codes.ts";
import { type Figures, isDeath } from "../pipeline/release/figures.ts";
import type { CatalogueMeasure, PeriodKind, Value } from "../pipeline/release/format.ts";
import type { JudgedChange, JudgedChart, JudgedMeasure, JudgedPoint } from "../pipeline/release/series.ts";
import { drawnPoints } from "../pipeline/statistics/control_chart.ts";

export const shownPoints = drawnPoints;

export interface TrendPoint extends Omit<JudgedPoint, "period" | "status"> {
  readonly value: Value;
}

/** `unseen`: judged by a chart that would miss a change that matters more often than not */
export type Judged = JudgedMeasure["judged"];

/** From one year to another, with the figures of both. */
export interface YearChange extends Pick<JudgedChange, "p" | "direction"> {
  readonly first: Value;
  readonly last: Value;
}

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
  /** on which side of its limits that one lies; null where within them, or where there is none */
  readonly beyondSoFar: JudgedMeasure["beyond_so_far"];
  /** its single years, of which the first kind it has is taken; none of a death, which is read over five together */
  readonly years: readonly Value[];
  /** what its settled years say together; null where there are too few of them */
  readonly slow: YearChange | null;
  /** of what no chart can judge or see, the latest settled year against the one before; null where there is no test */
  readonly sharp: YearChange | null;
  /** the same of a provisional latest year */
  readonly sharpSoFar: YearChange | null;
  /** how the figure spoken of stands to its target */
  readonly target: JudgedMeasure["target"];
  /** how it stands to that of a year before, in words */
  readonly change: string;
  /** whether its target is clearly missed, and whether it is clearly worse than others; null where that is not asked */
  readonly againstTarget: JudgedMeasure["against_target"];
  readonly againstPeers: JudgedMeasure["against_peers"];
  /** what the single years of a gap over years together say in words; blank where they say nothing */
  readonly gapByYear: string;
  readonly chart: JudgedChart;
  /** whether the chart's rules could be used: not on too few points, nor on figures of a kind they do not fit */
  readonly judged: Judged;
  readonly sentence: string;
  /** why longer periods stand here instead of shorter; blank where they do not */
  readonly coarser: string;
}

const pooled: Partial<Record<CatalogueMeasure["kind"] | "death", string>> = {
  gap: "Three years stand together: in one there are too few young people to tell.",
  death: "Five years stand together: in one there is too little to learn from.",
};

export function trendOf(figures: Figures, measure: CatalogueMeasure): Trend {
  const found = figures.judged(measure.id);
  const kind = found.shown;
  const chart = found.charts.find(({ period_kind }) => period_kind === kind)!;
  const all = figures.series(measure.id, kind).map((value, i): TrendPoint => ({ ...chart.points[i]!, value }));
  const years = found.years === null ? [] : figures.series(measure.id, found.years);
  const year = (period: string) => years.find((value) => value.period === period)!;
  const between = (change: JudgedChange | null): YearChange | null =>
    change && { p: change.p, direction: change.direction, first: year(change.first), last: year(change.last) };
  return {
    measure,
    kind,
    points: all.slice(-shownPoints),
    latest: all[chart.spoken],
    before: all[chart.spoken - 1],
    soFar: all.slice(chart.spoken + 1).at(-1),
    beyondSoFar: found.beyond_so_far,
    years,
    slow: between(found.slow),
    sharp: between(found.sharp),
    sharpSoFar: between(found.sharp_so_far),
    target: found.target,
    change: found.change,
    againstTarget: found.against_target,
    againstPeers: found.against_peers,
    gapByYear: found.gap_by_year,
    chart,
    judged: found.judged,
    sentence: found.sentence,
    coarser: coarserWords(figures, measure, found),
  };
}

function coarserWords({ release }: Figures, measure: CatalogueMeasure, { coarser, shown }: JudgedMeasure): string {
  if (coarser) return "Shown by year: most quarters have too few for a percentage.";
  if (!isPooled(shown)) return "";
  return pooled[isDeath(release.catalogue, measure) ? "death" : measure.kind] ?? "";
}

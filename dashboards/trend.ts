/**
 * The series of a measure that a page shows, as the release judged it: its last 24 points, from which the chart's line and limits were
 * made. The page describes the latest settled point; what comes after it is provisional.
 */

import { othersOf } from "../pipeline/release/beside_others.ts";
import { isPooled } from "../pipeline/release/codes.ts";
import { comparedAs } from "../pipeline/release/compared_as.ts";
import { type Figures, isDeath } from "../pipeline/release/figures.ts";
import type { CatalogueMeasure, PeriodKind, Value } from "../pipeline/release/format.ts";
import type { JudgedChange, JudgedChart, JudgedMeasure, JudgedPoint } from "../pipeline/release/series.ts";
import { drawnPoints } from "../pipeline/statistics/control_chart.ts";
import { yearsTogether } from "../pipeline/statistics/period_words.ts";
import { capital } from "../pipeline/words/first_letter.ts";
import { protectionWords } from "../pipeline/words/protection_words.ts";

export const shownPoints = drawnPoints;

export interface TrendPoint extends Omit<JudgedPoint, "period" | "status"> {
  readonly value: Value;
}

/** `unseen`: judged by a chart that is more likely to miss a change that matters than to show it. */
export type Judged = JudgedMeasure["judged"];

/** From one year to another, with the figures of both. */
export interface YearChange extends Pick<JudgedChange, "p" | "direction"> {
  readonly first: Value;
  readonly last: Value;
}

/** Our figure beside what others published last: its interval among them, and how it lies to their middle. */
export interface BesideOthers {
  /** the measure in the form in which others publish it, or the measure itself */
  readonly as: CatalogueMeasure;
  readonly isForm: boolean;
  readonly own: Value;
  readonly interval: readonly [lower: number, upper: number] | null;
  readonly verdict: string;
  readonly quarter: NonNullable<JudgedMeasure["beside_others"]>["quarter"];
  readonly funnel: NonNullable<JudgedMeasure["beside_others"]>["funnel"];
  /** the same against another set, by its name */
  readonly verdictBeside: (set: string) => string;
}

export interface Trend {
  readonly measure: CatalogueMeasure;
  readonly kind: PeriodKind;
  /** oldest first, at most so many as are shown */
  readonly points: readonly TrendPoint[];
  /** The point that the page describes: the latest settled one, or the latest of all where none is settled or years are pooled. */
  readonly latest: TrendPoint | undefined;
  /** the one before it */
  readonly before: TrendPoint | undefined;
  /** The newest point after the one described. */
  readonly soFar: TrendPoint | undefined;
  /** On which side of its limits the newest point lies; null where it is within them, or where there are none. */
  readonly beyondSoFar: JudgedMeasure["beyond_so_far"];
  /** Its single years, of the first kind of year it has; none for deaths, which are read over five years together. */
  readonly years: readonly Value[];
  /** The change over its settled years; null where there are too few of them. */
  readonly slow: YearChange | null;
  /** The latest settled year compared with the one before, where no chart can judge or see a change; null where there is no test. */
  readonly sharp: YearChange | null;
  /** The same for a provisional latest year. */
  readonly sharpSoFar: YearChange | null;
  /** How the described figure compares with its target. */
  readonly target: JudgedMeasure["target"];
  /** How it compares with the figure of the year before, in words. */
  readonly change: string;
  /** The same without the figure of the year before. */
  readonly changeAlone: string;
  /** whether its target is clearly missed, and whether it is clearly worse than others; null where that is not asked */
  readonly againstTarget: JudgedMeasure["against_target"];
  readonly againstPeers: JudgedMeasure["against_peers"];
  /** our figure that stands beside what others published last, and how it lies to their middle; null where nobody published it */
  readonly besideOthers: BesideOthers | null;
  /** what the country as a whole published last; null where it did not, or where places of other sizes can't be drawn on one scale */
  readonly country: { readonly name: string; readonly value: number } | null;
  /** how sure it is that a gap is one, and which way; blank where it is not clear */
  readonly gapGrade: string;
  /** what the single years of a gap over years together say in words; blank where they say nothing */
  readonly gapByYear: string;
  readonly chart: JudgedChart;
  /** whether the chart's rules could be used: not on too few points, nor on figures of a kind they do not fit */
  readonly judged: Judged;
  readonly sentence: string;
  /** Why longer periods are shown instead of shorter ones; blank where they are not. */
  readonly coarser: string;
}

const pooledWhy: Partial<Record<CatalogueMeasure["kind"] | "death", string>> = {
  gap: "one year has too few young people to show anything",
  death: "one year has too few to learn from",
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
    changeAlone: found.change_alone,
    againstTarget: found.against_target,
    againstPeers: found.against_peers,
    besideOthers: besideOthers(figures, measure, found),
    country: countryOf(figures, measure),
    gapGrade: found.gap_grade,
    gapByYear: found.gap_by_year,
    chart,
    judged: found.judged,
    sentence: found.sentence,
    coarser: coarserWords(figures, measure, found),
  };
}

function coarserWords({ release }: Figures, measure: CatalogueMeasure, { coarser, shown }: JudgedMeasure): string {
  if (coarser) return "Shown by year, because most quarters have too few for a percentage.";
  const safe = protectionWords(measure);
  if (!isPooled(shown)) return safe;
  const why = pooledWhy[isDeath(release.catalogue, measure) ? "death" : measure.kind];
  return why === undefined ? safe : `${capital(yearsTogether(shown))} are added together, because ${why}.`;
}

function besideOthers(
  figures: Figures,
  measure: CatalogueMeasure,
  { beside_others: found }: JudgedMeasure,
): BesideOthers | null {
  if (found === null) return null;
  const { period_kind, period, lower, upper, verdict, by_set, quarter, funnel } = found;
  const { as, isForm, values } = comparedAs(figures, measure, period_kind);
  const interval = lower === null || upper === null ? null : ([lower, upper] as const);
  return {
    as,
    isForm,
    own: values.find((value) => value.period === period)!,
    interval,
    verdict,
    quarter,
    funnel,
    verdictBeside: (set) => by_set.find((each) => each.set === set)?.verdict ?? "",
  };
}

function countryOf({ release }: Figures, { id, kind, benchmark }: CatalogueMeasure): Trend["country"] {
  if (benchmark.comparability === "none" || kind === "count") return null;
  const country = othersOf(release.catalogue, id)[0]?.country;
  return country?.value == null ? null : { name: country.name, value: country.value };
}

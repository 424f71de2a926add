/**
 * Which figures a measure's own page shows in its tables: by period of each kind, latest first, then by category. What is
 * to be downloaded of the page, and the workbook, hold these and no others.
 */
import { figureWords } from "../pipeline/figures/figure_words.ts";
import type { CatalogueMeasure, PeriodKind, Value } from "../pipeline/release/format.ts";
import { asShare } from "./as_share.ts";
import { breakdownPeriod, otherPeriods } from "./breakdown_period.ts";
import { breakdownId } from "./components/measure_section.ts";
import type { Site } from "./site.ts";
import type { Trend } from "./trend.ts";

export interface ShownFigure {
  /** the id of its table on the page */
  readonly table: string;
  readonly value: Value;
  /** the category as its row is headed; blank of a figure of the whole */
  readonly category: string;
  /** the figure as the page has it */
  readonly words: string;
}

/** The kinds of period shown besides the one drawn: years and quarters where there are any, and single years for a gap or a death. */
export function otherKinds({ figures }: Site, { kind, measure }: Trend): readonly PeriodKind[] {
  const plain: readonly PeriodKind[] = ["year", "quarter"];
  const longer: readonly PeriodKind[] = ["pooled_5_years", "pooled_3_years", "academic_year", "year_to_march", "year"];
  const wanted = measure.periods.includes("quarter") ? plain : longer;
  return wanted.filter((each) => each !== kind && measure.periods.includes(each) && figures.has(measure.id, each));
}

export function shownFigures(site: Site, measure: CatalogueMeasure): readonly ShownFigure[] {
  if (!measure.supplied) return [];
  const trend = site.trend(measure);
  const byPeriod = [trend.kind, ...otherKinds(site, trend)].flatMap((kind) =>
    site.figures
      .series(measure.id, kind)
      .toReversed()
      .map((value) => ({
        ...{ table: `figures-${kind}`, value, category: "" },
        words: figureWords(measure, value).plain,
      })),
  );
  return [...byPeriod, ...site.breakdownsOf(measure).flatMap((each) => ofBreakdown(site, trend, each))];
}

/** the periods side by side in its table, one after the other */
function ofBreakdown({ figures }: Site, trend: Trend, breakdown: string): readonly ShownFigure[] {
  const measure = asShare(trend.measure, breakdown);
  const latest = breakdownPeriod(figures, trend, breakdown);
  if (!latest) return [];
  const rows = figures.rows(measure.id, latest.period_kind, latest.period, breakdown);
  return [latest, ...otherPeriods(figures, { ...trend, measure }, latest, breakdown)].flatMap(
    ({ period_kind, period }) =>
      rows.flatMap(({ label, category }) => {
        const value = figures.at(measure.id, period_kind, period, breakdown, category);
        if (value === undefined) return [];
        return [{ table: breakdownId(breakdown), value, category: label, words: figureWords(measure, value).plain }];
      }),
  );
}

/** The rows of a table of measures: of each measure its latest figures, by the first kind of period that the release shows it by. */
import type { Figures } from "../pipeline/release/figures.ts";
import type { CatalogueMeasure, PeriodKind, Value } from "../pipeline/release/format.ts";
import { capital } from "../pipeline/words/first_letter.ts";
import type { Covered } from "./edition.ts";
import type { MeasuresTable } from "./report.ts";

export interface MeasureRow {
  readonly measure: CatalogueMeasure;
  readonly kind: PeriodKind | undefined;
  /** oldest first; none where the release has no figure up to the year */
  readonly values: readonly Value[];
}

/** Throws where a measure is named that the release does not hold. */
export function measureOf(figures: Figures, id: string): CatalogueMeasure {
  const measure = figures.measure(id);
  if (measure === undefined) throw new Error(`a report names the measure ${id}, which the release does not hold`);
  return measure;
}

export const until = (values: readonly Value[], { end }: Covered): readonly Value[] =>
  values.filter(({ period_end }) => period_end <= end);

export const measureRows = (
  { measures, kinds, latest }: Pick<MeasuresTable, "measures" | "kinds" | "latest">,
  covered: Covered,
  figures: Figures,
): MeasureRow[] =>
  measures.map((id) => {
    const measure = measureOf(figures, id);
    const kind = kinds.find((each) => until(figures.series(id, each), covered).length > 0);
    return { measure, kind, values: kind === undefined ? [] : until(figures.series(id, kind), covered).slice(-latest) };
  });

/** A stock is of the last day of a period. */
export const rowTitle = ({ title, moment }: CatalogueMeasure): string =>
  moment === "stock" ? `${title}, at the end` : title;

/** Says what is counted and out of what: no figure is shown without its definition. */
export const definitionsOf = (measures: readonly CatalogueMeasure[]): string =>
  [...new Set(measures.map(({ title, of, counts }) => `${title}: ${counts === of ? of : `${counts}, of ${of}`}`))]
    .map(capital)
    .join(". ");

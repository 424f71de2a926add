/**
 * The series a measure is judged on: quarters, unless most are too small for a percentage; then years. A gap is read over
 * three years together and a death over five, since a single year says too little of the one and too much of the other.
 */
import { type Figures, isDeath } from "../../release/figures.ts";
import type { CatalogueMeasure, PeriodKind, Value } from "../../release/format.ts";
import { drawnPoints } from "../../statistics/control_chart.ts";
import { smallestDenominator } from "../../statistics/share.ts";

export interface ShownSeries {
  readonly kind: PeriodKind;
  /** years, because most quarters have too few for a percentage */
  readonly coarser: boolean;
}

export function shownSeries(figures: Figures, measure: CatalogueMeasure): ShownSeries {
  const kinds = kindsOf(figures, measure).filter((kind) => figures.has(measure.id, kind));
  const first = kinds.find((kind) => figures.series(measure.id, kind).some(({ value }) => value !== null)) ?? kinds[0];
  const coarser =
    first === "quarter" && kinds.includes("year") && tooSmall(measure, figures.series(measure.id, "quarter"));
  return { kind: coarser ? "year" : (first ?? "year"), coarser };
}

/** the kinds of period a series can be made of, the one to read first before the rest */
function kindsOf({ release }: Figures, measure: CatalogueMeasure): readonly PeriodKind[] {
  if (measure.kind === "gap") return ["pooled_3_years", "pooled_5_years", "academic_year", "year_to_march", "year"];
  if (isDeath(release.catalogue, measure)) return ["pooled_5_years", "pooled_3_years", "year"];
  return ["quarter", "year", "academic_year", "year_to_march", "pooled_3_years", "pooled_5_years", "month"];
}

function tooSmall(measure: CatalogueMeasure, values: readonly Value[]): boolean {
  if (measure.kind !== "proportion") return false;
  const shown = values.slice(-drawnPoints);
  // a series may begin late: what was counted before it did is no small figure
  const known = shown
    .slice(shown.findIndex(({ denominator }) => denominator))
    .filter(({ denominator }) => denominator !== null);
  const large = known.filter(({ denominator }) => denominator! >= smallestDenominator);
  return known.length > 0 && large.length < known.length / 2;
}

/** the kind of a measure's single years, of which the first it has is taken; none of a death, which is read over five together */
export function singleYears(figures: Figures, measure: CatalogueMeasure): PeriodKind | null {
  if (isDeath(figures.release.catalogue, measure)) return null;
  return (["year", "academic_year", "year_to_march"] as const).find((kind) => figures.has(measure.id, kind)) ?? null;
}

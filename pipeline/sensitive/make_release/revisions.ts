/**
 * How figures of quarters moved from one kept submission to the next: for whoever has to say how far a first figure can be trusted. By
 * the definitions of today, so that what moved is the records alone.
 */
import type { Revision } from "../../release/revision.ts";
import type { KnownFigure } from "./settles.ts";

/** so many of the latest quarters of each measure, which is two years */
const mostQuarters = 8;

/** In the order of measures, then of quarters; a quarter known once is not in it. `isTold`: whether readers may be told of a measure's. */
export function revisionsOf(known: readonly KnownFigure[], isTold: (measure: string) => boolean): Revision[] {
  const byMeasure = new Map<string, Map<string, KnownFigure[]>>();
  for (const figure of known) {
    if (!isTold(figure.measure_id)) continue;
    const quarters = byMeasure.get(figure.measure_id) ?? new Map<string, KnownFigure[]>();
    byMeasure.set(figure.measure_id, quarters);
    quarters.set(figure.period, [...(quarters.get(figure.period) ?? []), figure]);
  }
  return [...byMeasure].flatMap(([measure_id, quarters]) =>
    [...quarters]
      .filter(([, figures]) => figures.length > 1)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .slice(-mostQuarters)
      .map(([period, figures]) => ({
        ...{ measure_id, period },
        known: figures
          .sort((a, b) => (a.as_at < b.as_at ? -1 : 1))
          .map(({ as_at, numerator, denominator, value }) => ({ as_at, numerator, denominator, value })),
      })),
  );
}

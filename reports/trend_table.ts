/** Measures over time as a table: a row for each period, oldest first, so that many of them have room under a chart. */
import type { Figures } from "../pipeline/release/figures.ts";
import type { CatalogueMeasure } from "../pipeline/release/format.ts";
import { periodHead } from "../pipeline/words/period_phrase.ts";
import { targetLine } from "../pipeline/words/target_words.ts";
import { cellWords } from "./cell_words.ts";
import type { Contents } from "./document.ts";
import type { Covered } from "./edition.ts";
import { definitionsOf, type MeasureRow, measureRows, rowTitle } from "./measure_rows.ts";
import type { TrendTable } from "./report.ts";

/** The measures of a trend, each with its figures. Throws where one is named that the release does not hold. */
export const trendRows = ({ measures, kinds, latest }: TrendTable, covered: Covered, figures: Figures): MeasureRow[] =>
  measureRows({ measures: measures.map(({ id }) => id), kinds, latest }, covered, figures);

export function trendTable(spec: TrendTable, covered: Covered, figures: Figures): Contents {
  const columns = trendRows(spec, covered, figures);
  const all = columns.flatMap(({ measure, values }) => values.map((value) => ({ measure, value })));
  const periods = [...new Map(all.map((each) => [each.value.period_end + each.value.period, each])).entries()].sort(
    ([a], [b]) => (a < b ? -1 : 1),
  );
  const measures = columns.map(({ measure }) => measure);
  return {
    caption: spec.caption,
    columns: ["Period", ...measures.map(rowTitle)],
    rows: periods.map(
      ([
        ,
        {
          measure,
          value: { period_end, period, ...value },
        },
      ]) => [
        periodHead({ ...measure, moment: "flow" }, { ...value, period, period_end }),
        ...columns.map(
          (column) =>
            cellWords(
              column.measure,
              column.values.find((each) => each.period === period),
            ) ?? "–",
        ),
      ],
    ),
    note: [definitionsOf(measures), ...measures.flatMap(targetNote)].join(". "),
  };
}

const targetNote = (measure: CatalogueMeasure): string[] =>
  measure.target === null ? [] : [`${measure.title}: target ${targetLine(measure)} (${measure.target.source})`];

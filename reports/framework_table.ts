/** The indicators of the outcomes framework as a table: what each says, before and now. */
import { figureWords } from "../pipeline/figures/figure_words.ts";
import type { Figures } from "../pipeline/release/figures.ts";
import type { FrameworkRow, Value } from "../pipeline/release/format.ts";
import { periodHead } from "../pipeline/words/period_phrase.ts";
import type { Contents } from "./document.ts";
import type { Covered } from "./edition.ts";
import { until } from "./measure_rows.ts";
import type { FrameworkTable } from "./report.ts";

export function frameworkTable(
  { caption, kinds, latest }: FrameworkTable,
  covered: Covered,
  figures: Figures,
): Contents {
  const rows = figures.release.catalogue.framework.map((row) => ({
    row,
    values: valuesOf(row, kinds, covered, figures),
  }));
  const columns = Array.from({ length: latest }, (_, at) =>
    at === latest - 1 ? "Latest" : at === latest - 2 ? "Before" : "Earlier",
  );
  return {
    caption,
    columns: ["Outcome", "Indicator", ...columns],
    rows: rows.map(({ row, values }) => [
      `${row.area}: ${row.intermediate_outcome}`,
      row.indicator,
      ...columns.map((_, at) => said(row, values.at(at - latest), figures)),
    ]),
    note: "Each figure is that of its measure on the dashboards, by the longest period that the release shows it by",
  };
}

function valuesOf(
  row: FrameworkRow,
  kinds: FrameworkTable["kinds"],
  covered: Covered,
  figures: Figures,
): readonly Value[] {
  const [breakdown, category] = row.breakdown === "" ? ["all", "all"] : [row.breakdown, row.category];
  for (const kind of kinds) {
    const found = until(figures.series(row.measure, kind, breakdown, category), covered);
    if (found.length > 0) return found;
  }
  return [];
}

function said({ measure: id }: FrameworkRow, value: Value | undefined, figures: Figures): string {
  const measure = figures.measure(id);
  if (measure === undefined || value === undefined) return "–";
  return `${periodHead({ ...measure, moment: "flow" }, value)}: ${figureWords(measure, value).plain}`;
}

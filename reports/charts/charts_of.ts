/** The charts over a table, as its declaration asks for them: each is made of the rows of the table. */
import type { Figures } from "../../pipeline/release/figures.ts";
import type { Chart } from "../document.ts";
import type { Covered } from "../edition.ts";
import { findingRows } from "../finding_rows.ts";
import { measureRows } from "../measure_rows.ts";
import type { TableSpec } from "../report.ts";
import { trendRows } from "../trend_table.ts";
import { findingsChart } from "./findings_chart.ts";
import { sharesChart } from "./shares_chart.ts";
import { trendChart } from "./trend_chart.ts";

export interface DeclaredChart {
  readonly caption: string;
  /** `id`: unique in the report. Null where there is nothing to draw. */
  readonly draw: (id: string) => Omit<Chart, "number" | "caption"> | null;
}

export function chartsOf(spec: TableSpec, covered: Covered, figures: Figures): readonly DeclaredChart[] {
  switch (spec.table) {
    case "measures": {
      const { chart } = spec;
      if (chart === undefined) return [];
      return [{ caption: chart, draw: (id) => sharesChart(measureRows(spec, covered, figures), id) }];
    }
    case "findings":
      return [{ caption: spec.chart, draw: (id) => findingsChart(findingRows(spec, covered, figures), id) }];
    case "trend":
      return trendRows(spec, covered, figures).flatMap((row, at) => {
        const caption = spec.measures[at]!.chart;
        return caption === undefined ? [] : { caption, draw: (id: string) => trendChart(row, id) };
      });
    default:
      return [];
  }
}

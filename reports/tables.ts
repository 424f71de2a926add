/** The tables of a report, made from the release as its sections declare them. */

import type { Figures } from "../pipeline/release/figures.ts";
import type { CatalogueMeasure, Value } from "../pipeline/release/format.ts";
import { periodHead } from "../pipeline/words/period_phrase.ts";
import { smallGroups } from "../pipeline/words/protection_words.ts";
import { besideTable } from "./beside_table.ts";
import { cellWords, shown } from "./cell_words.ts";
import type { Contents } from "./document.ts";
import { dutiesTable } from "./duties_table.ts";
import type { Covered, Edition } from "./edition.ts";
import { findingsTable } from "./findings_table.ts";
import { frameworkTable } from "./framework_table.ts";
import { listTable, nationallyTable } from "./list_tables.ts";
import { definitionsOf, measureOf, measureRows, rowTitle, until } from "./measure_rows.ts";
import type { NamedFigures } from "./named_figure.ts";
import type { CategoriesTable, MeasuresTable, TableSpec } from "./report.ts";
import { trendTable } from "./trend_table.ts";

/** The table of a declaration. Throws where it names a measure that the release does not hold. */
export function tableOf(spec: TableSpec, edition: Edition, { figures }: NamedFigures): Contents {
  const { covered } = edition;
  switch (spec.table) {
    case "measures":
      return measuresTable(spec, covered, figures);
    case "trend":
      return trendTable(spec, covered, figures);
    case "categories":
      return categoriesTable(spec, covered, figures);
    case "findings":
      return findingsTable(spec, covered, figures);
    case "framework":
      return frameworkTable(spec, covered, figures);
    case "duties":
      return dutiesTable(spec, edition, figures);
    case "nationally":
      return nationallyTable(spec, figures);
    case "list":
      return listTable(spec, figures);
    case "beside":
      return besideTable(spec, figures);
  }
}

function measuresTable(spec: MeasuresTable, covered: Covered, figures: Figures): Contents {
  const { caption } = spec;
  const rows = measureRows(spec, covered, figures);
  const note = definitionsOf(rows.map(({ measure }) => measure));
  const shownBy = new Set(rows.flatMap(({ kind }) => kind ?? []));
  if (shownBy.size > 1)
    return {
      caption,
      columns: ["Measure", "Before", "Latest"],
      rows: rows.map(({ measure, values }) => [
        rowTitle(measure),
        ...[values.at(-2), values.at(-1)].map(dated(measure)),
      ]),
      note,
    };
  const periods = [...new Set(rows.flatMap(({ values }) => values.map(({ period }) => period)))].sort();
  const heads = periods.map((period) => {
    const found = rows.flatMap(({ measure, values }) =>
      values.filter((value) => value.period === period).map((value) => ({ measure, value })),
    )[0]!;
    return periodHead({ ...found.measure, moment: "flow" }, found.value);
  });
  return {
    caption,
    columns: ["Measure", ...heads],
    rows: rows.map(({ measure, values }) => [
      rowTitle(measure),
      ...periods.map(
        (period) =>
          cellWords(
            measure,
            values.find((each) => each.period === period),
          ) ?? "–",
      ),
    ]),
    note,
  };
}

/** The figure after its period: in one table with measures that are shown by other kinds of period. */
const dated =
  (measure: CatalogueMeasure) =>
  (value: Value | undefined): string =>
    value === undefined ? "–" : `${periodHead({ ...measure, moment: "flow" }, value)}: ${cellWords(measure, value)}`;

function categoriesTable(spec: CategoriesTable, covered: Covered, figures: Figures): Contents {
  const { caption, breakdown, kinds, atLeast } = spec;
  const measure = measureOf(figures, spec.measure);
  const latest = kinds
    .flatMap((kind) => until(figures.series(measure.id, kind), covered).at(-1) ?? [])
    .find(({ period_kind, period }) => figures.rows(measure.id, period_kind, period, breakdown).length > 0);
  const found = latest ? figures.rows(measure.id, latest.period_kind, latest.period, breakdown) : [];
  const size = ({ value }: { value: Value }) => value.denominator ?? value.value ?? 0;
  // what was not found at all is not among what was found
  const few = found.filter((row) => size(row) > 0 && size(row) < atLeast);
  const rows = found.filter((row) => size(row) >= atLeast).map(({ label, value }) => [label, shown(measure, value)]);
  if (few.length > 0) rows.push([`Found, in fewer than ${atLeast} each`, few.map(({ label }) => label).join("; ")]);
  if (latest === undefined && measure.protected?.without.includes(breakdown)) rows.push(["Not shown", smallGroups]);
  return {
    caption,
    columns: [figures.breakdown(breakdown)!.title, latest ? periodHead(measure, latest) : "Figure"],
    rows,
    note: definitionsOf([measure]),
  };
}

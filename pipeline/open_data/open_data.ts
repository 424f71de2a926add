/**
 * Writes a release as DfE publishes open data (explore education statistics): a data file and a meta file for each kind of period that their
 * form has an identifier for. A row is a measure in a period, as a whole or in one category. It reads nothing but the release, and what DfE's
 * screener would refuse is not given out.
 */
import { csvField } from "../csv.ts";
import type { Catalogue, CatalogueBreakdown, Release, Value } from "../release/format.ts";
import { refusal, screen } from "../screener/screen.ts";
import { markingOf, releaseName } from "../words/release_words.ts";
import { type Family, families } from "./families.ts";
import { cellOf, type Indicator, indicators, notApplicable } from "./indicators.ts";
import { chapterName, itemName, measureName, topicName } from "./names.ts";

export interface OpenDataFile {
  readonly name: string;
  readonly text: string;
}

/** A column of the data file: what it holds row by row. */
interface Column {
  readonly name: string;
  readonly cells: readonly string[];
}

/** Data and meta file of each family that has figures. Throws `open-data-refused`. */
export function openData(release: Release): readonly OpenDataFile[] {
  return families.flatMap((family) => {
    const values = release.values.filter(({ period_kind }) => period_kind === family.kind);
    return values.length === 0 ? [] : screened(pairOf(release.catalogue, family, values));
  });
}

function screened(pair: readonly [data: OpenDataFile, meta: OpenDataFile]): readonly OpenDataFile[] {
  const [data, meta] = pair;
  const bytes = ({ text }: OpenDataFile) => Buffer.from(text);
  const screening = screen({ dataName: data.name, metaName: meta.name, data: bytes(data), meta: bytes(meta) });
  if (!screening.passed) throw refusal(data.name, screening);
  return pair;
}

function pairOf(catalogue: Catalogue, family: Family, values: readonly Value[]): readonly [OpenDataFile, OpenDataFile] {
  const filters = filterColumns(catalogue, values);
  const numbers = indicatorColumns(catalogue, values);
  const same = (name: string, text: string): Column => ({ name, cells: values.map(() => text) });
  const columns = [
    { name: "time_period", cells: values.map(({ period }) => family.timePeriod(period)) },
    same("time_identifier", family.identifier),
    same("geographic_level", "National"),
    // no list of DfE's has a code for the Channel Islands: `x` is not available
    same("country_code", "x"),
    same("country_name", catalogue.authority.name),
    ...filters,
    ...numbers,
    same("marking", markingOf(catalogue)),
  ];
  // the meta file has no column to say it in
  const name = `${releaseName(catalogue)}${catalogue.synthetic ? "-synthetic" : ""}-${family.name}`;
  const rows = values.map((_, row) => columns.map(({ cells }) => cells[row]!));
  return [
    { name: `${name}.csv`, text: csv([columns.map((column) => column.name), ...rows]) },
    { name: `${name}.meta.csv`, text: csv(metaRows(filters, numbers)) },
  ];
}

interface Filter extends Column {
  readonly label: string;
  readonly hint: string;
  /** the filter that groups its values; blank of one that nothing groups */
  readonly group: string;
}

function filterColumns(catalogue: Catalogue, values: readonly Value[]): readonly Filter[] {
  const measures = new Map(catalogue.measures.map((measure) => [measure.id, measure]));
  const breakdowns = new Map(catalogue.breakdowns.map((breakdown) => [breakdown.id, breakdown]));
  const each = (cell: (value: Value) => string) => values.map(cell);
  const byBreakdown = (named: (breakdown: CatalogueBreakdown, category: string) => string) =>
    each(({ breakdown, category }) => (breakdown === "all" ? "Total" : named(breakdowns.get(breakdown)!, category)));
  return [
    {
      ...{ name: "chapter", label: "Chapter", hint: "What the measures are about", group: "" },
      cells: each(({ measure_id }) => chapterName(catalogue, measures.get(measure_id)!)),
    },
    {
      ...{ name: "measure", label: "Measure", hint: "Each is defined on a page of the publication", group: "chapter" },
      cells: each(({ measure_id }) => measureName(measures.get(measure_id)!)),
    },
    {
      ...{ name: "breakdown_topic", label: "Breakdown topic", hint: "By what it is broken down", group: "" },
      cells: byBreakdown(topicName),
    },
    {
      ...{ name: "breakdown", label: "Breakdown", hint: "Total is the whole measure", group: "breakdown_topic" },
      cells: byBreakdown(itemName),
    },
    {
      ...{ name: "status", label: "Status", hint: "Late records may still move what is provisional", group: "" },
      cells: each(({ status }) => (status === "settled" ? "Settled" : "Provisional")),
    },
  ];
}

/** Those that apply to any of the figures. */
function indicatorColumns(catalogue: Catalogue, values: readonly Value[]): readonly (Indicator & Column)[] {
  const canBeMissing = new Map(catalogue.measures.map((measure) => [measure.id, measure.canBeMissing]));
  return indicators
    .map((indicator) => ({
      ...indicator,
      cells: values.map((value) => cellOf(value, indicator, canBeMissing.get(value.measure_id)!)),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== notApplicable));
}

const metaColumns = [
  ...["col_name", "col_type", "label", "indicator_grouping", "indicator_unit", "indicator_dp", "filter_hint"],
  ...["filter_grouping_column", "filter_default"],
];

/** A filter with one value has no row, as the form asks, and groups nothing. */
function metaRows(filters: readonly Filter[], numbers: readonly Indicator[]): readonly (readonly string[])[] {
  const shown = filters.filter(({ cells }) => new Set(cells).size > 1);
  const groups = shown.map(({ name }) => name);
  return [
    metaColumns,
    ...shown.map(({ name, label, hint, group, cells }) => {
      const byDefault = cells.includes("Total") ? "" : cells.includes("Settled") ? "Settled" : cells[0]!;
      return [name, "Filter", label, "", "", "", hint, groups.includes(group) ? group : "", byDefault];
    }),
    ...numbers.map(({ name, label, grouping, unit, decimals }) => [
      ...[name, "Indicator", label, grouping, unit, String(decimals), "", "", ""],
    ]),
  ];
}

const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(csvField).join(",")}\r\n`).join("");

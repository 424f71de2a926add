/** A pair of files that passes every rule of the screener, and ways to change it. */

import { heldLists, metaRowsOf, type Pair } from "../../pipeline/screener/rule.ts";
import { type ScreenedFiles, type Screening, screen } from "../../pipeline/screener/screen.ts";
import { readSheet } from "../../pipeline/screener/sheet.ts";

type Row = Record<string, string>;

export interface Files {
  dataName: string;
  metaName: string;
  columns: string[];
  data: Row[];
  metaColumns: string[];
  meta: Row[];
  separator: string;
  encoding: BufferEncoding;
}

const metaColumns = [
  ...["col_name", "col_type", "label", "indicator_grouping", "indicator_unit", "indicator_dp", "filter_hint"],
  ...["filter_grouping_column", "filter_default"],
];
const units = ["time_period", "time_identifier", "geographic_level", "country_code", "country_name"];

/** `marking` has one value only, so that it needs no row in the meta file. */
export function rightFiles(): Files {
  const row = (sex: string, topic: string, part: string, number: string): Row => ({
    ...{ time_period: "2024", time_identifier: "Calendar year", geographic_level: "National" },
    ...{ country_code: "E92000001", country_name: "England", sex, topic, part, number, share: "c", marking: "public" },
  });
  const filter = (col_name: string, filter_grouping_column = ""): Row => ({
    ...{ col_name, col_type: "Filter", label: `By ${col_name}`, filter_grouping_column },
  });
  return {
    ...{ dataName: "children.csv", metaName: "children.meta.csv", separator: ",", encoding: "utf8" },
    metaColumns: [...metaColumns],
    columns: [...units, "sex", "topic", "part", "number", "share", "marking"],
    data: [
      row("Total", "Total", "Total", "12"),
      row("Female", "Total", "Total", "5"),
      row("Total", "Age", "Under 5", "7"),
    ],
    meta: [
      filter("sex"),
      filter("topic"),
      filter("part", "topic"),
      { col_name: "number", col_type: "Indicator", label: "Number", indicator_grouping: "Of all", indicator_dp: "0" },
      {
        ...{ col_name: "share", col_type: "Indicator", label: "Percentage", indicator_grouping: "Shares" },
        ...{ indicator_unit: "%", indicator_dp: "1" },
      },
    ],
  };
}

/** The lists that are held, with one place for each level of which none is, and a small data dictionary. */
export const lists = (() => {
  const { places } = heldLists();
  const any = new Set<string>();
  return {
    places: new Map([
      ...places,
      ["Ward", new Set(["E05000026|Abbey"])],
      ["Parliamentary constituency", new Set(["E14001063|Aldershot"])],
      ["Local authority district", new Set(["E07000223|Adur"])],
      ["Local enterprise partnership", new Set(["E37000001|Black Country"])],
      ["Local skills improvement plan area", new Set(["E69000002|Brighton and Hove"])],
      ["English devolved area", new Set(["E47000001|Greater Manchester"])],
      ["Police force area", new Set(["E23000001|Metropolitan Police"])],
    ]),
    dictionary: new Map([
      ["sex", new Set(["Total", "Female", "Male"])],
      ...["topic", "part", "number", "share", "characteristic", "ethnicity_major"].map((name) => [name, any] as const),
    ]),
  };
})();

/** As its rows stand, without quotes, which no value here needs. */
function csv({ separator, encoding }: Files, columns: readonly string[], rows: readonly Row[]): Uint8Array {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))];
  return Buffer.from(
    lines
      .map(
        (line) => `${line.join(separator)}
`,
      )
      .join(""),
    encoding,
  );
}

export const asBytes = (files: Files): ScreenedFiles => ({
  ...{ dataName: files.dataName, metaName: files.metaName },
  data: csv(files, files.columns, files.data),
  meta: csv(files, files.metaColumns, files.meta),
});

export const screened = (files: Files): Screening => screen(asBytes(files), lists);

/** A further column of the data, with its values row by row; one value is that of every row. */
export function addColumn({ columns, data }: Files, column: string, ...values: readonly string[]): void {
  columns.push(column);
  for (const [at, row] of data.entries()) row[column] = values.length === 1 ? values[0]! : (values[at] ?? "");
}

/** The rows that are named are of a level, with its columns. */
export function atLevel(files: Files, level: string, ...rows: readonly Row[]): void {
  for (const [at, cells] of rows.entries()) {
    Object.assign(files.data[at]!, { geographic_level: level }, cells);
    for (const column of Object.keys(cells)) if (!files.columns.includes(column)) files.columns.push(column);
  }
}

/** A column has another name in both files. */
export function rename(files: Files, column: string, to: string): void {
  files.columns[files.columns.indexOf(column)] = to;
  for (const row of files.data) row[to] = row[column]!;
  metaRow(files, column).col_name = to;
}

export const metaRow = ({ meta }: Files, column: string): Row => meta.find(({ col_name }) => col_name === column)!;

export const everywhere = ({ data }: Files, cells: Row): void => {
  for (const row of data) Object.assign(row, cells);
};

/** The two files as a rule reads them. */
export function readPair(files: Files): Pair {
  const { dataName, metaName, data, meta } = asBytes(files);
  const metaSheet = readSheet(meta!);
  return { dataName, metaName, data: readSheet(data!), meta: metaSheet, metaRows: metaRowsOf(metaSheet), lists };
}

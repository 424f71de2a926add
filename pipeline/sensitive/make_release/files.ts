/** The files of a release: names, and how figures are laid out in each. Same figures, same bytes. */
import {
  type Data,
  type DataType,
  Dictionary,
  Field,
  Float64,
  Int32,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableToIPC,
  Utf8,
  vectorFromArray,
} from "apache-arrow";
import type { Value } from "../../release/format.ts";
import { typedCsvSql } from "../warehouse/file_sql.ts";
import { type Sql, sql } from "../warehouse/sql.ts";

type Type = "text" | "integer" | "number";

/** The columns of `values.*`, in order. */
export const valueColumns = {
  measure_id: "text",
  definition_version: "integer",
  authority: "text",
  period_kind: "text",
  period: "text",
  period_start: "text",
  period_end: "text",
  breakdown: "text",
  category: "text",
  numerator: "integer",
  denominator: "integer",
  not_recorded: "integer",
  value: "number",
  unit: "text",
  lower: "number",
  upper: "number",
  quartile_1: "number",
  quartile_3: "number",
  peer_numerator: "integer",
  peer_denominator: "integer",
  symbol: "text",
  signal: "text",
  target: "number",
  comparator_name: "text",
  comparator_value: "number",
  comparability: "text",
  status: "text",
} as const satisfies Record<keyof Value, Type>;

const columns = Object.keys(valueColumns) as (keyof Value)[];

const field = (value: string | number | null): string => {
  const text = value === null ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Tidy CSV: a header, a row a figure, LF; missing is blank. */
export function valuesCsv(values: readonly Value[]): string {
  const lines = [columns.join(",")];
  for (const value of values) lines.push(columns.map((column) => field(value[column])).join(","));
  return `${lines.join("\n")}\n`;
}

const duckTypes: Record<Type, string> = { text: "varchar", integer: "bigint", number: "double" };

/** SQL that reads `values.csv` with its types, for the Parquet file made from it. */
export const readValuesSql = (path: string): Sql =>
  sql`from ${typedCsvSql(path, Object.fromEntries(columns.map((column) => [column, duckTypes[valueColumns[column]]])))}`;

/** An Arrow IPC file of one record batch; texts as dictionaries, since most are said again and again. */
export function valuesArrow(values: readonly Value[]): Uint8Array {
  const data = columns.map((column, place) => {
    const cells = values.map((value) => value[column]);
    return valueColumns[column] === "text"
      ? textData(cells as (string | null)[], place)
      : numberData(column, cells as (number | null)[]);
  });
  const schema = new Schema(columns.map((column, i) => new Field(column, data[i]!.type as DataType, true)));
  const struct = makeData({ type: new Struct(schema.fields), length: values.length, children: data as Data[] });
  return tableToIPC(new Table(schema, [new RecordBatch(schema, struct)]), "file");
}

function textData(cells: readonly (string | null)[], id: number): Data<Dictionary<Utf8, Int32>> {
  const places = new Map<string, number>();
  const data = Int32Array.from(cells, (cell) => {
    if (cell === null) return 0;
    if (!places.has(cell)) places.set(cell, places.size);
    return places.get(cell)!;
  });
  const dictionary = vectorFromArray([...places.keys()], new Utf8());
  const type = new Dictionary(new Utf8(), new Int32(), id);
  return makeData({ type, length: cells.length, data, dictionary, ...nulls(cells) });
}

function numberData(column: keyof Value, cells: readonly (number | null)[]): Data<Int32> | Data<Float64> {
  const known = cells.map((cell) => cell ?? 0);
  const length = cells.length;
  return valueColumns[column] === "integer"
    ? makeData({ type: new Int32(), length, data: Int32Array.from(known), ...nulls(cells) })
    : makeData({ type: new Float64(), length, data: Float64Array.from(known), ...nulls(cells) });
}

/** Which cells are there, a bit each. */
function nulls(cells: readonly unknown[]): { nullCount: number; nullBitmap: Uint8Array } {
  const nullBitmap = new Uint8Array(Math.ceil(cells.length / 8));
  let nullCount = 0;
  for (const [place, cell] of cells.entries()) {
    if (cell === null) nullCount++;
    else nullBitmap[place >> 3]! |= 1 << (place & 7);
  }
  return { nullCount, nullBitmap };
}

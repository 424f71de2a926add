/** The files of a release: names, and how figures are laid out in each. Same figures, same bytes. */
import {
  type DataType,
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
import type { Value } from "./format.ts";

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
  symbol: "text",
  signal: "text",
  target: "number",
  comparator_name: "text",
  comparator_value: "number",
  comparability: "text",
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
export const readValuesSql = (path: string): string => {
  const types = columns.map((column) => `'${column}': '${duckTypes[valueColumns[column]]}'`).join(", ");
  return `select * from read_csv('${path.replaceAll("'", "''")}', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', columns = {${types}})`;
};

const arrowTypes: Record<Type, () => DataType> = {
  text: () => new Utf8(),
  integer: () => new Int32(),
  number: () => new Float64(),
};

/** An Arrow IPC file of one record batch. */
export function valuesArrow(values: readonly Value[]): Uint8Array {
  const vectors = columns.map((column) =>
    vectorFromArray(
      values.map((value) => value[column]),
      arrowTypes[valueColumns[column]](),
    ),
  );
  const schema = new Schema(columns.map((column, i) => new Field(column, vectors[i]!.type, true)));
  const data = makeData({
    type: new Struct(schema.fields),
    length: values.length,
    children: vectors.map((vector) => vector.data[0]!),
  });
  return tableToIPC(new Table(schema, [new RecordBatch(schema, data)]), "file");
}

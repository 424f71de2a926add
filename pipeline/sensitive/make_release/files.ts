/** The files of a release: names, and how figures are laid out in each. Same figures, same bytes. */
import {
  type Data,
  type DataType,
  Dictionary,
  Field,
  Float64,
  Int16,
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
import { type ColumnType, valueColumnNames, valueColumns } from "../../release/value_columns.ts";
import { typedCsvSql } from "../warehouse/file_sql.ts";
import { type Sql, sql } from "../warehouse/sql.ts";

const duckTypes: Record<ColumnType, string> = { text: "varchar", integer: "bigint", number: "double" };

/** SQL that reads figures written as CSV with their types, for the Parquet file made from them. */
export const readValuesSql = (path: string): Sql =>
  sql`from ${typedCsvSql(path, Object.fromEntries(valueColumnNames.map((column) => [column, duckTypes[valueColumns[column]]])))}`;

/** An Arrow IPC file of one record batch; texts as dictionaries, since most are said again and again. */
export function valuesArrow(values: readonly Value[]): Uint8Array {
  const data = valueColumnNames.map((column, place) =>
    valueColumns[column] === "text" ? textData(values, column, place) : numberData(values, column),
  );
  const schema = new Schema(valueColumnNames.map((column, i) => new Field(column, data[i]!.type as DataType, true)));
  const struct = makeData({ type: new Struct(schema.fields), length: values.length, children: data as Data[] });
  return tableToIPC(new Table(schema, [new RecordBatch(schema, struct)]), "file");
}

function textData(values: readonly Value[], column: keyof Value, id: number): Data<Dictionary<Utf8, Int16 | Int32>> {
  const places = new Map<string, number>();
  const placesOf = new Int32Array(values.length);
  const there = new Filled(values.length);
  for (let row = 0; row < values.length; row++) {
    const cell = values[row]![column] as string | null;
    if (cell === null) continue;
    there.mark(row);
    let place = places.get(cell);
    if (place === undefined) {
      place = places.size;
      places.set(cell, place);
    }
    placesOf[row] = place;
  }
  const dictionary = vectorFromArray([...places.keys()], new Utf8());
  // half as many bytes where two are enough for every place
  const isSmall = places.size < 2 ** 15;
  const type = new Dictionary(new Utf8(), isSmall ? new Int16() : new Int32(), id);
  const data = isSmall ? Int16Array.from(placesOf) : placesOf;
  return makeData({ type, length: values.length, data, dictionary, ...there.nulls() });
}

function numberData(values: readonly Value[], column: keyof Value): Data<Int32> | Data<Float64> {
  const length = values.length;
  const isInteger = valueColumns[column] === "integer";
  const data = isInteger ? new Int32Array(length) : new Float64Array(length);
  const there = new Filled(length);
  for (let row = 0; row < length; row++) {
    const cell = values[row]![column] as number | null;
    if (cell === null) continue;
    there.mark(row);
    data[row] = cell;
  }
  return isInteger
    ? makeData({ type: new Int32(), length, data: data as Int32Array, ...there.nulls() })
    : makeData({ type: new Float64(), length, data: data as Float64Array, ...there.nulls() });
}

/** Which cells are there, a bit each. */
class Filled {
  readonly #bits: Uint8Array;
  #empty: number;
  constructor(rows: number) {
    this.#bits = new Uint8Array(Math.ceil(rows / 8));
    this.#empty = rows;
  }
  mark(row: number): void {
    this.#bits[row >> 3]! |= 1 << (row & 7);
    this.#empty--;
  }
  nulls(): { nullCount: number; nullBitmap: Uint8Array } {
    return { nullCount: this.#empty, nullBitmap: this.#bits };
  }
}

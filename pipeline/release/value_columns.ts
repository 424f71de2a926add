/** The columns of a figure, in the order in which every file has them, and the figure as a line of CSV. */
import { csvField } from "../csv.ts";
import type { Value } from "./format.ts";

export type ColumnType = "text" | "integer" | "number";

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
  few: "text",
  signal: "text",
  target: "number",
  comparator_name: "text",
  comparator_value: "number",
  comparability: "text",
  status: "text",
} as const satisfies Record<keyof Value, ColumnType>;

export const valueColumnNames = Object.keys(valueColumns) as (keyof Value)[];

/** without its end */
export function valueLine(value: Value): string {
  let line = csvField(value[valueColumnNames[0]!]);
  for (let at = 1; at < valueColumnNames.length; at++) line += `,${csvField(value[valueColumnNames[at]!])}`;
  return line;
}

/** what may be missing though it is text; of all else a blank is a text of no letters */
const mayBeMissing: ReadonlySet<keyof Value> = new Set(["comparator_name"]);

/** The figures of a CSV file that was written by lines of `valueLine`: exactly what was written, since a number's text is its shortest. */
export function valuesIn(text: string): Value[] {
  const lines = text.split("\n");
  const readers = lines[0]!.split(",").map((name) => {
    const column = name as keyof Value;
    const isText = valueColumns[column] === "text";
    return { column, read: isText && !mayBeMissing.has(column) ? (cell: string) => cell : isText ? named : number };
  });
  return lines.slice(1, -1).map((line) => {
    const cells = line.includes('"') ? quoted(line) : line.split(",");
    const value: Record<string, string | number | null> = {};
    for (let at = 0; at < readers.length; at++) value[readers[at]!.column] = readers[at]!.read(cells[at]!);
    return value as unknown as Value;
  });
}

const named = (cell: string): string | null => (cell === "" ? null : cell);
const number = (cell: string): number | null => (cell === "" ? null : Number(cell));

const quoted = (line: string): string[] =>
  [...`,${line}`.matchAll(/,("(?:[^"]|"")*"|[^,]*)/g)].map(([, cell]) =>
    cell!.startsWith('"') ? cell!.slice(1, -1).replaceAll('""', '"') : cell!,
  );

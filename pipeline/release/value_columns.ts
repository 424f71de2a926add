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

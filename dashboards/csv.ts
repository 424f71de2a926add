/** Writes a measure's figures as CSV (RFC 4180): the release's own columns, and a last one that marks every row. */
import type { Catalogue, Value } from "../pipeline/release/format.ts";
import { valueColumnNames, valueLine } from "../pipeline/release/value_columns.ts";

export function measureCsv(values: readonly Value[], { profile, draft, synthetic }: Catalogue): string {
  const marking = [profile, ...(draft ? ["draft"] : []), ...(synthetic ? ["synthetic"] : [])].join(" ");
  const rows = values.map((value) => `${valueLine(value)},${marking}`);
  return `${[[...valueColumnNames, "marking"].join(","), ...rows].join("\r\n")}\r\n`;
}

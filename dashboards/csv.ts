/** A measure's figures as CSV (RFC 4180): the release's own columns, and a last one that marks every row. */
import type { Catalogue, Value } from "../pipeline/release/format.ts";
import { releaseMark } from "../pipeline/words/release_words.ts";

const columns = [
  ...["measure_id", "definition_version", "authority", "period_kind", "period", "period_start", "period_end"],
  ...["breakdown", "category", "numerator", "denominator", "not_recorded", "value", "unit", "lower", "upper"],
  ...["quartile_1", "quartile_3", "peer_numerator", "peer_denominator", "symbol", "signal", "target"],
  ...["comparator_name", "comparator_value", "comparability", "status"],
] as readonly (keyof Value)[];

export function measureCsv(values: readonly Value[], catalogue: Catalogue): string {
  const mark = releaseMark(catalogue);
  const rows = values.map((value) => [...columns.map((column) => cell(value[column])), cell(mark)].join(","));
  return `${[[...columns, "marking"].join(","), ...rows].join("\r\n")}\r\n`;
}

function cell(value: string | number | null): string {
  const text = value === null ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

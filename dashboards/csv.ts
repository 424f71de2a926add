/** Writes a measure's figures, and what is on record of a corporate parent, as CSV (RFC 4180): a last column marks every row. */
import { csvField } from "../pipeline/csv.ts";
import type { Catalogue, DutyRow, Value } from "../pipeline/release/format.ts";
import { valueColumnNames, valueLine } from "../pipeline/release/value_columns.ts";
import { markingOf } from "../pipeline/words/release_words.ts";

export const measureCsv = (values: readonly Value[], catalogue: Catalogue): string =>
  marked(valueColumnNames, values.map(valueLine), catalogue);

const dutyColumns = ["corporate_parent", "duty", "due_on", "done_on"] as const satisfies readonly (keyof DutyRow)[];

export const dutiesCsv = (duties: readonly DutyRow[], catalogue: Catalogue): string =>
  marked(
    dutyColumns,
    duties.map((duty) => dutyColumns.map((column) => csvField(duty[column])).join(",")),
    catalogue,
  );

function marked(columns: readonly string[], lines: readonly string[], catalogue: Catalogue) {
  const marking = markingOf(catalogue);
  return `${[[...columns, "marking"].join(","), ...lines.map((line) => `${line},${marking}`)].join("\r\n")}\r\n`;
}

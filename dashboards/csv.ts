/** Writes a measure's figures, what its page shows of them, and what is on record of a corporate parent, as CSV (RFC 4180): a last column marks every row. */
import { csvField } from "../pipeline/csv.ts";
import type { Catalogue, DutyRow, Value } from "../pipeline/release/format.ts";
import { valueColumnNames, valueLine } from "../pipeline/release/value_columns.ts";
import { markingOf } from "../pipeline/words/release_words.ts";
import type { ShownFigure } from "./shown_figures.ts";

export const measureCsv = (values: readonly Value[], catalogue: Catalogue): string =>
  marked(valueColumnNames, values.map(valueLine), catalogue);

/** Of the columns of a figure those that its page shows, by the same names, and the figure in words. */
const shownColumns = [
  ...(["period_kind", "period", "breakdown", "category", "numerator", "denominator", "not_recorded"] as const),
  ...(["value", "unit", "lower", "upper", "quartile_1", "quartile_3", "symbol", "status"] as const),
] as const satisfies readonly (keyof Value)[];

/** What a measure's page shows: by period, the latest first, then by category. */
export const shownCsv = (figures: readonly ShownFigure[], catalogue: Catalogue): string =>
  marked(
    [...shownColumns, "as_shown"],
    figures.map(({ value, words }) => [...shownColumns.map((column) => value[column]), words].map(csvField).join(",")),
    catalogue,
  );

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

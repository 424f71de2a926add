/** Names the kinds of period: as the head of a column, in the plural, and as a heading over figures. */
import { isPooled } from "../release/codes.ts";
import type { PeriodKind } from "../release/format.ts";
import { lower } from "./first_letter.ts";

const words: Record<PeriodKind, { readonly one: string; readonly many: string }> = {
  month: { one: "Month", many: "months" },
  quarter: { one: "Quarter", many: "quarters" },
  year: { one: "Year", many: "years" },
  year_to_march: { one: "Year to 31 March", many: "years to 31 March" },
  academic_year: { one: "Academic year", many: "academic years" },
  rolling_12_months: { one: "Twelve months", many: "periods of twelve months" },
  pooled_3_years: { one: "Three years together", many: "spans of three years" },
  pooled_5_years: { one: "Five years together", many: "spans of five years" },
};

/** `By quarter`, `Three years together` */
export const kindHeading = (kind: PeriodKind): string =>
  isPooled(kind) ? words[kind].one : `By ${lower(words[kind].one)}`;

export const kindWords = (kind: PeriodKind): { readonly one: string; readonly many: string } => words[kind];

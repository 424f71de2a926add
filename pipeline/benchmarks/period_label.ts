/**
 * What the label of a year means. One label stands for four kinds of year: `2025` is the year to 31 March, the school year 2024/25, a day in
 * September or a calendar year, and only what is said beside it tells which. The patterns are a closed list: a label that is not among
 * them is refused and never guessed at.
 */
import type { PeriodKind } from "../release/codes.ts";

export interface Period {
  readonly period_kind: PeriodKind;
  readonly period: string;
}

/** What kind of year the dictionary of the Local Authority Interactive Tool says a measure's labels are; null where it is none that a figure of ours has. */
export const yearTypes: Readonly<Record<string, PeriodKind | null>> = {
  // a count on 31 March
  "Financial Year": "year_to_march",
  Annual: "year_to_march",
  "Academic Year": "academic_year",
  "Calendar Year": "year",
  "Annual (end of Sept)": null,
  "Annual - January": null,
};

export type Label =
  | { readonly is: "year" /** in which it ends */; readonly ends: number }
  | { readonly is: "span"; readonly from: number; readonly to: number }
  /** `0`, which stands where there is no value */
  | { readonly is: "no period" };

/** That figures are final, revised or provisional, or were put together from other tables, is no part of the time. */
const statuses = /\s*[(](Rev|Final|prov|OT)[)]$/;

/** The status at the end of a label of the tool's: "prov"; blank where it has none. */
export const statusOf = (written: string): string => statuses.exec(written.trim())?.[1] ?? "";

/** What a label is, or undefined where its pattern is not known. */
export function labelOf(written: string): Label | undefined {
  const label = written.trim().replace(statuses, "");
  if (label === "0") return { is: "no period" };
  const [, single] = /^((?:19|20)\d{2})$/.exec(label) ?? [];
  if (single !== undefined) return { is: "year", ends: Number(single) };
  const [, first, last] = /^((?:19|20)\d{2})[-/](\d{2})$/.exec(label) ?? [];
  if (first !== undefined && last !== undefined) return betweenYears(Number(first), Number(last));
  const [, from, , , to] = /^((?:19|20)\d{2})\/(\d{2})-(\d{2})\/(\d{2})$/.exec(label) ?? [];
  if (from !== undefined && to !== undefined)
    return { is: "span", from: Number(from), to: century(Number(from), Number(to)) };
  return undefined;
}

const century = (first: number, last: number): number => {
  const same = Math.floor(first / 100) * 100 + last;
  return same < first ? same + 100 : same;
};

function betweenYears(first: number, last: number): Label {
  const to = century(first, last);
  return to === first + 1 ? { is: "year", ends: to } : { is: "span", from: first, to };
}

/** How the department's open data write a year: what `time_identifier` says → the kind of year, and whether two years stand in the label. */
const identifiers: Readonly<Record<string, readonly [PeriodKind, two: boolean]>> = {
  "Reporting year": ["year_to_march", false],
  "Financial year": ["year_to_march", true],
  "Academic year": ["academic_year", true],
  "Calendar year": ["year", false],
};

/** The year of a row of the department's open data, from the text of its label: `202425` as a number would be no year. Undefined where
 * the label is not written as its identifier is. */
export function openDataYear(identifier: string, label: string): { period: Period; ends: number } | undefined {
  const [kind, two] = identifiers[identifier] ?? [];
  if (kind === undefined) return undefined;
  const read = labelOf(two ? label.replace(/^(\d{4})(\d{2})$/, "$1-$2") : label);
  const isAsItsKind = two === label.length > 4;
  return read?.is === "year" && isAsItsKind ? { period: yearPeriod(kind, read.ends), ends: read.ends } : undefined;
}

/** The period of a year that ends in `ends`, as the product writes it. */
export function yearPeriod(period_kind: PeriodKind, ends: number): Period {
  if (period_kind === "year") return { period_kind, period: String(ends) };
  return { period_kind, period: `${ends - 1}/${String(ends % 100).padStart(2, "0")}` };
}

/** The year in which a period of a whole year ends. */
export const endsIn = ({ period_kind, period }: Period): number =>
  period_kind === "year" ? Number(period) : Number(period.slice(0, 4)) + 1;

const aggregate = /^(\d{4}) to (\d{4}) calendar years; ([35])-year aggregates$/;
/** A day or a year of ScotPHO's that no figure of ours stands beside. */
const single = /^\d{4} (?:calendar year|(?:July|August) snapshot)$|^\d{4}\/\d{2} (?:financial|school) year$/;

/** What a label of ScotPHO's is; undefined where its pattern is not known. */
export function scottishPeriod(label: string): Period | "single" | undefined {
  if (single.test(label)) return "single";
  const [, from, to, years] = aggregate.exec(label) ?? [];
  if (from === undefined) return undefined;
  return { period_kind: years === "3" ? "pooled_3_years" : "pooled_5_years", period: `${from}-${to}` };
}

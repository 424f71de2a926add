/** Periods and dates in words: "October to December 2025", "the year to 31 March 2025", "31 December 2025". */
import { isPooled } from "../release/codes.ts";
import type { PeriodKind } from "../release/format.ts";
import { StatisticsError } from "./statistics_error.ts";

const months = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
] as const;
const years = { 3: "three", 5: "five" } as const;

const shapes: readonly (readonly [PeriodKind, RegExp])[] = [
  ["month", /^(\d{4})-(0[1-9]|1[0-2])$/],
  ["quarter", /^(\d{4})-Q([1-4])$/],
  ["year", /^(\d{4})$/],
  ["year_to_march", /^(\d{4})\/(\d{2})$/],
  ["academic_year", /^(\d{4})\/(\d{2})$/],
  ["rolling_12_months", /^to (\d{4})-(0[1-9]|1[0-2])$/],
  ["pooled_3_years", /^(\d{4})-(\d{4})$/],
  ["pooled_5_years", /^(\d{4})-(\d{4})$/],
];

/** A period as words that can follow "in": no capital but a name's. Throws StatisticsError where the period isn't
 * written as its kind is. `quarters`: with the months of a quarter in full, or in three letters where there is little room. */
export function periodWords(kind: PeriodKind, period: string, quarters: "long" | "short" = "long"): string {
  const found = shapes.find(([each]) => each === kind)?.[1].exec(period);
  if (!found) throw new StatisticsError(`${period} isn't a ${kind}`);
  const [first = "", second = ""] = found.slice(1);
  const quarterMonth = (place: number) => (quarters === "long" ? months[place]! : shortened(months[place]!));
  switch (kind) {
    case "month":
      return `${monthName(second)} ${first}`;
    case "quarter":
      return `${quarterMonth(Number(second) * 3 - 3)} to ${quarterMonth(Number(second) * 3 - 1)} ${first}`;
    case "year":
      return first;
    case "year_to_march":
      return `the year to 31 March ${Number(first) + 1}`;
    case "academic_year":
      return `the school year ${first} to ${Number(first) + 1}`;
    case "rolling_12_months":
      return `the 12 months to ${monthName(second)} ${first}`;
    case "pooled_3_years":
      return `the ${years[3]} years ${first} to ${second}`;
    case "pooled_5_years":
      return `the ${years[5]} years ${first} to ${second}`;
  }
}

/** Years that are added together, by their number: "three years". */
export const yearsTogether = (kind: "pooled_3_years" | "pooled_5_years"): string =>
  `${years[kind === "pooled_3_years" ? 3 : 5]} years`;

/** The kind of a period from how it is written and, where two are written alike, from its last day (ISO). Throws
 * StatisticsError for what is no period. */
export function periodKindOf(period: string, periodEnd: string): PeriodKind {
  const kinds = shapes.filter(([, shape]) => shape.test(period)).map(([kind]) => kind);
  if (kinds[0] === "year_to_march") return periodEnd.slice(5) === "03-31" ? "year_to_march" : "academic_year";
  if (kinds[0] === "pooled_3_years") {
    return Number(period.slice(5)) - Number(period.slice(0, 4)) === 2 ? "pooled_3_years" : "pooled_5_years";
  }
  if (kinds[0] === undefined) throw new StatisticsError(`${period} is no period`);
  return kinds[0];
}

/** "31 December 2025" from an ISO date, or "31 Dec 2025" with a short month. */
export function dateWords(iso: string, month: "long" | "short" = "long"): string {
  const name = monthName(iso.slice(5, 7));
  return `${Number(iso.slice(8, 10))} ${month === "long" ? name : shortened(name)} ${iso.slice(0, 4)}`;
}

/** What a period is one of: "quarter", "school year", "span" of years together. */
export function periodNoun({ period, period_end }: { readonly period: string; readonly period_end: string }): string {
  const kind = periodKindOf(period, period_end);
  if (isPooled(kind)) return "span";
  if (kind === "academic_year") return "school year";
  return kind === "month" || kind === "quarter" ? kind : "year";
}

/** Several periods of one kind in order, by their number and the last: "the 23 quarters to September 2025". */
export function overWords(periods: readonly { readonly period: string; readonly period_end: string }[]): string {
  const last = periods.at(-1);
  if (last === undefined) return "no period";
  const kind = periodKindOf(last.period, last.period_end);
  const month = `${monthName(last.period_end.slice(5, 7))} ${last.period_end.slice(0, 4)}`;
  const noun = periodNoun(last);
  return `the ${periods.length} ${noun}s to ${noun === "year" && kind !== "year_to_march" ? last.period_end.slice(0, 4) : month}`;
}

const shortened = (month: string) => month.slice(0, 3);
const monthName = (month: string) => months[Number(month) - 1]!;

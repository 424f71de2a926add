/**
 * The periods of a submission: every month, quarter, calendar year, year to 31 March, academic year (1 September to
 * 31 August), twelve months to each month end, and pooled windows of 3 and 5 calendar years that do not overlap: of the latest
 * whole years, or the same for ever (2021 to 2025, 2026 to 2030; 2020 to 2022, 2023 to 2025), since windows that move with each year give
 * away the years between. A period that is not over on the as-at date, or began before the submission does, is left out.
 */
import type { PeriodKind } from "../../release/format.ts";

export interface Period {
  readonly kind: PeriodKind;
  readonly label: string;
  /** months counted from year 0: 12 × year + month − 1 */
  readonly firstMonth: number;
  readonly lastMonth: number;
  /** ISO dates, both inside */
  readonly start: string;
  readonly end: string;
}

/** A stock is counted on a day, so pooled and rolling windows say nothing of it. */
export const stockKinds: readonly PeriodKind[] = ["month", "quarter", "year", "year_to_march", "academic_year"];

const two = (number: number) => String(number).padStart(2, "0");
const yearOf = (month: number) => Math.floor(month / 12);
const monthLabel = (month: number) => `${yearOf(month)}-${two((month % 12) + 1)}`;
const span = (year: number) => `${year}/${two((year + 1) % 100)}`;

/** How pooled windows lie: ending with the latest whole year, or the same for ever. */
export type Windows = "latest" | "fixed";

/** a year with which a fixed window of 3 or 5 years ends */
const fixedEnd = 2025;

/** Every period that lies whole within `from` to `asAt` (ISO dates), by kind and then in time. */
export function periodsWithin(from: string, asAt: string, pooled: Windows = "latest"): Period[] {
  const index = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const first = from.endsWith("-01") ? index(from) : index(from) + 1;
  const last = asAt === lastDay(index(asAt)) ? index(asAt) : index(asAt) - 1;
  const periods: Period[] = [];
  const add = (kind: PeriodKind, label: string, firstMonth: number, months: number) => {
    const lastMonth = firstMonth + months - 1;
    if (firstMonth < first || lastMonth > last) return;
    periods.push({
      kind,
      label,
      firstMonth,
      lastMonth,
      start: `${monthLabel(firstMonth)}-01`,
      end: lastDay(lastMonth),
    });
  };
  const years = Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, i) => yearOf(first) + i);
  for (let month = first; month <= last; month++) add("month", monthLabel(month), month, 1);
  for (const year of years)
    for (const quarter of [1, 2, 3, 4]) add("quarter", `${year}-Q${quarter}`, year * 12 + quarter * 3 - 3, 3);
  for (const year of years) add("year", `${year}`, year * 12, 12);
  for (const year of years) add("year_to_march", span(year), year * 12 + 3, 12);
  for (const year of years) add("academic_year", span(year), year * 12 + 8, 12);
  for (let month = first; month <= last; month++) add("rolling_12_months", `to ${monthLabel(month)}`, month - 11, 12);
  const latestWhole = (last + 1) % 12 === 0 ? yearOf(last) : yearOf(last) - 1;
  for (const [kind, length] of [
    ["pooled_3_years", 3],
    ["pooled_5_years", 5],
  ] as const) {
    const windows: [string, number][] = [];
    const last =
      pooled === "latest" ? latestWhole : latestWhole - ((((latestWhole - fixedEnd) % length) + length) % length);
    for (let end = last; end - length + 1 >= yearOf(first); end -= length)
      windows.unshift([`${end - length + 1}-${end}`, (end - length + 1) * 12]);
    for (const [label, start] of windows) add(kind, label, start, length * 12);
  }
  return periods;
}

/** The last day of a month, ISO. */
function lastDay(month: number): string {
  return new Date(Date.UTC(yearOf(month), (month % 12) + 1, 0)).toISOString().slice(0, 10);
}

/**
 * Which figures are settled. Late records move the latest ones, so that a signal given on them may be the calendar's: a
 * period that ends later than late records usually take is provisional, and nothing is judged by it (Statistics, settled and
 * provisional).
 */
import { addMonths } from "../calendar/add_months.ts";
import type { CatalogueMeasure } from "./format.ts";

export type Settles = CatalogueMeasure["settles"];

/** With fewer kept submissions than this, how long late records take cannot be measured. */
export const fewestSubmissions = 4;
/** Then the latest quarter is provisional. */
const defaultMonths = 3;

/** What holds of every measure where too few submissions are kept. */
export const settlesByDefault = (asAt: string, submissions: number): Settles => ({
  ...{ to: lastMonthEnd(asAt, defaultMonths), months: defaultMonths },
  ...{ submissions, usual: null },
});

/** The last month end (ISO) that lies so many months before a day or longer. */
export function lastMonthEnd(day: string, months: number): string {
  // a day later is the first of a month where the day is a month's last, so that a month end goes to a month end
  const after = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  const first = `${addMonths(after, -months).slice(0, 7)}-01`;
  return new Date(Date.parse(first) - 86_400_000).toISOString().slice(0, 10);
}

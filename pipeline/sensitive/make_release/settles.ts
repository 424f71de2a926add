/**
 * Which figures are settled. Late records move the latest ones, so that a signal given on them may be the calendar's: a
 * period that ends later than late records usually take is provisional, and nothing is judged by it (Statistics, settled and
 * provisional).
 */
import { addMonths } from "../../calendar/add_months.ts";
import { calendarOf } from "../../calendar/calendars.ts";
import { dueDate } from "../../calendar/due_date.ts";
import { isCountable, timescaleFor } from "../../calendar/timescales.ts";
import type { CatalogueMeasure } from "../../release/format.ts";
import { median } from "../../statistics/median.ts";
import { round } from "../../statistics/round.ts";
import type { Measure } from "../measures/measure.ts";

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

/** The same of a measure that gives a later event time: a period is not settled before the time of the last of its rows has run
 * out, since until then only some of them are in question. */
export function afterItsTime(
  { allows }: Pick<Measure, "allows">,
  { authority, as_at }: { readonly authority: string; readonly as_at: string },
  settles: Settles,
): Settles {
  if (allows === undefined) return settles;
  const setting = timescaleFor(allows.timescale, authority, as_at);
  const calendar = calendarOf(authority);
  if (!isCountable(setting, authority)) return settles;
  let { months, to } = settles;
  while (dueDate(setting, to, calendar) > as_at) {
    months++;
    to = lastMonthEnd(as_at, months);
  }
  return { ...settles, months, to };
}

/** A figure of a quarter as it was known in one submission. */
export interface KnownFigure {
  readonly measure_id: string;
  readonly period: string;
  /** ISO: the quarter's last day */
  readonly period_end: string;
  /** ISO: the submission's as-at date */
  readonly as_at: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number;
}

/** The share of all that figures moved by which a period is settled. */
const mostOfIt = 0.95;

/** How long late records take, by measure, from figures as they were known in so many submissions: the age in months by which
 * 95 % of all that they moved had happened, and the median of how far a first figure moved in all. */
export function settlesFrom(
  known: readonly KnownFigure[],
  asAt: string,
  submissions: number,
): (measure: string) => Settles {
  const byMeasure = new Map<string, Map<string, KnownFigure[]>>();
  for (const figure of known) {
    const quarters = byMeasure.get(figure.measure_id) ?? new Map<string, KnownFigure[]>();
    quarters.set(figure.period_end, [...(quarters.get(figure.period_end) ?? []), figure]);
    byMeasure.set(figure.measure_id, quarters);
  }
  const found = new Map([...byMeasure].map(([measure, quarters]) => [measure, measured([...quarters.values()])]));
  return (measure) => {
    const { months, usual } = found.get(measure) ?? { months: defaultMonths, usual: null };
    return { to: lastMonthEnd(asAt, months), months, submissions, usual };
  };
}

function measured(quarters: readonly (readonly KnownFigure[])[]): Pick<Settles, "months" | "usual"> {
  const inOrder = quarters.map((quarter) => [...quarter].sort((a, b) => (a.as_at < b.as_at ? -1 : 1)));
  const several = inOrder.filter(({ length }) => length > 1);
  // with nothing to compare, what is not known is not said to be nothing
  if (several.length === 0) return { months: defaultMonths, usual: null };
  const moves = several.flatMap((quarter) =>
    quarter.slice(1).map((figure, at) => ({
      age: monthsBetween(figure.period_end, figure.as_at),
      size: Math.abs(figure.value - quarter[at]!.value),
    })),
  );
  const all = moves.reduce((sum, { size }) => sum + size, 0);
  const ages = [...new Set(moves.map(({ age }) => age))].sort((a, b) => a - b);
  const by = (age: number) => moves.reduce((sum, move) => sum + (move.age <= age ? move.size : 0), 0);
  const usual = median(several.map((quarter) => Math.abs(quarter.at(-1)!.value - quarter[0]!.value)))!;
  return { months: all === 0 ? 0 : ages.find((age) => by(age) >= mostOfIt * all)!, usual: round(usual, 1) };
}

/** Whole months from one day to another, both ISO. */
function monthsBetween(from: string, to: string): number {
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(to) - months(from);
}

/** The last month end (ISO) that lies so many months before a day or longer. */
export function lastMonthEnd(day: string, months: number): string {
  // a day later is the first of a month where the day is a month's last, so that a month end goes to a month end
  const after = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  const first = `${addMonths(after, -months).slice(0, 7)}-01`;
  return new Date(Date.parse(first) - 86_400_000).toISOString().slice(0, 10);
}

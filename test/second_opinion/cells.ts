/** From what each measure says of its rows to cells: one a measure, period, breakdown and category. */
import { type Period, periodsOf } from "./periods.ts";
import { sorted } from "./rows.ts";

/** One row of a measure's denominator, or beside it. */
export interface Entry {
  /** which period it belongs to; null: to none */
  readonly day: string | null;
  readonly answer: "counts" | "does not count" | "not recorded";
  /** the length, where the measure is a duration and it counts */
  readonly days?: number;
  /** how long it has waited so far, where it is a duration and has not ended */
  readonly waited?: number;
  /** what it adds to each side, where not rows are counted */
  readonly adds?: { readonly counted: number; readonly known: number; readonly unknown: number };
  /** breakdown → the category, or the categories where they overlap; null is not recorded */
  readonly by: Readonly<Record<string, string | null | readonly string[]>>;
  /** the same, where it is told how many of the whole fall in each category */
  readonly distributed?: Entry["by"];
}

export interface Said {
  readonly measure_id: string;
  /** counted on the last day of a period, not within it */
  readonly stock: boolean;
  readonly entries: readonly Entry[];
}

export interface Cell {
  readonly measure_id: string;
  readonly period_kind: string;
  readonly period: string;
  readonly breakdown: string;
  readonly category: string;
  readonly counted: number;
  readonly known: number;
  readonly unknown: number;
  readonly median: number | null;
  readonly quartile_1: number | null;
  readonly quartile_3: number | null;
}

/** A stock is counted on a day, so windows say nothing of it. */
const windows = ["rolling_12_months", "pooled_3_years", "pooled_5_years"];

/**
 * How long it takes until a share has come to an end (Kaplan and Meier): at each length with an end those left are cut by the
 * share that ended of those who had lasted so long. Null where so many have not ended.
 */
function survivedUntil(ended: readonly number[], waited: readonly number[], share: number): number | null {
  let left = 1;
  for (const length of [...new Set(ended)].sort((a, b) => a - b)) {
    const atRisk = [...ended, ...waited].filter((each) => each >= length).length;
    left *= 1 - ended.filter((each) => each === length).length / atRisk;
    if (left <= 1 - share + 1e-9) {
      const next = ended.filter((each) => each > length).sort((a, b) => a - b)[0];
      // exactly half left: midway to the next end, as the middle of an even number is
      return share === 0.5 && Math.abs(left - 0.5) < 1e-9 && next !== undefined ? (length + next) / 2 : length;
    }
  }
  return null;
}

/** The smallest value that at least this share of the values does not exceed. */
const quantile = (values: readonly number[], share: number): number | null =>
  values[Math.ceil(values.length * share) - 1] ?? null;

/** The middle value, or halfway between the two in the middle. */
function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const half = values.length / 2;
  return values.length % 2 === 1 ? values[Math.floor(half)]! : (values[half - 1]! + values[half]!) / 2;
}

const sum = (entries: readonly Entry[], of: (entry: Entry) => number): number =>
  entries.reduce((total, entry) => total + of(entry), 0);

/** Days from one ISO date to another. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

function cell(
  said: Said,
  { period_kind, period }: Period,
  breakdown: string,
  category: string,
  entries: Entry[],
): Cell {
  const days = entries.filter((entry) => entry.answer === "counts" && entry.days !== undefined);
  const values = days.map((entry) => entry.days!).sort((a, b) => a - b);
  const waited = entries.flatMap((entry) => entry.waited ?? []);
  const after = (share: number) =>
    waited.length > 0 ? survivedUntil(values, waited, share) : share === 0.5 ? median(values) : quantile(values, share);
  return {
    measure_id: said.measure_id,
    period_kind,
    period,
    breakdown,
    category,
    counted: sum(entries, ({ answer, adds }) => adds?.counted ?? (answer === "counts" ? 1 : 0)),
    known: sum(entries, ({ answer, adds }) => adds?.known ?? (answer !== "not recorded" ? 1 : 0)),
    unknown: sum(entries, ({ answer, adds }) => adds?.unknown ?? (answer === "not recorded" ? 1 : 0)),
    median: after(0.5),
    quartile_1: after(0.25),
    quartile_3: after(0.75),
  };
}

/** The categories an entry stands in, by one breakdown. */
function categoriesOf(of: Entry["by"], breakdown: string): readonly string[] {
  const found = of[breakdown];
  if (found === undefined) throw new Error(`nothing is said of ${breakdown}`);
  if (found === null) return ["not-recorded"];
  return typeof found === "string" ? [found] : found;
}

/** Every cell for the whole, noughts too, and every cell of a breakdown that something stands in. */
export function cellsOf(from: string, asAt: string, measures: readonly Said[]): Cell[] {
  const found: Cell[] = [];
  for (const said of measures) {
    const entries = sorted(
      said.entries.filter((entry) => entry.day !== null),
      (entry) => entry.day,
    );
    for (const period of periodsOf(from, asAt)) {
      if (said.stock && windows.includes(period.period_kind)) continue;
      const first = said.stock ? period.last : period.first;
      const within = entries.filter((entry) => entry.day! >= first && entry.day! <= period.last);
      found.push(cell(said, period, "all", "all", within));
      // a rolling window by category would give each month's away, so there is none
      if (period.period_kind === "rolling_12_months") continue;
      for (const breakdown of Object.keys(within[0]?.by ?? {})) {
        const categories = new Set(within.flatMap((entry) => categoriesOf(entry.by, breakdown)));
        for (const category of categories) {
          const of = within.filter((entry) => categoriesOf(entry.by, breakdown).includes(category));
          found.push(cell(said, period, breakdown, category, of));
        }
      }
      const told = within.filter(({ answer }) => answer !== "not recorded");
      for (const breakdown of Object.keys(within[0]?.distributed ?? {}))
        for (const category of new Set(told.flatMap(({ distributed }) => categoriesOf(distributed!, breakdown)))) {
          const of = told.filter(({ distributed }) => categoriesOf(distributed!, breakdown).includes(category));
          const figures = { counted: of.length, known: told.length, unknown: 0 };
          found.push({ ...cell(said, period, breakdown, category, []), ...figures });
        }
    }
  }
  return found;
}

/**
 * Months added up into periods. What the database counted by month is held as plain columns in the order of label and month,
 * so that a period is a slice of its label's rows: its sums are differences of running totals, its quartiles those of the
 * lengths in the slice. So nothing is added up again for each of the many periods that a month is part of.
 */
import type { PeriodKind } from "../../release/format.ts";
import type { Cell } from "./cell.ts";
import type { Spread } from "./clusters.ts";
import type { Measure } from "./measure.ts";
import { type ByMonth, firstRows, type Lengths, quartilesWithin, runningTotals } from "./month_slices.ts";
import { type Split, whole } from "./pass_sql.ts";
import { type Period, stockKinds } from "./periods.ts";

/** A split of an authority by one of its categories; its number stands for it in what was counted. */
export interface Label extends Split {
  readonly authority: string;
  readonly category: string;
}

export interface PeriodOf extends Period {
  readonly authority: string;
}

/** What was counted of a label in a month. */
export interface Months extends ByMonth {
  readonly counted: Float64Array;
  readonly known: Float64Array;
  readonly unknown: Float64Array;
}

/** What does not come of months: peers and residents of a label in a period (its number), null where there are none. */
export interface Beside extends Pick<Cell, "peer_counted" | "peer_known" | "resident"> {
  readonly label: number;
  readonly period: number;
}

interface Counted {
  /** in the order of the cells, those of one authority and measure together */
  readonly labels: readonly Label[];
  readonly periods: readonly PeriodOf[];
  readonly months: Months;
  readonly lengths: Lengths;
  readonly besides: readonly Beside[];
  /** how much the rows of a label share, in periods of a kind */
  readonly spreadOf: (label: number, kind: PeriodKind) => Spread | undefined;
}

/** Every cell, one after the other, in the order of authority, measure, period and label. A period in which nothing fell has its
 * row of the whole: nothing is not missing. */
export function* rollUp({ labels, periods, months, lengths, besides, spreadOf }: Counted): Generator<Cell> {
  if (periods.length === 0) return;
  const span = {
    first: Math.min(...periods.map(({ firstMonth }) => firstMonth)),
    last: Math.max(...periods.map(({ lastMonth }) => lastMonth)),
  };
  const monthFrom = firstRows(months, labels.length, span);
  const lengthFrom = firstRows(lengths, labels.length, span);
  const totals = {
    counted: runningTotals(months.counted),
    known: runningTotals(months.known),
    unknown: runningTotals(months.unknown),
  };
  const besideOf = new Map(besides.map(({ label, period, ...figures }) => [`${label} ${period}`, figures]));
  for (const [first, next] of ofOneMeasure(labels)) {
    // the first of a measure's labels is that of the whole
    const { authority, measure } = labels[first]!;
    const quartiles = Array.from({ length: next - first }, (_, at) =>
      quartilesWithin(lengths, lengthFrom(first + at, span.first), lengthFrom(first + at, span.last + 1)),
    );
    for (const [place, period] of periods.entries()) {
      if (period.authority !== authority || !isCounted(measure, period)) continue;
      const from = measure.moment === "stock" ? period.lastMonth : period.firstMonth;
      const after = period.lastMonth + 1;
      for (let of = first; of < next; of++) {
        const { breakdown, category, distribution } = labels[of]!;
        const [start, end] = [monthFrom(of, from), monthFrom(of, after)];
        const sum = (of: Float64Array, [first, last]: readonly [number, number] = [start, end]) =>
          of[last]! - of[first]!;
        // a rolling window by category would give each month's away, and nobody reads it
        if (breakdown !== null && (start === end || period.kind === "rolling_12_months")) continue;
        // a distribution says nothing about rows without an answer
        if (distribution && sum(totals.known) === 0) continue;
        const beside = breakdown === null ? besideOf.get(`${of} ${place}`) : undefined;
        const length = quartiles[of - first]!(lengthFrom(of, from), lengthFrom(of, after));
        const spread = distribution ? undefined : spreadOf(of, period.kind);
        yield {
          measure_id: measure.id,
          authority,
          period_kind: period.kind,
          period: period.label,
          period_start: period.start,
          period_end: period.end,
          breakdown: breakdown ?? whole,
          category,
          // of a distribution those that fall in the category, of all that can be told
          counted: sum(distribution ? totals.known : totals.counted),
          known: distribution
            ? sum(totals.known, [monthFrom(first, from), monthFrom(first, after)])
            : sum(totals.known),
          unknown: distribution ? 0 : sum(totals.unknown),
          peer_counted: beside?.peer_counted ?? null,
          peer_known: beside?.peer_known ?? null,
          resident: beside?.resident ?? null,
          median: length?.median ?? null,
          quartile_1: length?.quartile_1 ?? null,
          quartile_3: length?.quartile_3 ?? null,
          median_lower: length?.median_lower ?? null,
          median_upper: length?.median_upper ?? null,
          effect: spread?.effect ?? 1,
          variance: spread?.variance ?? null,
        };
      }
    }
  }
}

/** Pooled and rolling windows say nothing of a stock. */
const isCounted = (measure: Measure, { kind }: Period) =>
  measure.periods.includes(kind) && (measure.moment === "flow" || stockKinds.includes(kind));

/** The labels of each authority and measure: the first, and the one after the last. */
function ofOneMeasure(labels: readonly Label[]): [number, number][] {
  const starts = labels.flatMap(({ authority, measure }, at) => {
    const before = labels[at - 1];
    return before?.authority === authority && before.measure === measure ? [] : at;
  });
  return starts.map((start, at) => [start, starts[at + 1] ?? labels.length]);
}

/**
 * The g chart made from counts by period, for what is rare: how many whole periods went by from one with an event to the
 * next. Where more than half of all periods have none, a chart of counts is all but blind to a fall: none lies below its
 * line, and a year without any looks like every other (`bench/false_alarms.ts` measures both). No day of any event is
 * needed, so it can be made of what is published.
 *
 * Two things that a plain g chart would miss are judged too: a wait that still goes on, once it is longer than chance
 * explains; and several events in one period, by the count's own exact limit, since a wait knows only that there was
 * one.
 */
import { type ControlPoint, exactPoint, outsideTail, tails } from "./control_point.ts";
import { geometricLimits } from "./geometric_limits.ts";
import { poissonLimits } from "./poisson_limits.ts";
import { runLength, type SpecialCause, specialCauses } from "./spc_rules.ts";
import { StatisticsError } from "./statistics_error.ts";

/** What the chart says of one period: null where the count is not known. */
export interface WaitPoint {
  /** whole periods since the one before with an event; null where that isn't known, and in periods without an event but
   * the last */
  readonly wait: number | null;
  /** whether the wait still goes on: the last period, without an event */
  readonly open: boolean;
  /** 1 for longer waits than chance explains, −1 for shorter; "burst" for more events in one period than it explains */
  readonly cause: SpecialCause | "burst" | null;
}

export interface WaitChart {
  readonly points: readonly (WaitPoint | null)[];
  /** waits that have ended, from which the limits are made */
  readonly waits: number;
  /** periods */
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
  /** more events than this in one period are a signal */
  readonly most: number;
}

/** Whether counts are so rare that waits say more: more than half of the known periods have none, which chance makes of
 * a mean below ln 2, about 0.7. */
export function isRare(counts: readonly (number | null)[]): boolean {
  const known = counts.filter((count) => count !== null);
  return known.filter((count) => count === 0).length * 2 > known.length;
}

/** The chart of counts (whole, not negative; null where not known) in order of time; null where there are fewer than
 * seven waits to make limits from, or every period has an event. Throws StatisticsError where a count isn't whole or is
 * negative. */
export function waitChart(counts: readonly (number | null)[]): WaitChart | null {
  if (counts.some((count) => count !== null && !(Number.isSafeInteger(count) && count >= 0)))
    throw new StatisticsError("a count is whole and not negative");
  const ended = waitsOf(counts);
  const lengths = ended.flatMap(({ wait }) => (wait === null ? [] : [wait]));
  const centre = lengths.reduce((sum, each) => sum + each, 0) / lengths.length;
  if (lengths.length < runLength || centre <= 1) return null;
  const limits = tails((tail) => geometricLimits(centre, tail));
  const control = ended.map(({ wait }): ControlPoint | null =>
    wait === null ? null : { ...exactPoint(wait, limits), centre },
  );
  const causes = specialCauses(control);
  const known = counts.filter((count) => count !== null);
  const mean = known.reduce((sum, each) => sum + each, 0) / known.length;
  // of the periods with an event, as of the waits, so many in a thousand may lie beyond
  const most = poissonLimits(mean, outsideTail * -Math.expm1(-mean)).upper;
  const points = counts.map((count, at): WaitPoint | null => {
    if (count === null) return null;
    const i = ended.findIndex((each) => each.at === at);
    if (i >= 0) return { wait: ended[i]!.wait, open: false, cause: count > most ? "burst" : (causes[i] ?? null) };
    if (at < counts.length - 1) return { wait: null, open: false, cause: null };
    const wait = stillWaiting(counts);
    // so many have gone by without one: it can only come later still
    const long = wait !== null && wait >= limits.outside.upper;
    return { wait, open: true, cause: long ? { rule: "outside", direction: 1 } : null };
  });
  return { points, waits: lengths.length, centre, ...limits.outside, most };
}

/** Each period with an event, and how long it had been since the one before; null for the first and after a period not
 * known. */
function waitsOf(counts: readonly (number | null)[]): { at: number; wait: number | null }[] {
  let since: number | null = null;
  return counts.flatMap((count, at) => {
    if (count === null) since = null;
    if (!count) return [];
    const wait = since === null ? null : at - since;
    since = at;
    return [{ at, wait }];
  });
}

/** Periods without an event since the last one; null where one of them isn't known. */
function stillWaiting(counts: readonly (number | null)[]): number | null {
  const last = counts.findLastIndex((count) => count === null || count > 0);
  return last === -1 || counts[last] === null ? null : counts.length - 1 - last;
}

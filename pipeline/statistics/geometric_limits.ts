/**
 * Exact control limits for a wait counted in whole periods, from one period with an event to the next: geometric where
 * events come by chance. Exact, because mean ± 3 standard deviations lies below nothing and, the distribution being so
 * lopsided, cries wolf above.
 */
import type { Interval } from "./proportion.ts";
import { StatisticsError } from "./statistics_error.ts";

/** The shortest and longest wait (periods, 1 and more) that aren't signals where waits are `mean` periods long: a longer
 * one than `upper` has a chance of at most `tail`, and so a shorter one than `lower`. Source: the geometric
 * distribution; Benneyan (2001) for its use. Throws StatisticsError for a mean below 1 or a tail that is none. */
export function geometricLimits(mean: number, tail: number): Interval {
  if (!(mean >= 1 && Number.isFinite(mean) && tail > 0 && tail <= 0.5))
    throw new StatisticsError("limits need a mean wait of 1 period or more and a tail");
  if (mean === 1) return { lower: 1, upper: 1 };
  // the logarithm of the chance that one more period goes by without an event
  const without = Math.log1p(-1 / mean);
  const room = 1e-12;
  return {
    upper: Math.max(1, Math.ceil(Math.log(tail) / without - room)),
    lower: 1 + Math.max(0, Math.floor(Math.log1p(-tail) / without + room)),
  };
}

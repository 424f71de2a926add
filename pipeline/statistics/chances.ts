/** The chance of one count exactly, as the exact tests and mid-P intervals need it. */
import { deviance, stirlingError } from "./deviance.ts";
import { StatisticsError } from "./statistics_error.ts";

/** The chance of `k` in `n` where a share `p` (0 to 1) is expected; whole numbers, 0 ≤ k ≤ n, to about 14 digits. Source:
 * Loader (2000). Throws StatisticsError outside. */
export function binomialChance(k: number, n: number, p: number): number {
  if (!Number.isSafeInteger(k) || !Number.isSafeInteger(n) || k < 0 || k > n)
    throw new StatisticsError("a chance is of whole numbers, between none and all");
  if (!(p >= 0 && p <= 1)) throw new StatisticsError("what is expected is a share");
  if (p === 0) return k === 0 ? 1 : 0;
  if (p === 1) return k === n ? 1 : 0;
  if (k === 0) return Math.exp(n * Math.log1p(-p));
  if (k === n) return Math.exp(n * Math.log(p));
  const left = n - k;
  const log =
    stirlingError(n) - stirlingError(k) - stirlingError(left) - deviance(k, n * p) - deviance(left, n * (1 - p));
  return Math.exp(log) * Math.sqrt(n / (2 * Math.PI * k * left));
}

/** The chance of `k` events where `mean` are expected; k whole and not negative, to about 14 digits. Source: Loader (2000).
 * Throws StatisticsError outside. */
export function poissonChance(k: number, mean: number): number {
  if (!Number.isSafeInteger(k) || k < 0) throw new StatisticsError("events are whole and not negative");
  if (!(mean >= 0 && Number.isFinite(mean))) throw new StatisticsError("a mean is not negative");
  if (mean === 0) return k === 0 ? 1 : 0;
  if (k === 0) return Math.exp(-mean);
  return Math.exp(-stirlingError(k) - deviance(k, mean)) / Math.sqrt(2 * Math.PI * k);
}

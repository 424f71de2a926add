/**
 * The regularised incomplete gamma function and its quantile: the exact tails of a Poisson count, for the limits of a
 * u chart and the exact interval of a rate.
 */
import { deviance, stirlingError } from "./deviance.ts";
import { normalQuantile } from "./normal.ts";
import { StatisticsError } from "./statistics_error.ts";

const mostSteps = 100_000;

/** P(a, x) for a > 0 and x ≥ 0: the share of a gamma(a) below x, to about 13 digits. Source: Abramowitz and Stegun
 * 6.5.29 (series) and 6.5.31 (continued fraction). Throws StatisticsError outside those ranges. */
export function gammaRegularised(a: number, x: number): number {
  if (!(a > 0 && x >= 0 && Number.isFinite(a) && Number.isFinite(x)))
    throw new StatisticsError("incomplete gamma: out of range");
  if (x === 0) return 0;
  return x < a + 1 ? lower(a, x) : 1 - upper(a, x);
}

/** Q(a, x) = 1 − P(a, x), without losing digits where it is small. */
export function gammaRegularisedAbove(a: number, x: number): number {
  if (!(a > 0 && x >= 0 && Number.isFinite(a) && Number.isFinite(x)))
    throw new StatisticsError("incomplete gamma: out of range");
  if (x === 0) return 1;
  return x < a + 1 ? 1 - lower(a, x) : upper(a, x);
}

/** The x with P(a, x) = p, for 0 ≤ p < 1. Found by bisection, then polished by Newton's method. */
export function gammaQuantile(p: number, a: number): number {
  if (!(p >= 0 && p < 1 && a > 0 && Number.isFinite(a))) throw new StatisticsError("gamma quantile: out of range");
  if (p === 0) return 0;
  let low = 0;
  let high = Math.max(1, a + normalQuantile(p) * Math.sqrt(a));
  while (gammaRegularised(a, high) < p) high *= 2;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (gammaRegularised(a, middle) < p) low = middle;
    else high = middle;
  }
  let x = (low + high) / 2;
  for (let i = 0; i < 4 && x > 0; i++) {
    const slope = front(a, x) / x;
    const next = x - (gammaRegularised(a, x) - p) / slope;
    if (!(next > 0) || !Number.isFinite(next)) break;
    x = next;
  }
  return x;
}

/** x^a e^−x / Γ(a), in the form that keeps its digits where a is large (Loader 2000) */
const front = (a: number, x: number) => Math.exp(-stirlingError(a) - deviance(a, x)) * Math.sqrt(a / (2 * Math.PI));

function lower(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < mostSteps && term > sum * 1e-17; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum * front(a, x);
}

function upper(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let result = d;
  for (let n = 1; n < mostSteps; n++) {
    const step = -n * (n - a);
    b += 2;
    d = 1 / (step * d + b);
    c = b + step / c;
    result *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return result * front(a, x);
}

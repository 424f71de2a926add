/**
 * The regularised incomplete beta function: the exact tail of a binomial, for the limits of a p chart. Small counts need
 * it, since the normal approximation puts limits where no count can fall.
 */
import { deviance, stirlingError } from "./deviance.ts";
import { StatisticsError } from "./statistics_error.ts";

const tiny = 1e-300;

/** I_x(a, b) for 0 ≤ x ≤ 1 and a, b > 0: the share of a beta(a, b) below x, to about 13 digits. Source: the continued
 * fraction of Abramowitz and Stegun 26.5.8, by Lentz's method. Throws StatisticsError outside those ranges. */
export function betaRegularised(x: number, a: number, b: number): number {
  if (!(x >= 0 && x <= 1 && a > 0 && b > 0 && Number.isFinite(a + b)))
    throw new StatisticsError("incomplete beta: out of range");
  if (x === 0 || x === 1) return x;
  const front = density(x, a, b);
  return x < (a + 1) / (a + b + 2)
    ? (front * continuedFraction(x, a, b)) / a
    : 1 - (front * continuedFraction(1 - x, b, a)) / b;
}

/** x^a (1 − x)^b / B(a, b), in the form that keeps its digits where a and b are large (Loader 2000) */
function density(x: number, a: number, b: number): number {
  const n = a + b;
  const log = stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * (1 - x));
  return Math.exp(log) * Math.sqrt((a / n) * (b / (2 * Math.PI)));
}

function continuedFraction(x: number, a: number, b: number): number {
  const kept = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / kept(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / kept(1 + even * d);
    c = kept(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / kept(1 + odd * d);
    c = kept(1 + odd / c);
    result *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return result;
}

/** The x below which a share `p` (0 to 1, both included) of a beta(a, b) lies; to about 12 digits. Source: bisection of
 * `betaRegularised`, on the logarithm, so that a quantile next to nothing keeps its digits. Throws StatisticsError
 * outside. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1 && a > 0 && b > 0 && Number.isFinite(a + b)))
    throw new StatisticsError("a quantile needs a share and two shapes");
  if (p === 0 || p === 1) return p;
  if (p > betaRegularised(0.5, a, b)) return 1 - lowerQuantile(1 - p, b, a);
  return lowerQuantile(p, a, b);
}

/** A quantile that lies below a half. */
function lowerQuantile(p: number, a: number, b: number): number {
  let [low, high] = [Math.log(Number.MIN_VALUE), Math.log(0.5)];
  for (let halving = 0; halving < 80; halving++) {
    const middle = (low + high) / 2;
    if (betaRegularised(Math.exp(middle), a, b) < p) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}

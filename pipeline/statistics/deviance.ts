/**
 * How far a count lies from what was expected, in the form that keeps its digits: from it the chances of a binomial, a
 * Poisson and the densities behind beta and gamma are computed, for a handful and for ten million alike. The usual way, by
 * differences of logarithms of factorials, loses half its digits at ten million. Source: Loader (2000), "Fast and accurate
 * computation of binomial probabilities".
 */
import { logGamma } from "./log_gamma.ts";

/** x ln(x / expected) + expected − x, for x ≥ 0 and expected > 0; where both are alike, by its series. */
export function deviance(x: number, expected: number): number {
  if (x === 0) return expected;
  const difference = x - expected;
  if (Math.abs(difference) >= 0.1 * (x + expected)) return x * Math.log(x / expected) - difference;
  const v = difference / (x + expected);
  let sum = difference * v;
  let term = 2 * x * v;
  for (let odd = 3; odd < 1000; odd += 2) {
    term *= v * v;
    const next = sum + term / odd;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

const half = 0.5 * Math.log(2 * Math.PI);
/** of Stirling's series, in 1/x, 1/x³ … 1/x¹¹ */
const series = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360];

/** What Stirling's formula leaves of ln Γ(x), for x > 0: ln Γ(x) − ((x − ½) ln x − x + ½ ln 2π). */
export function stirlingError(x: number): number {
  if (x < 10) return logGamma(x) - ((x - 0.5) * Math.log(x) - x + half);
  const inverse = 1 / (x * x);
  return series.reduceRight((sum, each) => sum * inverse + each, 0) / x;
}

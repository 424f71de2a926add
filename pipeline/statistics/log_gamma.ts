/** The natural logarithm of the gamma function, from which the beta and gamma distributions are scaled. */
import { StatisticsError } from "./statistics_error.ts";

const coefficients = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 0.000009984369578019572, 1.5056327351493116e-7,
];

/** ln Γ(x) for x > 0, to about 15 digits. Source: Lanczos (1964) with Godfrey's coefficients, g = 7, n = 9. Throws
 * StatisticsError outside. */
export function logGamma(x: number): number {
  if (!(x > 0 && Number.isFinite(x))) throw new StatisticsError("the gamma function is asked for above 0");
  if (x < 0.5) return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - logGamma(1 - x);
  const z = x - 1;
  const base = z + 7.5;
  const sum = coefficients.reduce(
    (total, coefficient, i) => total + (i === 0 ? coefficient : coefficient / (z + i)),
    0,
  );
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(base) - base + Math.log(sum);
}

/**
 * The limits of a funnel where authorities differ by more than chance: their own spread is added to that of chance. Narrower limits
 * would put most large authorities outside, which is no news (Statistics, funnel).
 */
import { twoSidedZ } from "./normal.ts";
import type { Interval } from "./proportion.ts";
import { StatisticsError } from "./statistics_error.ts";

/** The shares (0 to 1) within the limits of an authority of `n`. `tau`: the spread between authorities, on the scale of the arcsine of the
 * root. Source: Spiegelhalter (2005), random effects: arcsin √average ± z √(1/(4n) + tau²). Throws StatisticsError where n isn't above 0, the average no
 * proportion or tau below 0. */
export function randomEffectsFunnel(average: number, tau: number, n: number, confidence = 0.998): Interval {
  if (!(average >= 0 && average <= 1)) throw new StatisticsError("an average is a proportion");
  if (!(tau >= 0 && Number.isFinite(tau))) throw new StatisticsError("a spread is not negative");
  if (!(n > 0 && Number.isFinite(n))) throw new StatisticsError("a funnel needs a size");
  const centre = Math.asin(Math.sqrt(average));
  const half = twoSidedZ(confidence) * Math.sqrt(1 / (4 * n) + tau ** 2);
  const share = (angle: number) => Math.sin(Math.min(Math.max(angle, 0), Math.PI / 2)) ** 2;
  return { lower: share(centre - half), upper: share(centre + half) };
}

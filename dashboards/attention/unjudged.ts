/** Which measures nothing can be judged of: neither by their chart nor by their years. */
import { saidOf } from "../components/signal_counts.ts";
import type { Trend } from "../trend.ts";
import { listedChance } from "./thresholds.ts";

/** No chart gives a verdict on it. */
export const isUncharted = (trend: Trend): boolean => ["unjudged", "unseen"].includes(saidOf(trend));

/** Of what is said to fall from year to year nobody can say that it is not judged. That two years do not clearly differ is no judgement,
 * since so few would hide a difference. */
export function isUnjudged(trend: Trend): boolean {
  const { slow, sharp } = trend;
  return isUncharted(trend) && slow === null && (sharp === null || sharp.p >= listedChance);
}

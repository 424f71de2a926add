/** How many events there are where so many are expected: few on an island, many in a county. */
import type { Random } from "./random.ts";

/** Beyond this mean the normal approximation is close enough for a sample, and much quicker. */
const large = 40;

export function poisson(mean: number, r: Random): number {
  if (mean > large) {
    let sum = -6;
    for (let i = 0; i < 12; i++) sum += r.next();
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * sum));
  }
  const least = Math.exp(-mean);
  let count = 0;
  for (let product = r.next(); product > least; product *= r.next()) count++;
  return count;
}

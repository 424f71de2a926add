/**
 * Works out how likely a chart is to find a change that matters: a share 20 points worse, or a count of events doubled or halved. A
 * chart that would miss it more often than not has not shown that nothing changed, so its points are "too few to tell" and not
 * "ordinary variation" (Statistics).
 *
 * "Found" means beyond a limit in at least one of four points. Four, because four quarters are a year, and a change that the Board
 * would not hear of within a year is not being watched for. Beyond a limit, and not a run of seven on one side, because seven points
 * after a lasting change show almost anything: that rule is patient, not quick. The chance is worked out from the limits themselves,
 * exactly, for a point of usual size (the median of the latest eight).
 */
import { clusteredBinomialLimits, clusteredChances, clusteredCountLimits, countUpTo } from "./clustered_limits.ts";
import { outsideTail } from "./control_point.ts";
import type { Interval } from "./proportion.ts";

export const pointsToFind = 4;
/** The usual size is taken over so many of the latest points. */
export const usualOf = 8;
/** A chart that finds a change less often than this does not see it. */
export const enoughPower = 0.5;
/** The fall or rise of a share that a chart should find: 20 points, as a fraction. */
export const fallToFind = 0.2;

export type Better = "higher" | "lower" | "none";

export interface Power {
  /** the chance of finding it, 0 to 1 */
  readonly chance: number;
  /** what is looked for: "a fall of 20 points", "a doubling" */
  readonly change: string;
}

export const seesEnough = ({ chance }: Power): boolean => chance >= enoughPower;

/** Of a p chart about `centre` (a fraction) with `n` in a usual point. Where neither direction is better, the change that is
 * harder to find. */
export function sharePower(centre: number, n: number, better: Better, effect = 1): Power {
  const limits = clusteredBinomialLimits(n, centre, outsideTail, effect);
  const to = (share: number) => atLeastOnce(outside(clusteredChances(n, share, effect), limits));
  const fall = { chance: to(Math.max(0, centre - fallToFind)), change: "a fall of 20 points" };
  const rise = { chance: to(Math.min(1, centre + fallToFind)), change: "a rise of 20 points" };
  // where neither is better: the harder to find of those for which there is room
  if (better === "none" && centre >= fallToFind && centre <= 1 - fallToFind)
    return fall.chance < rise.chance ? fall : rise;
  return better === "higher" || (better === "none" && centre >= 0.5) ? fall : rise;
}

/** Of a u chart about `mean`: a halving where more is better, else a doubling (of few events a halving can't be seen by
 * any chart). */
export function countPower(mean: number, better: Better, effect = 1): Power {
  const change = better === "higher" ? "a halving" : "a doubling";
  if (mean === 0) return { chance: 0, change };
  const { lower, upper } = clusteredCountLimits(mean, outsideTail, effect);
  const changed = better === "higher" ? mean / 2 : mean * 2;
  const upTo = (k: number) => countUpTo(k, changed, effect);
  return { chance: atLeastOnce(upTo(lower - 1) + 1 - upTo(upper)), change };
}

const atLeastOnce = (chance: number): number => 1 - (1 - Math.min(1, chance)) ** pointsToFind;

const outside = (chances: readonly number[], { lower, upper }: Interval): number =>
  chances.reduce((sum, chance, k) => (k < lower || k > upper ? sum + chance : sum), 0);

/** For the foot of a chart. */
export function powerWords(power: Power | null, noun = "point"): string {
  if (power === null) return "";
  const many = Math.round(100 * power.chance);
  const cases = many < 1 ? "fewer than 1" : many > 99 ? "over 99" : `about ${many}`;
  return `It would show ${power.change} within ${pointsToFind} ${noun}s in ${cases} of 100 cases${seesEnough(power) ? "" : ", so the lack of a signal says little"}.`;
}

/**
 * Computes how likely a chart is, with no change at all, to put its measure on the list of what needs attention: the chance that its latest
 * point shows for the worse by any of the four rules. A list looks at many charts at once, so the page adds these up and says
 * how many entries chance alone would add. It is computed from the limits.
 */
import { clusteredBinomialLimits, clusteredChances, clusteredCountLimits, countUpTo } from "./clustered_limits.ts";
import { outsideTail, tails } from "./control_point.ts";
import { runLength } from "./spc_rules.ts";

/** seven points each worse than the one before: one order of 7! */
const trendChance = 1 / 5040;
/** the shares that a continuous chart leaves beyond its two lines, and on one side of its centre */
const continuous = { outside: outsideTail, close: 0.0227501319481792 - outsideTail, side: 0.5 } as const;

/** The chance on a chart whose limits leave what a normal distribution leaves; of a chart of waits only the first rule and that of
 * two of three can show at one point so seldom. */
export const alarmOfContinuous = chanceOf(continuous);

export interface LatestCount {
  /** the chart's centre; of a share a fraction */
  readonly centre: number;
  readonly better: "higher" | "lower" | "none";
  readonly effect: number;
}

export interface LatestShare extends LatestCount {
  /** of how many the latest share is */
  readonly trials: number;
}

const worseEnd = (better: "higher" | "lower"): "lower" | "upper" => (better === "higher" ? "lower" : "upper");

/** The chance (0 to 1) on a u chart; 0 where neither direction is worse. */
export function alarmOfCount({ centre, better, effect }: LatestCount): number {
  if (better === "none" || centre === 0) return 0;
  const worse = worseEnd(better);
  const limits = tails((tail) => clusteredCountLimits(centre, tail, effect));
  const upTo = (k: number) => countUpTo(k, centre, effect);
  return beyondEach(({ lower, upper }) => (worse === "lower" ? upTo(lower - 1) : 1 - upTo(upper)), limits);
}

/** The chance (0 to 1) on a p chart; 0 where neither direction is worse. */
export function alarmOfShare({ centre, better, effect, trials }: LatestShare): number {
  if (better === "none") return 0;
  const worse = worseEnd(better);
  const limits = tails((tail) => clusteredBinomialLimits(trials, centre, tail, effect));
  const chances = clusteredChances(trials, centre, effect);
  const sum = (of: readonly number[]) => of.reduce((total, each) => total + each, 0);
  return beyondEach(
    ({ lower, upper }) => sum(worse === "lower" ? chances.slice(0, lower) : chances.slice(upper + 1)),
    limits,
  );
}

function beyondEach(
  beyond: (limits: { readonly lower: number; readonly upper: number }) => number,
  { outside, close, middle }: ReturnType<typeof tails>,
): number {
  const far = beyond(outside);
  return chanceOf({ outside: far, close: beyond(close) - far, side: beyond(middle) });
}

/** The four rules at one point, added up. */
function chanceOf({ outside, close, side }: { outside: number; close: number; side: number }): number {
  const twoOfThree = close * (2 * close * side - close * close);
  return outside + twoOfThree + side ** runLength + trendChance;
}

import { describe, expect, it } from "vitest";
import { binomialLimits } from "../../pipeline/statistics/binomial_limits.ts";
import { clusteredWilson } from "../../pipeline/statistics/clustered_intervals.ts";
import {
  clusteredBinomialLimits,
  clusteredChances,
  clusteredCountLimits,
  countUpTo,
} from "../../pipeline/statistics/clustered_limits.ts";
import { differenceInterval } from "../../pipeline/statistics/difference.ts";
import { falseAlarmShare } from "../../pipeline/statistics/false_alarm.ts";
import { pChart } from "../../pipeline/statistics/p_chart.ts";
import { poissonLimits } from "../../pipeline/statistics/poisson_limits.ts";
import { wilson } from "../../pipeline/statistics/proportion.ts";
import { specialCauses } from "../../pipeline/statistics/spc_rules.ts";
import { random } from "./made.ts";

const close = (found: readonly number[], expected: readonly number[]) => {
  expect(found.length).toBe(expected.length);
  for (const [i, each] of found.entries()) expect(each).toBeCloseTo(expected[i]!, 12);
};

describe("chances where rows share an answer", () => {
  it("are a beta-binomial's", () => {
    // α = β = ½: ½ · 1½ / (1 · 2), twice ½ · ½ / (1 · 2), and the first again
    close(clusteredChances(2, 0.5, 1.5), [0.375, 0.25, 0.375]);
    // α = β = 1: every count is as likely
    close(clusteredChances(4, 0.5, 2), [0.2, 0.2, 0.2, 0.2, 0.2]);
    // without an effect a binomial's
    close(clusteredChances(3, 0.5, 1), [0.125, 0.375, 0.375, 0.125]);
  });
  it.each([
    [20, 0.8, 1.7],
    [55, 0.93, 3],
    [7, 0.2, 2],
  ])("%d of share %f have the mean of a binomial and %f times its variance", (n, p, effect) => {
    const chances = clusteredChances(n, p, effect);
    const mean = chances.reduce((sum, chance, k) => sum + chance * k, 0);
    const variance = chances.reduce((sum, chance, k) => sum + chance * (k - mean) ** 2, 0);
    expect(mean).toBeCloseTo(n * p, 9);
    expect(variance).toBeCloseTo(n * p * (1 - p) * effect, 9);
  });
  it("of events are a negative binomial's", () => {
    // two successes of a half: ¼, 2 · ¼ · ½, 3 · ¼ · ¼
    close(
      [0, 1, 2].map((k) => countUpTo(k, 2, 2)),
      [0.25, 0.5, 0.6875],
    );
    // ppois(9, 6)
    expect(countUpTo(9, 6, 1)).toBeCloseTo(0.916_08, 5);
  });
});

describe("limits where rows share an answer", () => {
  it("leave at most the tail beyond them, and more one count nearer", () => {
    const [n, p, effect, tail] = [40, 0.8, 2, 0.00135];
    const { lower, upper } = clusteredBinomialLimits(n, p, tail, effect);
    const chances = clusteredChances(n, p, effect);
    const sum = (of: readonly number[]) => of.reduce((total, each) => total + each, 0);
    expect(sum(chances.slice(0, lower))).toBeLessThanOrEqual(tail);
    expect(sum(chances.slice(0, lower + 1))).toBeGreaterThan(tail);
    expect(sum(chances.slice(upper + 1))).toBeLessThanOrEqual(tail);
    expect(lower).toBeLessThan(binomialLimits(n, p, tail).lower);
  });
  it("are the usual ones with an effect of 1", () => {
    expect(clusteredBinomialLimits(40, 0.8, 0.00135, 1)).toEqual(binomialLimits(40, 0.8, 0.00135));
    expect(clusteredCountLimits(7, 0.00135, 1)).toEqual(poissonLimits(7, 0.00135));
    expect(clusteredCountLimits(7, 0.00135, 2).upper).toBeGreaterThan(poissonLimits(7, 0.00135).upper);
  });
});

describe("intervals where rows share an answer", () => {
  it("are those of the effective number", () => {
    expect(clusteredWilson(20, 50, 1)).toEqual(wilson(20, 50));
    expect(clusteredWilson(20, 50, 2)).toEqual(wilson(10, 25));
  });
  it("of a difference widen on the side that has the effect", () => {
    const plain = differenceInterval([20, 50], [620, 1000])!;
    const wide = differenceInterval([20, 50], [620, 1000], 0.95, { own: 2 })!;
    expect(wide).toEqual(differenceInterval([10, 25], [620, 1000]));
    expect(wide.lower).toBeLessThan(plain.lower);
    expect(wide.upper).toBeGreaterThan(plain.upper);
  });
});

describe("false alarms of children of one conference", () => {
  // conferences of one to four children who share an answer: Σm² / Σm = 30 / 10
  const effect = 3;
  const [points, conferences, share, runs] = [24, 16, 0.8, 400];
  const next = random(20260331);
  const made = Array.from({ length: runs }, () =>
    Array.from({ length: points }, () => {
      let [numerator, denominator] = [0, 0];
      for (let i = 0; i < conferences; i++) {
        const children = 1 + Math.floor(next() * 4);
        denominator += children;
        if (next() < share) numerator += children;
      }
      return { numerator, denominator };
    }),
  );
  const alarms = (with_: number) =>
    made.filter((series) => specialCauses(pChart(series, { effect: with_ })).some((cause) => cause !== null)).length /
    runs;

  it("are about as often as is said with the effect, and many times as often without", () => {
    const says = falseAlarmShare({ variance: 40 * share * (1 - share) * effect }, points);
    expect(Math.abs(alarms(effect) - says)).toBeLessThan(0.02 + 3 * Math.sqrt((says * (1 - says)) / runs));
    expect(alarms(1)).toBeGreaterThan(0.5);
  });
});

/**
 * How often the intervals hold what they are about, reckoned exactly (every outcome with its chance) rather than drawn at
 * random: Wilson's about 95 % on average and not always (Brown, Cai and DasGupta 2001), the exact Poisson one never less
 * than 95 %, Byar's next to it, Newcombe's a little more than 95 % on average (Newcombe 1998).
 */
import { describe, expect, it } from "vitest";
import { differenceInterval } from "../../pipeline/statistics/difference.ts";
import { logGamma } from "../../pipeline/statistics/log_gamma.ts";
import { type Interval, wilson } from "../../pipeline/statistics/proportion.ts";
import { clopperPearson, jeffreys, midP, wilsonCorrected } from "../../pipeline/statistics/proportion_intervals.ts";
import { countInterval, exactCountInterval } from "../../pipeline/statistics/rate.ts";

const binomial = (x: number, n: number, p: number): number =>
  Math.exp(logGamma(n + 1) - logGamma(x + 1) - logGamma(n - x + 1) + x * Math.log(p) + (n - x) * Math.log1p(-p));
const poisson = (x: number, mean: number): number => Math.exp(x * Math.log(mean) - mean - logGamma(x + 1));
const holds = ({ lower, upper }: Interval, value: number) => lower <= value && value <= upper;
const upTo = (n: number) => Array.from({ length: n + 1 }, (_, x) => x);
const mean = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
const shares = Array.from({ length: 99 }, (_, i) => (i + 1) / 100);

describe("Wilson's interval", () => {
  it.each([8, 20, 50, 80])("of %d", (n) => {
    const intervals = upTo(n).map((x) => wilson(x, n)!);
    const coverage = shares.map((p) =>
      intervals.reduce((sum, interval, x) => sum + (holds(interval, p) ? binomial(x, n, p) : 0), 0),
    );
    expect(mean(coverage)).toBeGreaterThan(0.94);
    expect(mean(coverage)).toBeLessThan(0.965);
    expect(Math.min(...coverage)).toBeGreaterThan(0.83);
  });
});

describe("the other intervals of a proportion", () => {
  const coverageOf = (interval: typeof clopperPearson, n: number) => {
    const intervals = upTo(n).map((x) => interval(x, n)!);
    return shares.map((p) => intervals.reduce((sum, each, x) => sum + (holds(each, p) ? binomial(x, n, p) : 0), 0));
  };
  it.each([8, 20, 50])("of %d: the exact one never less than it says, mid-P and Jeffreys about as often", (n) => {
    expect(Math.min(...coverageOf(clopperPearson, n))).toBeGreaterThanOrEqual(0.95 - 1e-9);
    expect(Math.min(...coverageOf(wilsonCorrected, n))).toBeGreaterThan(0.94);
    for (const interval of [midP, jeffreys]) {
      expect(mean(coverageOf(interval, n))).toBeGreaterThan(0.94);
      expect(mean(coverageOf(interval, n))).toBeLessThan(0.98);
      expect(mean(coverageOf(interval, n))).toBeLessThan(mean(coverageOf(clopperPearson, n)));
    }
  });
});

describe("intervals of counts", () => {
  const means = Array.from({ length: 120 }, (_, i) => 0.25 + i / 4);
  const coverageOf = (interval: (x: number) => Interval) => {
    const intervals = upTo(120).map(interval);
    return means.map((events) =>
      intervals.reduce((sum, each, x) => sum + (holds(each, events) ? poisson(x, events) : 0), 0),
    );
  };
  it("exact: never less than it says", () =>
    expect(Math.min(...coverageOf((x) => exactCountInterval(x)))).toBeGreaterThanOrEqual(0.95 - 1e-9));
  it("as published, Byar's from ten: hardly ever less", () => {
    const coverage = coverageOf((x) => countInterval(x));
    expect(Math.min(...coverage)).toBeGreaterThan(0.945);
    expect(mean(coverage)).toBeGreaterThan(0.95);
  });
});

describe("Newcombe's interval of a difference", () => {
  it.each([
    [9, 40],
    [12, 200],
    [30, 30],
  ])("of %d against %d", (m, n) => {
    const intervals = upTo(m).map((x1) => upTo(n).map((x2) => differenceInterval([x1, m], [x2, n])!));
    const some = [0.1, 0.33, 0.5, 0.62, 0.9];
    const coverage = some.flatMap((p1) =>
      some.map((p2) => {
        const [first, second] = [upTo(m).map((x) => binomial(x, m, p1)), upTo(n).map((x) => binomial(x, n, p2))];
        let sum = 0;
        for (const [x1, chance1] of first.entries())
          for (const [x2, chance2] of second.entries())
            if (holds(intervals[x1]![x2]!, p1 - p2)) sum += chance1 * chance2;
        return sum;
      }),
    );
    expect(mean(coverage)).toBeGreaterThan(0.945);
    expect(mean(coverage)).toBeLessThan(0.985);
    expect(Math.min(...coverage)).toBeGreaterThan(0.9);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binomialLimits } from "../../pipeline/statistics/binomial_limits.ts";
import { pChart } from "../../pipeline/statistics/p_chart.ts";
import { poissonLimits } from "../../pipeline/statistics/poisson_limits.ts";
import { StatisticsError } from "../../pipeline/statistics/statistics_error.ts";
import { uChart } from "../../pipeline/statistics/u_chart.ts";

/** P(X = 0), P(X = 1) … of a binomial, by the plain recurrence: the oracle for the limits. */
function binomial(n: number, p: number): number[] {
  const chances = [(1 - p) ** n];
  for (let k = 1; k <= n; k++) chances.push((chances[k - 1]! * (n - k + 1) * p) / (k * (1 - p)));
  return chances;
}
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const tail = fc.constantFrom(0.0013498980316301, 0.0227501319481792, 0.5);

describe("binomial limits", () => {
  it("leave at most the tail beyond them, and more than it from them on", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 120 }),
        fc.double({ min: 0.02, max: 0.98, noNaN: true }),
        tail,
        (n, p, t) => {
          const { lower, upper } = binomialLimits(n, p, t);
          const chances = binomial(n, p);
          const room = 1e-9;
          expect(sum(chances.slice(upper + 1))).toBeLessThanOrEqual(t + room);
          expect(sum(chances.slice(upper))).toBeGreaterThan(t - room);
          expect(sum(chances.slice(0, lower))).toBeLessThanOrEqual(t + room);
          expect(sum(chances.slice(0, lower + 1))).toBeGreaterThan(t - room);
          expect(lower).toBeLessThanOrEqual(upper);
          const mirror = binomialLimits(n, 1 - p, t);
          if (t < 0.5) expect([n - mirror.upper, n - mirror.lower]).toEqual([lower, upper]);
        },
      ),
    );
  });

  it("close in where nothing is left to chance", () => {
    expect(binomialLimits(20, 0, 0.001)).toEqual({ lower: 0, upper: 0 });
    expect(binomialLimits(20, 1, 0.001)).toEqual({ lower: 20, upper: 20 });
    expect(binomialLimits(0, 0.5, 0.001)).toEqual({ lower: 0, upper: 0 });
  });

  it("refuse what is no count or share", () => {
    expect(() => binomialLimits(1.5, 0.5, 0.01)).toThrow(StatisticsError);
    expect(() => binomialLimits(10, 1.5, 0.01)).toThrow(StatisticsError);
    expect(() => binomialLimits(10, 0.5, 0)).toThrow(StatisticsError);
  });
});

describe("Poisson limits", () => {
  it("leave at most the tail beyond them, and more than it from them on", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 60, noNaN: true }), tail, (mean, t) => {
        const { lower, upper } = poissonLimits(mean, t);
        const chances = [Math.exp(-mean)];
        for (let k = 1; k <= 400; k++) chances.push((chances[k - 1]! * mean) / k);
        const room = 1e-9;
        expect(sum(chances.slice(upper + 1))).toBeLessThanOrEqual(t + room);
        expect(sum(chances.slice(upper))).toBeGreaterThan(t - room);
        expect(sum(chances.slice(0, lower))).toBeLessThanOrEqual(t + room);
        expect(sum(chances.slice(0, lower + 1))).toBeGreaterThan(t - room);
      }),
    );
  });

  it("hold for none and for many, and refuse less than none", () => {
    expect(poissonLimits(0, 0.001)).toEqual({ lower: 0, upper: 0 });
    const { lower, upper } = poissonLimits(10_000, 0.0013498980316301);
    expect(lower).toBeGreaterThan(9690);
    expect(upper).toBeLessThan(10_310);
    expect(() => poissonLimits(-1, 0.01)).toThrow(StatisticsError);
    expect(() => poissonLimits(Number.NaN, 0.01)).toThrow(StatisticsError);
  });
});

describe("the p chart", () => {
  it("judges each point by its own denominator about the pooled share", () => {
    const points = pChart([
      { numerator: 40, denominator: 50 },
      null,
      { numerator: 0, denominator: 0 },
      { numerator: 4, denominator: 5 },
    ]);
    expect(points.map((point) => point?.centre)).toEqual([44 / 55, undefined, undefined, 44 / 55]);
    expect(points[0]).toMatchObject({ lower: 31 / 50, upper: 47 / 50, side: 0, outside: false, close: false });
    expect(points[3]).toMatchObject({ lower: 1 / 5, upper: 1 });
  });

  it("finds a collapse outside, and nothing where every review is on time", () => {
    const steady = Array.from({ length: 15 }, () => ({ numerator: 32, denominator: 40 }));
    expect(pChart([...steady, { numerator: 12, denominator: 40 }]).at(-1)).toMatchObject({ outside: true, side: -1 });
    const perfect = pChart(Array.from({ length: 15 }, () => ({ numerator: 40, denominator: 40 })));
    expect(perfect.every((point) => point!.side === 0 && !point!.outside && !point!.close)).toBe(true);
  });
});

describe("the u chart", () => {
  it("has one mean, whole limits, and gaps", () => {
    const points = uChart([3, 5, null, 4, 4, 20]);
    expect(points[2]).toBeNull();
    expect(points[0]).toMatchObject({ centre: 7.2, lower: 1, upper: 16, outside: false });
    expect(points[5]).toMatchObject({ outside: true, side: 1 });
    expect(uChart([null, null])).toEqual([null, null]);
  });
});

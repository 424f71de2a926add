import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overdispersion, proportionFunnel, rateFunnel } from "../../pipeline/statistics/funnel.ts";
import { gapChange } from "../../pipeline/statistics/gap_change.ts";
import { wilson } from "../../pipeline/statistics/proportion.ts";
import { proportionTrend } from "../../pipeline/statistics/proportion_trend.ts";
import { gChart, tChart } from "../../pipeline/statistics/rare_events.ts";
import { rateRatio } from "../../pipeline/statistics/rate_ratio.ts";
import { ratioInterval } from "../../pipeline/statistics/ratio.ts";
import { observedToExpected, standardisedRate } from "../../pipeline/statistics/standardised_rate.ts";
import { StatisticsError } from "../../pipeline/statistics/statistics_error.ts";

describe("ratio of proportions", () => {
  it("holds the ratio, and none or all of a small group still have one", () => {
    const counts = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 200 }));
    fc.assert(
      fc.property(counts, counts, ([a, m], [b, n]) => {
        const [x1, x2] = [Math.min(a, m), Math.max(1, Math.min(b, n))];
        const { ratio, lower, upper } = ratioInterval([x1, m], [x2, n])!;
        expect(lower).toBeLessThanOrEqual(ratio + 1e-9);
        expect(upper).toBeGreaterThanOrEqual(ratio - 1e-9);
        expect(lower).toBeGreaterThanOrEqual(0);
      }),
    );
    expect(ratioInterval([1, 2], [0, 2])).toBeNull();
    expect(ratioInterval([0, 0], [1, 2])).toBeNull();
    expect(() => ratioInterval([3, 2], [1, 2])).toThrow(StatisticsError);
  });
});

describe("change of a gap", () => {
  it("is none where a group is empty, and nothing where nothing changed", () => {
    const gap = { own: [3, 9], peers: [620, 1000] } as const;
    expect(gapChange(gap, { own: [0, 0], peers: [1, 2] })).toBeNull();
    expect(gapChange(gap, gap)!.change).toBe(0);
    expect(gapChange(gap, gap)!.lower).toBeCloseTo(-gapChange(gap, gap)!.upper, 12);
  });
});

describe("trend of a proportion", () => {
  it("needs five periods with anyone in them, and some that count and some that don't", () => {
    const flat = [1, 2, 3, 4, 5].map(() => [5, 10] as const);
    expect(proportionTrend(flat)).toMatchObject({ chiSquared: 0, p: 1, direction: 0 });
    expect(proportionTrend(flat.slice(1))).toBeNull();
    expect(proportionTrend([...flat.slice(1), [0, 0]])).toBeNull();
    expect(proportionTrend(flat.map(([, n]) => [0, n] as const))).toBeNull();
    expect(proportionTrend(flat.map(([, n]) => [n, n] as const))).toBeNull();
    expect(() => proportionTrend([[2, 1]])).toThrow(StatisticsError);
  });
});

describe("directly standardised rate", () => {
  it("is none below ten events, and the crude rate where the ages weigh as they are", () => {
    const ages = [
      { events: 6, population: 1000, standard: 1000 },
      { events: 14, population: 4000, standard: 4000 },
    ];
    expect(standardisedRate(ages)!.rate).toBeCloseTo(20 / 5000, 14);
    expect(standardisedRate([{ events: 9, population: 1000, standard: 1 }])).toBeNull();
    expect(() => standardisedRate([{ events: 1.5, population: 1, standard: 1 }])).toThrow(StatisticsError);
    expect(() => standardisedRate([{ events: 20, population: 0, standard: 1 }])).toThrow(StatisticsError);
    expect(() => standardisedRate([{ events: 20, population: 9, standard: 0 }])).toThrow(StatisticsError);
  });
});

describe("observed to expected", () => {
  it("needs something expected", () => expect(() => observedToExpected(3, 0)).toThrow(StatisticsError));
});

describe("ratio of rates", () => {
  it("none on one side leaves an open end, none on both leaves nothing", () => {
    expect(rateRatio([0, 10], [0, 10])).toBeNull();
    expect(rateRatio([0, 10], [3, 10])!.lower).toBe(0);
    expect(rateRatio([3, 10], [0, 10])!.upper).toBe(Number.POSITIVE_INFINITY);
    expect(() => rateRatio([1, 0], [1, 1])).toThrow(StatisticsError);
  });
});

describe("funnels", () => {
  it("a limit lies where the authority's own interval meets the average", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 99 }), (n, percent) => {
        const { lower, upper } = proportionFunnel(percent / 100, n);
        for (let x = 0; x <= n; x++) {
          const own = wilson(x, n)!;
          const outside = own.upper < percent / 100 - 1e-12 || own.lower > percent / 100 + 1e-12;
          const beyond = x / n < lower - 1e-9 || x / n > upper + 1e-9;
          if (Math.abs(x / n - lower) > 1e-9 && Math.abs(x / n - upper) > 1e-9) expect(outside).toBe(beyond);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("refuses what has no size, and says how much more authorities differ than chance explains", () => {
    expect(() => proportionFunnel(0.5, 0)).toThrow(StatisticsError);
    expect(() => proportionFunnel(1.5, 10)).toThrow(StatisticsError);
    expect(() => rateFunnel(0)).toThrow(StatisticsError);
    expect(overdispersion([])).toBeNull();
    expect(overdispersion([1, -1, 2, -2])).toBe(2.5);
  });
});

describe("waits between rare events", () => {
  it("need two, and none below nothing", () => {
    expect(() => tChart([5])).toThrow(StatisticsError);
    expect(() => gChart([5, -1])).toThrow(StatisticsError);
    expect(() => tChart([5, Number.NaN])).toThrow(StatisticsError);
  });
});

/** Ratios, changes of gaps, trends, standardised rates, funnels and waits: what others reckoned, and what must hold. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactProportionFunnel, exactRatioFunnel } from "../../pipeline/statistics/exact_funnel.ts";
import { compare, overdispersion, proportionFunnel, rateFunnel } from "../../pipeline/statistics/funnel.ts";
import { gapChange } from "../../pipeline/statistics/gap_change.ts";
import { wilson } from "../../pipeline/statistics/proportion.ts";
import { proportionTrend } from "../../pipeline/statistics/proportion_trend.ts";
import { gChart, tChart } from "../../pipeline/statistics/rare_events.ts";
import { exactCountInterval } from "../../pipeline/statistics/rate.ts";
import { rateRatio } from "../../pipeline/statistics/rate_ratio.ts";
import { ratioInterval } from "../../pipeline/statistics/ratio.ts";
import {
  expectedEvents,
  observedToExpected,
  type Stratum,
  standardisedRate,
} from "../../pipeline/statistics/standardised_rate.ts";
import { StatisticsError } from "../../pipeline/statistics/statistics_error.ts";
import { shared } from "../shared.ts";
import { vector } from "./vector.ts";

const missing = shared("vectors") === undefined;
const json = (name: string) => {
  const found = shared(`vectors/ref/${name}`);
  return found === undefined ? {} : JSON.parse(readFileSync(found, "utf8"));
};
/** to so many parts of the size of the number expected */
const closeTo = (got: number, wanted: number, parts: number) =>
  expect(Math.abs(got - wanted)).toBeLessThanOrEqual(parts * Math.max(1, Math.abs(wanted)));

describe("ratio of proportions", () => {
  it.skipIf(missing).each(vector("ref/gap_measures.csv"))("$label", (row) => {
    const found = ratioInterval([Number(row.x1), Number(row.n1)], [Number(row.x2), Number(row.n2)]);
    if (Number(row.x2) === 0) expect(found).toBeNull();
    else {
      closeTo(found!.ratio, Number(row.rr), 1e-10);
      closeTo(found!.lower, Number(row.moverR_lo), 1e-10);
      if (Number.isFinite(Number(row.moverR_hi))) closeTo(found!.upper, Number(row.moverR_hi), 1e-10);
    }
  });

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
  it.skipIf(missing)("is as reckoned elsewhere", () => {
    const { period0, period1, change } = json("gap_change_mover.json");
    const gap = (period: { x1: number; n1: number; x2: number; n2: number }) => ({
      own: [period.x1, period.n1] as const,
      peers: [period.x2, period.n2] as const,
    });
    const found = gapChange(gap(period0), gap(period1))!;
    closeTo(found.change, change.est, 1e-10);
    closeTo(found.lower, change.lo, 1e-10);
    closeTo(found.upper, change.hi, 1e-10);
  });

  it("is none where a group is empty, and nothing where nothing changed", () => {
    const gap = { own: [3, 9], peers: [620, 1000] } as const;
    expect(gapChange(gap, { own: [0, 0], peers: [1, 2] })).toBeNull();
    expect(gapChange(gap, gap)!.change).toBe(0);
    expect(gapChange(gap, gap)!.lower).toBeCloseTo(-gapChange(gap, gap)!.upper, 12);
  });
});

describe("trend of a proportion", () => {
  it.skipIf(missing)("is as R has it", () => {
    const { x, n, chisq, p } = json("trend_cochran_armitage.json");
    const found = proportionTrend(x.map((each: number, i: number) => [each, n[i]] as const))!;
    closeTo(found.chiSquared, chisq, 1e-10);
    closeTo(found.p, p, 1e-10);
    expect(found.direction).toBe(1);
  });

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
  const strata = vector("phe/dsr_input_multiarea.csv");
  const areas = [...new Set(strata.map(({ area }) => area))];
  const of = (area: string | undefined): Stratum[] =>
    strata
      .filter((row) => row.area === area)
      .map(({ count, pop, esp2013 }) => ({
        events: Number(count),
        population: Number(pop),
        standard: Number(esp2013),
      }));
  const wanted = vector("phe/dsr_expected.csv").filter(({ area }) => areas.includes(area!));

  it.skipIf(missing).each(wanted)("$area, $statistic", ({ area, statistic, value, ...limits }) => {
    const per = Number(/per (\d+)/.exec(statistic!)?.[1]);
    const found = standardisedRate(of(area));
    if (value === "NA" || value === "") return expect(found).toBeNull();
    closeTo(found!.rate * per, Number(value), 1e-9);
    closeTo(found!.lower * per, Number(limits.lower95_0cl), 1e-9);
    closeTo(found!.upper * per, Number(limits.upper95_0cl), 1e-9);
    const wide = standardisedRate(of(area), 0.998)!;
    closeTo(wide.lower * per, Number(limits.lower99_8cl), 1e-9);
    closeTo(wide.upper * per, Number(limits.upper99_8cl), 1e-9);
  });

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
  const strata = vector("phe/isr_input_multiarea.csv");
  const wanted = vector("phe/isr_expected.csv").filter(
    ({ area, statistic }) => strata.some((row) => row.area === area) && /standardised rate/.test(statistic!),
  );
  it.skipIf(missing).each(wanted)("$area, $statistic", (row) => {
    const own = strata.filter(({ area }) => area === row.area);
    const expected = expectedEvents(
      own.map(({ pop, refcount, refpop }) => ({
        population: Number(pop),
        reference: [Number(refcount), Number(refpop)] as const,
      })),
    );
    closeTo(expected, Number(row.expected), 1e-9);
    const reference = Number(row.ref_rate);
    const found = observedToExpected(Number(row.observed), expected);
    closeTo(found.ratio * reference, Number(row.value), 1e-9);
    closeTo(found.lower * reference, Number(row.lower95_0cl), 1e-9);
    closeTo(found.upper * reference, Number(row.upper95_0cl), 1e-9);
  });
  it.skipIf(missing).each(vector("ref/smr_exact.csv"))(
    "$obs observed of $exp expected",
    ({ obs, exp, smr, lo, hi }) => {
      const found = observedToExpected(Number(obs), Number(exp));
      closeTo(found.ratio, Number(smr), 1e-10);
      const exact = exactCountInterval(Number(obs));
      closeTo(exact.lower / Number(exp), Number(lo), 1e-10);
      closeTo(exact.upper / Number(exp), Number(hi), 1e-10);
      // from ten events on the interval is Byar's, which lies within a hundredth of the exact one
      closeTo(found.upper, Number(hi), Number(obs) < 10 ? 1e-10 : 0.01);
    },
  );
  it("needs something expected", () => expect(() => observedToExpected(3, 0)).toThrow(StatisticsError));
});

describe("ratio of rates", () => {
  it.skipIf(missing).each(vector("ref/rate_ratio_exact.csv"))("$x1 against $x2", (row) => {
    const found = rateRatio([Number(row.x1), Number(row.pt1)], [Number(row.x2), Number(row.pt2)])!;
    closeTo(found.ratio, Number(row.ratio), 1e-10);
    closeTo(found.lower, Number(row.lo), 1e-9);
    closeTo(found.upper, Number(row.hi), 1e-9);
  });
  it("none on one side leaves an open end, none on both leaves nothing", () => {
    expect(rateRatio([0, 10], [0, 10])).toBeNull();
    expect(rateRatio([0, 10], [3, 10])!.lower).toBe(0);
    expect(rateRatio([3, 10], [0, 10])!.upper).toBe(Number.POSITIVE_INFINITY);
    expect(() => rateRatio([1, 0], [1, 1])).toThrow(StatisticsError);
  });
});

describe("pooled rates", () => {
  it.skipIf(missing).each(vector("ref/pooled_rate_jersey_like.csv"))(
    "$deaths_5y deaths in five years",
    ({ deaths_5y, person_years, lo, hi }) => {
      const { lower, upper } = exactCountInterval(Number(deaths_5y));
      const per = 100_000 / Number(person_years);
      closeTo(lower * per, Number(lo), 1e-10);
      closeTo(upper * per, Number(hi), 1e-10);
    },
  );
});

describe("funnels", () => {
  const baseline = 80.642448;
  // the publisher's own limits are given to six decimals, and are cut off at 100 whatever the multiplier
  it.skipIf(missing)("of proportions, as published", () => {
    for (const row of vector("phe/funnel_prop_limits_expected.csv")) {
      const n = Number(row.Population);
      const [inner, outer] = [0.95, 0.998].map((level) => proportionFunnel(baseline / 100, n, level));
      expect(inner!.lower * 100).toBeCloseTo(Number(row.lower_2s_limit), 4);
      expect(inner!.upper * 100).toBeCloseTo(Number(row.upper_2s_limit), 4);
      expect(outer!.lower * 100).toBeCloseTo(Number(row.lower_3s_limit), 4);
      expect(outer!.upper * 100).toBeCloseTo(Number(row.upper_3s_limit), 4);
    }
  });

  // the publisher searches for its limits and stops a few millionths short
  it.skipIf(missing)("of ratios, as published", () => {
    for (const row of vector("phe/funnel_ratio_limits_expected.csv")) {
      const events = Number(row.Observed_events);
      const { low, high } = rateFunnel(events);
      closeTo(low, Number(row.lower_2s_exp_events), 1e-6);
      closeTo(high, Number(row.upper_2s_exp_events), 1e-6);
      const outer = rateFunnel(events, 0.998);
      closeTo(outer.low, Number(row.lower_3s_exp_events), 1e-6);
      closeTo(outer.high, Number(row.upper_3s_exp_events), 1e-6);
    }
  });

  it.skipIf(missing)("an authority's place by its own interval is the publisher's", () => {
    const rows = vector("phe/funnel_ratio_input.csv");
    const words = { low: "Low", high: "High", within: "Not significant" } as const;
    for (const { obs, expected, significance } of rows) {
      const { place, level } = compare(1, (confidence) =>
        observedToExpected(Number(obs), Number(expected), confidence),
      );
      const said = level === null ? words.within : `${words[place]} (${level === 95 ? "0.025" : "0.001"})`;
      expect([obs, expected, said]).toEqual([obs, expected, significance]);
    }
  });

  // found by the publisher's search too
  it.skipIf(missing)("of crude rates over three years, as published", () => {
    for (const row of vector("phe/funnel_rate_crude_limits_expected_lt10.csv")) {
      const population = (expected: number) => (expected / Number(row.baseline)) * (100_000 / 3);
      const [inner, outer] = [0.95, 0.998].map((level) => rateFunnel(Number(row.Events), level));
      closeTo(population(inner!.low), Number(row.lower_2s_population_1_year), 5e-5);
      closeTo(population(inner!.high), Number(row.upper_2s_population_1_year), 5e-5);
      closeTo(population(outer!.low), Number(row.lower_3s_population_1_year), 5e-5);
      closeTo(population(outer!.high), Number(row.upper_3s_population_1_year), 5e-5);
    }
  });

  it.skipIf(missing)("of proportions: which authorities lie outside is the publisher's", () => {
    const rows = vector("phe/funnel_prop_input.csv").map(({ numerator, denominator, significance }) => ({
      ...{ x: Number(numerator), n: Number(denominator), significance },
    }));
    const average = rows.reduce((sum, { x }) => sum + x, 0) / rows.reduce((sum, { n }) => sum + n, 0);
    for (const { x, n, significance } of rows) {
      const outside = (level: number) => {
        const { lower, upper } = proportionFunnel(average, n, level);
        return x / n < lower ? "Low" : x / n > upper ? "High" : "";
      };
      const said = outside(0.998)
        ? `${outside(0.998)} (0.001)`
        : outside(0.95)
          ? `${outside(0.95)} (0.025)`
          : "Not significant";
      expect([x, n, said]).toEqual([x, n, significance]);
    }
  });

  it.skipIf(missing)("exact and interpolated, as Spiegelhalter has them", () => {
    for (const row of vector("ref/funnel_binomial_interpolated.csv")) {
      const [inner, outer] = [0.95, 0.998].map((level) => exactProportionFunnel(Number(row.p0), Number(row.n), level));
      closeTo(inner!.lower, Number(row.lo95), 1e-9);
      closeTo(inner!.upper, Number(row.hi95), 1e-9);
      closeTo(outer!.lower, Number(row.lo998), 1e-9);
      closeTo(outer!.upper, Number(row.hi998), 1e-9);
    }
    for (const row of vector("ref/funnel_poisson_smr_interpolated.csv")) {
      const [inner, outer] = [0.95, 0.998].map((level) => exactRatioFunnel(Number(row.expected), level));
      closeTo(inner!.lower, Number(row.lo95), 1e-9);
      closeTo(inner!.upper, Number(row.hi95), 1e-9);
      closeTo(outer!.lower, Number(row.lo998), 1e-9);
      closeTo(outer!.upper, Number(row.hi998), 1e-9);
    }
  });

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
  it.skipIf(missing)("are as reckoned elsewhere", () => {
    const { t_chart: t, g_chart: g } = json("spc_rare_events.json");
    const found = tChart(t.days_between);
    closeTo(found.centre, t.centre_days, 1e-10);
    closeTo(found.upper, t.ucl_days, 1e-10);
    expect(found.lower).toBe(t.lcl_days);
    const geometric = gChart(g.days_between);
    closeTo(geometric.centre, g.gbar, 1e-10);
    closeTo(geometric.upper, g.ucl, 1e-10);
    expect(geometric.lower).toBe(g.lcl);
  });
  it("need two, and none below nothing", () => {
    expect(() => tChart([5])).toThrow(StatisticsError);
    expect(() => gChart([5, -1])).toThrow(StatisticsError);
    expect(() => tChart([5, Number.NaN])).toThrow(StatisticsError);
  });
});

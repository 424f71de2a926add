/** What must hold of every interval: it rises with what counts, turns round with it, and a funnel's limits are where it
 * meets the average. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceInterval } from "../../pipeline/statistics/difference.ts";
import {
  differenceCorrected,
  differenceScore,
  differenceWald,
} from "../../pipeline/statistics/difference_intervals.ts";
import { exactProportionFunnel, exactRatioFunnel } from "../../pipeline/statistics/exact_funnel.ts";
import { binomialTest, fisherTest, poissonTest } from "../../pipeline/statistics/exact_tests.ts";
import { rateFunnel } from "../../pipeline/statistics/funnel.ts";
import { gapChange } from "../../pipeline/statistics/gap_change.ts";
import { type Interval, wilson } from "../../pipeline/statistics/proportion.ts";
import { clopperPearson, jeffreys, midP, wilsonCorrected } from "../../pipeline/statistics/proportion_intervals.ts";
import { byarsInterval, countInterval, exactCountInterval, midPCountInterval } from "../../pipeline/statistics/rate.ts";
import { rateRatio } from "../../pipeline/statistics/rate_ratio.ts";
import { ratioInterval } from "../../pipeline/statistics/ratio.ts";
import { random } from "./made.ts";

const room = 1e-9;
const share = fc.integer({ min: 1, max: 400 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
const few = { numRuns: 60 };
const rises = (low: Interval, high: Interval) => {
  expect(high.lower).toBeGreaterThanOrEqual(low.lower - room);
  expect(high.upper).toBeGreaterThanOrEqual(low.upper - room);
};
const mirrors = (one: Interval, other: Interval, about: number) => {
  expect(one.lower).toBeCloseTo(about - other.upper, 8);
  expect(one.upper).toBeCloseTo(about - other.lower, 8);
};

describe("intervals of a proportion", () => {
  it.each([wilson, clopperPearson, jeffreys, midP, wilsonCorrected])("$name rises, mirrors and holds", (interval) => {
    fc.assert(
      fc.property(share, ([x, n]) => {
        const own = interval(x, n)!;
        mirrors(own, interval(n - x, n)!, 1);
        if (x < n) rises(own, interval(x + 1, n)!);
        expect(own.lower).toBeLessThanOrEqual(x / n);
        expect(own.upper).toBeGreaterThanOrEqual(x / n);
      }),
      few,
    );
  });

  it("the exact one holds the mid-P one, and so the corrected one Wilson's", () => {
    fc.assert(
      fc.property(share, ([x, n]) => {
        for (const [outer, inner] of [[clopperPearson, midP] as const, [wilsonCorrected, wilson] as const]) {
          expect(outer(x, n)!.lower).toBeLessThanOrEqual(inner(x, n)!.lower + room);
          expect(outer(x, n)!.upper).toBeGreaterThanOrEqual(inner(x, n)!.upper - room);
        }
      }),
      few,
    );
  });
});

describe("intervals of a difference and of a ratio", () => {
  it.each([differenceInterval, differenceCorrected, differenceScore, differenceWald])(
    "$name rises with ours, falls with theirs, and turns round",
    (interval) => {
      fc.assert(
        fc.property(share, share, ([x1, n1], [x2, n2]) => {
          const own = interval([x1, n1], [x2, n2])!;
          mirrors(own, interval([x2, n2], [x1, n1])!, 0);
          // Wald's shrinks towards none and all, so that its ends can turn back: one more reason not to print it
          if (interval === differenceWald) return;
          if (x1 < n1) rises(own, interval([x1 + 1, n1], [x2, n2])!);
          if (x2 < n2) rises(interval([x1, n1], [x2 + 1, n2])!, own);
        }),
        few,
      );
    },
  );

  it("a ratio rises with ours", () => {
    fc.assert(
      fc.property(share, share, ([x1, n1], [x2, n2]) => {
        if (x1 < n1 && x2 > 0) rises(ratioInterval([x1, n1], [x2, n2])!, ratioInterval([x1 + 1, n1], [x2, n2])!);
      }),
      few,
    );
  });

  it("a ratio of rates turned round is its inverse", () => {
    const count = fc.integer({ min: 1, max: 300 });
    fc.assert(
      fc.property(count, count, (x1, x2) => {
        const [one, other] = [rateRatio([x1, 7], [x2, 11])!, rateRatio([x2, 11], [x1, 7])!];
        expect(one.lower * other.upper).toBeCloseTo(1, 8);
        expect(one.ratio * other.ratio).toBeCloseTo(1, 10);
      }),
      few,
    );
  });
});

describe("intervals of a count", () => {
  it.each([exactCountInterval, byarsInterval, midPCountInterval, countInterval])(
    "$name rises and holds",
    (interval) => {
      for (let x = 0; x < 60; x++) {
        expect(interval(x).lower).toBeLessThanOrEqual(x);
        expect(interval(x).upper).toBeGreaterThan(x);
        expect(interval(x + 1).lower).toBeGreaterThan(interval(x).lower - room);
        expect(interval(x + 1).upper).toBeGreaterThan(interval(x).upper);
      }
    },
  );
});

describe("at ten million", () => {
  // the functions behind them keep their digits there: the approximations are next to exact, and come from other formulas
  it("exact and approximate intervals agree", () => {
    const many = 10_000_000;
    const [exact, byars] = [exactCountInterval(many), byarsInterval(many)];
    expect(exact.lower / byars.lower).toBeCloseTo(1, 9);
    expect(exact.upper / byars.upper).toBeCloseTo(1, 9);
    const [share, middle] = [wilson(many / 4, many)!, jeffreys(many / 4, many)!];
    expect(middle.lower / share.lower).toBeCloseTo(1, 6);
    expect(middle.upper / share.upper).toBeCloseTo(1, 6);
  });
});

describe("exact tests", () => {
  it("agree with every outcome counted one by one", () => {
    const chances = (n: number, p: number) => {
      const made = [(1 - p) ** n];
      for (let k = 1; k <= n; k++) made.push((made[k - 1]! * (n - k + 1) * p) / (k * (1 - p)));
      return made;
    };
    const noLikelier = (all: readonly number[], x: number) =>
      all.filter((each) => each <= all[x]! * (1 + 1e-7)).reduce((sum, each) => sum + each, 0);
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 99 }), ([x, n], percent) => {
        if (n > 100) return;
        expect(binomialTest(x, n, percent / 100)).toBeCloseTo(noLikelier(chances(n, percent / 100), x), 9);
        const mean = percent / 5;
        const poisson = [Math.exp(-mean)];
        for (let k = 1; k <= 300; k++) poisson.push((poisson[k - 1]! * mean) / k);
        expect(poissonTest(x, mean)).toBeCloseTo(noLikelier(poisson, x), 9);
      }),
    );
  });

  it("Fisher's is the same whichever group comes first, and 1 where nothing could be otherwise", () => {
    fc.assert(
      fc.property(share, share, (own, peers) => {
        expect(fisherTest(own, peers)).toBeCloseTo(fisherTest(peers, own), 9);
      }),
      few,
    );
    expect(fisherTest([0, 5], [0, 9])).toBe(1);
    // the lady tasting tea: three of four, 17 + 17 of 70 ways at least as odd
    expect(fisherTest([3, 4], [1, 4])).toBeCloseTo(34 / 70, 12);
  });
});

describe("funnels invert the interval", () => {
  it("of rates: at the limit the exact interval just meets what is expected", () => {
    for (const level of [0.95, 0.998])
      for (const events of [1, 2, 7, 30, 400]) {
        const { low, high } = rateFunnel(events, level);
        expect(exactCountInterval(events, level).upper).toBeCloseTo(low, 9);
        expect(exactCountInterval(events, level).lower).toBeCloseTo(high, 9);
        expect(events / low).toBeLessThan(1);
        expect(events / high).toBeGreaterThan(1);
      }
  });

  it("exact ones: a count beyond a limit is one that the exact interval takes for no chance, to one step of the count", () => {
    for (const n of [12, 40, 90])
      for (const average of [0.3, 0.8]) {
        const { lower, upper } = exactProportionFunnel(average, n);
        for (let x = 0; x <= n; x++) {
          const own = clopperPearson(x, n)!;
          if (x < Math.floor(lower * n)) expect(own.upper).toBeLessThan(average);
          if (x > Math.ceil(upper * n)) expect(own.lower).toBeGreaterThan(average);
          if (x > lower * n + 1 && x < upper * n - 1) expect(own.lower <= average && average <= own.upper).toBe(true);
        }
      }
    for (const expected of [2, 9, 50]) {
      const { lower, upper } = exactRatioFunnel(expected);
      for (let x = 0; x < 3 * expected + 20; x++) {
        const own = exactCountInterval(x);
        if (x > lower * expected + 1 && x < upper * expected - 1)
          expect(own.lower <= expected && expected <= own.upper).toBe(true);
        if (x > Math.ceil(upper * expected)) expect(own.lower).toBeGreaterThan(expected);
      }
    }
  });
});

describe("coverage by simulation, of what has no short list of outcomes", () => {
  const next = random(366);
  const binomial = (n: number, p: number) => Array.from({ length: n }, next).filter((u) => u < p).length;
  const covered = (times: number, draw: () => boolean) =>
    Array.from({ length: times }, draw).filter((held) => held).length / times;

  it("change of a gap, MOVER: about 95%, seldom less (Zou and Donner 2008)", () => {
    const share = covered(4000, () => {
      const gap = (p1: number, p2: number) => ({
        own: [binomial(30, p1), 30] as const,
        peers: [binomial(60, p2), 60] as const,
      });
      const { lower, upper } = gapChange(gap(0.3, 0.6), gap(0.5, 0.62))!;
      return lower <= 0.18 && 0.18 <= upper;
    });
    expect(share).toBeGreaterThan(0.94);
    expect(share).toBeLessThan(0.975);
  });

  it("ratio of proportions, MOVER-R: about 95% (Donner and Zou 2012)", () => {
    const share = covered(4000, () => {
      const { lower, upper } = ratioInterval([binomial(25, 0.3), 25], [binomial(80, 0.6), 80])!;
      return lower <= 0.5 && 0.5 <= upper;
    });
    expect(share).toBeGreaterThan(0.935);
    expect(share).toBeLessThan(0.975);
  });
});

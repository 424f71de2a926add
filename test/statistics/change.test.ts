/** Slow and sharp change and what a chart can see, held to published tables and to sums done by hand. */
import { describe, expect, it } from "vitest";
import { countTrend } from "../../pipeline/statistics/count_trend.ts";
import { orderTrend } from "../../pipeline/statistics/kendall.ts";
import { alarmOfContinuous, alarmOfCount, alarmOfShare } from "../../pipeline/statistics/latest_alarm.ts";
import { countPower, powerWords, sharePower } from "../../pipeline/statistics/power.ts";
import { proportionTrend } from "../../pipeline/statistics/proportion_trend.ts";
import { sharpChange } from "../../pipeline/statistics/sharp_change.ts";
import { isWorse, slowChange } from "../../pipeline/statistics/slow_change.ts";
import { daysLate, reviewOnTime, series, starts } from "./made.ts";

/** figures of which so many pairs less are in falling than in rising order */
function ordered(n: number, s: number): number[] {
  const figures = Array.from({ length: n }, (_, i) => i);
  // each swap of neighbours turns one pair round
  let swaps = ((n * (n - 1)) / 2 - s) / 2;
  for (let pass = 0; pass < n; pass++)
    for (let i = 0; i + 1 < n - pass && swaps > 0; i++, swaps--)
      [figures[i], figures[i + 1]] = [figures[i + 1]!, figures[i]!];
  return figures;
}

describe("a trend by order alone", () => {
  // one-sided chances of the table in Gilbert (1987), A18, and Hollander and Wolfe, A.30
  it.each([
    [5, 8, 0.042],
    [5, 10, 0.0083],
    [6, 11, 0.028],
    [7, 13, 0.035],
    [8, 16, 0.031],
    [8, 18, 0.016],
    [9, 18, 0.038],
    [10, 21, 0.036],
    [10, 23, 0.023],
  ])("of %d figures, %d", (n, s, oneSided) => {
    const found = orderTrend(ordered(n, s))!;
    expect(found.s).toBe(s);
    const digits = oneSided < 0.01 ? 4 : 3;
    expect(found.p / 2).toBeCloseTo(oneSided, digits);
    expect(orderTrend(ordered(n, s).toReversed())).toEqual({ s: -s, p: found.p, direction: -1 });
  });
  it("counts ties: of thirty arrangements of 1 1 2 2 3 two are in order", () => {
    expect(orderTrend([1, 1, 2, 2, 3])!.p).toBeCloseTo(2 / 30, 12);
  });
  it("beyond what can be counted is close to what is counted", () => {
    const [eighteen, nineteen] = [ordered(18, 53), ordered(19, 57)];
    expect(orderTrend(eighteen)!.p).toBeCloseTo(0.0489, 2);
    expect(orderTrend(nineteen)!.p).toBeCloseTo(0.0499, 2);
  });
});

describe("a trend of counts", () => {
  it("is the score test: (−20 − 12 + 0 + 18 + 40)² / (75 · 2)", () => {
    const { chiSquared, p, direction } = countTrend([10, 12, 15, 18, 20])!;
    expect(chiSquared).toBeCloseTo(676 / 150, 12);
    // R: pchisq(676 / 150, 1, lower.tail = FALSE)
    expect(p).toBeCloseTo(0.0338, 4);
    expect(direction).toBe(1);
    expect(countTrend([10, 12, 15, 18, 20], 2)!.chiSquared).toBeCloseTo(676 / 300, 12);
  });
  it("keeps a year that is not known in its place", () => {
    // scores 0, 1, 3, 4, 5 about 2.6: −26 − 19.2 + 6 + 25.2 + 48, over 75 · 3.44
    expect(countTrend([10, 12, null, 15, 18, 20])!.chiSquared).toBeCloseTo(34 ** 2 / (75 * 3.44), 10);
  });
  it("of shares is divided by the effect", () => {
    const years = [
      [80, 100],
      [78, 100],
      [74, 100],
      [70, 100],
      [66, 100],
    ] as const;
    expect(proportionTrend(years, 3)!.chiSquared).toBeCloseTo(proportionTrend(years)!.chiSquared / 3, 12);
  });
});

describe("slow change", () => {
  const falling = series([
    [86, 100],
    [82, 100],
    [75, 100],
    [70, 100],
    [62, 100],
    [57, 100],
  ]);
  it("is tested by what is counted, and only of settled years", () => {
    expect(slowChange(reviewOnTime, falling)).toMatchObject({
      test: "shares",
      direction: -1,
      first: falling[0],
      last: falling[5],
    });
    expect(slowChange({ ...reviewOnTime, moment: "stock" }, falling)!.test).toBe("order");
    expect(slowChange({ ...reviewOnTime, independent: false }, falling)!.test).toBe("order");
    expect(slowChange(starts, series([1, 2, 3, 4, 5]))!.test).toBe("counts");
    expect(slowChange(daysLate, series([1, 2, 3, 4, 5]))!).toMatchObject({ test: "order", p: 2 / 120 });
    const last = falling.map((point, i) => (i === 5 ? { ...point, status: "provisional" as const } : point));
    expect(slowChange(reviewOnTime, last)!.last).toEqual(falling[4]);
    expect(slowChange(reviewOnTime, falling.slice(2))).toBeNull();
  });
  it("is weaker where rows share an answer", () => {
    const cluster = { words: "several of one child", effect: 4 };
    expect(slowChange({ ...reviewOnTime, cluster }, falling)!.p).toBeGreaterThan(slowChange(reviewOnTime, falling)!.p);
  });
  it("is for the worse by the direction that is better", () => {
    expect([
      isWorse(-1, "higher"),
      isWorse(1, "higher"),
      isWorse(1, "lower"),
      isWorse(1, "none"),
      isWorse(0, "lower"),
    ]).toEqual([true, false, true, false, false]);
  });
});

describe("sharp change", () => {
  it("of a share is Fisher's: (45 + 1200) · 2 of 125,970 tables", () => {
    const [before, now] = series([
      [9, 10],
      [3, 10],
    ]);
    const found = sharpChange(reviewOnTime, now!, before!)!;
    expect(found.p).toBeCloseTo(2490 / 125_970, 9);
    expect(found.direction).toBe(-1);
  });
  it("of a count is a binomial of a half: (1 + 12 + 66) · 2 of 4,096", () => {
    const [before, now] = series([2, 10]);
    const found = sharpChange(starts, now!, before!)!;
    expect(found.p).toBeCloseTo(158 / 4096, 9);
    expect(found.direction).toBe(1);
  });
  it("is less sure where rows share an answer, and not tested where nobody knows how much", () => {
    const [before, now] = series([
      [9, 10],
      [3, 10],
    ]);
    const cluster = { words: "several of one child", effect: 3 };
    // 0.6² / (0.6 · 0.4 · 0.2 · 3) = 2.5, which is beyond 1.58 standard deviations
    expect(sharpChange({ ...reviewOnTime, cluster }, now!, before!)!.p).toBeCloseTo(0.1138, 4);
    expect(sharpChange({ ...reviewOnTime, independent: false }, now!, before!)).toBeNull();
    expect(sharpChange(daysLate, now!, before!)).toBeNull();
  });
});

describe("what a chart can see", () => {
  it("of a share: a fall from 80% to 60% at 20 a point", () => {
    // the lower limit is 10, since pbinom(9, 20, 0.8) is 0.0006 and pbinom(10, 20, 0.8) 0.0026; pbinom(9, 20, 0.6) is 0.1275
    const { chance, change } = sharePower(0.8, 20, "higher");
    expect(chance).toBeCloseTo(1 - (1 - 0.1275) ** 4, 3);
    expect(change).toBe("a fall of 20 points");
    expect(sharePower(0.8, 80, "higher").chance).toBeGreaterThan(0.9);
    expect(sharePower(0.8, 20, "higher", 2).chance).toBeLessThan(chance);
    expect(sharePower(0.2, 20, "lower").change).toBe("a rise of 20 points");
  });
  it("of a count: a doubling from 3", () => {
    // the upper limit is 9, since ppois(9, 3) leaves 0.0011 and ppois(8, 3) 0.0038; ppois(9, 6) is 0.91608
    expect(countPower(3, "lower").chance).toBeCloseTo(1 - 0.916_08 ** 4, 4);
    // no count lies below the lower limit, 0
    expect(countPower(3, "higher").change).toBe("a halving");
    expect(countPower(3, "higher").chance).toBeLessThan(0.001);
    expect(countPower(40, "higher").chance).toBeGreaterThan(0.9);
  });
  it("is put in words", () => {
    expect(powerWords(sharePower(0.8, 20, "higher"))).toBe(
      "It would show a fall of 20 points within 4 points in about 42 of 100 cases, so the lack of a signal says little.",
    );
    expect(powerWords(null)).toBe("");
  });
});

describe("the chance of a false entry", () => {
  it("is a few in a thousand of each chart, and none where neither direction is worse", () => {
    const of = { centre: 0.8, better: "higher", effect: 1, trials: 40 } as const;
    for (const alarm of [alarmOfShare(of), alarmOfCount({ ...of, centre: 8, better: "lower" }), alarmOfContinuous]) {
      expect(alarm).toBeGreaterThan(0.0005);
      expect(alarm).toBeLessThan(0.012);
    }
    expect(alarmOfShare({ ...of, better: "none" })).toBe(0);
  });
});

import { describe, expect, it } from "vitest";
import { intervalOf } from "../../pipeline/figures/interval.ts";
import { kindOf } from "../../pipeline/figures/kinds.ts";
import { amountWords, countWords } from "../../pipeline/statistics/amount.ts";
import { percentage, percentagePoints } from "../../pipeline/statistics/percentage.ts";
import { reviewOnTime } from "./made.ts";

describe("a percentage", () => {
  it("is multiplied, then divided, then rounded once, half away from zero", () => {
    // 51 / 80 is 0.6375 and no binary number: divided first it is 63.74999999999999
    expect(percentage(51, 80, 1)).toBe(63.8);
    expect(percentage(5, 8)).toBe(63);
    expect(percentage(-5, 8)).toBe(-63);
    expect(percentage(2, 3)).toBe(67);
    expect(percentage(1, 1000, 1)).toBe(0.1);
  });

  it("is subtracted before it is rounded", () => {
    // 66.67 − 33.33: as rounded figures 67 − 33 would be 34
    expect(percentagePoints([2, 3], [1, 3])).toBe(33);
    // 12 of 30 is 40, 620 of 1,000 is 62
    expect(percentagePoints([12, 30], [620, 1000], 1)).toBe(-22);
    expect(percentagePoints([41, 52], [41, 52], 1)).toBe(0);
  });
});

describe("an amount", () => {
  it("of days or weeks is whole", () => {
    expect(amountWords(242.5, "days")).toBe("243 days");
    expect(amountWords(0.142_857_142_857_142_85, "weeks")).toBe("0 weeks");
    expect(amountWords(20.857_142_857_142_858, "weeks")).toBe("21 weeks");
    expect(amountWords(0.5, "days")).toBe("1 day");
  });
  it("of another kind is whole where it is whole, else to one decimal", () => {
    expect(amountWords(44.86, "per ten thousand children")).toBe("44.9 per ten thousand children");
    expect(countWords(1234)).toBe("1,234");
    expect(countWords(11.98)).toBe("12");
    expect(amountWords(78.8, "percent")).toBe("79%");
  });
});

describe("an interval", () => {
  const point = (numerator: number, denominator: number) => ({
    ...{ numerator, denominator, value: (100 * numerator) / denominator, symbol: "" as const },
    ...{ lower: 1, upper: 2 },
  });
  it("of a share is made from its counts, so that a release's own decimal is not rounded again", () => {
    // R: prop.test(14, 20, correct = FALSE)$conf.int is 0.48103 to 0.85452, which a release has as 48.1 to 85.5
    const interval = intervalOf(reviewOnTime, { ...point(14, 20), lower: 48.1, upper: 85.5 })!;
    expect(kindOf(reviewOnTime).intervalWords(interval)).toBe("48% to 85%");
  });
  it("of a share is the release's where that is not the one of its counts: it knows that rows of this cell share an answer", () => {
    const wider = { lower: 45.5, upper: 86.9 };
    expect(intervalOf(reviewOnTime, { ...point(14, 20), ...wider })).toEqual(wider);
  });
  it("is wider where rows share an answer, and none where nobody knows how much they do", () => {
    const clustered = { ...reviewOnTime, cluster: { words: "several of one child", effect: 2 } };
    // of half as many: prop.test(20.5, 26)
    const told = { ...point(41, 52), lower: 58.8, upper: 91.1 };
    expect(intervalOf(clustered, told)).toEqual({ lower: 58.8, upper: 91.1 });
    const { lower: _l, upper: _u, ...counts } = told;
    const { lower, upper } = intervalOf(clustered, counts)!;
    expect([lower, upper].map((end) => Math.round(end))).toEqual([60, 90]);
    expect(intervalOf({ ...reviewOnTime, independent: false }, counts)).toBeNull();
    expect(intervalOf(reviewOnTime, { ...told, lower: null, upper: null })).toBeNull();
    expect(intervalOf(reviewOnTime, point(3, 9))).toBeNull();
  });
  it("of a gap has signs and one decimal throughout", () => {
    expect(kindOf({ kind: "gap" }).intervalWords({ lower: -42, upper: 3.25 })).toBe("−42.0 to +3.3 points");
    expect(kindOf({ kind: "gap" }).intervalWords({ lower: -0.04, upper: 0.04 })).toBe("0.0 to 0.0 points");
  });
});

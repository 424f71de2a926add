import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wilson } from "../../pipeline/statistics/proportion.ts";
import { countInterval } from "../../pipeline/statistics/rate.ts";
import { StatisticsError } from "../../pipeline/statistics/statistics_error.ts";
import { shared } from "../shared.ts";
import { vector } from "./vector.ts";

const shareOf = fc
  .integer({ min: 1, max: 5000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

describe("Wilson's interval", () => {
  it("is none for 0 of 0, and exact at the ends", () => {
    expect(wilson(0, 0)).toBeNull();
    expect(wilson(0, 7)!.lower).toBe(0);
    expect(wilson(7, 7)!.upper).toBe(1);
  });

  it.each([
    [-1, 5],
    [6, 5],
    [1, -1],
    [0.5, 5],
    [1, 5.5],
    [Number.NaN, 5],
    [1, Number.NaN],
    [1, Number.POSITIVE_INFINITY],
  ])("refuses %d of %d", (x, n) => expect(() => wilson(x, n)).toThrow(StatisticsError));

  it.each([0, 1, -0.1, Number.NaN])("refuses a confidence of %d", (confidence) =>
    expect(() => wilson(1, 2, confidence)).toThrow(StatisticsError),
  );

  it("lies in 0 to 1, holds the proportion, is symmetric, and rises with what counts", () => {
    fc.assert(
      fc.property(shareOf, ([x, n]) => {
        const { lower, upper } = wilson(x, n)!;
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
        expect(lower).toBeLessThanOrEqual(x / n);
        expect(upper).toBeGreaterThanOrEqual(x / n);
        const mirror = wilson(n - x, n)!;
        expect(mirror.lower).toBeCloseTo(1 - upper, 12);
        expect(mirror.upper).toBeCloseTo(1 - lower, 12);
        const wider = wilson(x, n, 0.998)!;
        expect(wider.lower).toBeLessThanOrEqual(lower);
        expect(wider.upper).toBeGreaterThanOrEqual(upper);
        if (x < n) {
          expect(wilson(x + 1, n)!.lower).toBeGreaterThan(lower);
          expect(wilson(x + 1, n)!.upper).toBeGreaterThanOrEqual(upper);
        }
      }),
    );
  });

  describe.skipIf(!shared("vectors"))("against reference values", () => {
    it.each(vector("ref/proportion_ci.csv"))("$x of $n at $conf", ({ x, n, conf, wilson_lo, wilson_hi }) => {
      const { lower, upper } = wilson(Number(x), Number(n), Number(conf))!;
      expect(Math.abs(lower - Number(wilson_lo))).toBeLessThan(1e-10);
      expect(Math.abs(upper - Number(wilson_hi))).toBeLessThan(1e-10);
    });

    it.each(vector("phe/proportion_wilson.csv").filter(({ value }) => value))("$Area × $multiplier", (row) => {
      const scale = Number(row.multiplier);
      const { lower, upper } = wilson(Number(row.Numerator), Number(row.Denominator))!;
      const wide = wilson(Number(row.Numerator), Number(row.Denominator), 0.998)!;
      expect(Math.abs(lower - Number(row.lower95_0cl) / scale)).toBeLessThan(1e-9);
      expect(Math.abs(upper - Number(row.upper95_0cl) / scale)).toBeLessThan(1e-9);
      expect(Math.abs(wide.lower - Number(row.lower99_8cl) / scale)).toBeLessThan(1e-9);
      expect(Math.abs(wide.upper - Number(row.upper99_8cl) / scale)).toBeLessThan(1e-9);
    });

    it.each(vector("phe/proportion_wilson_grouped.csv").filter(({ value }) => value))("$Area grouped", (row) => {
      const { lower, upper } = wilson(Number(row.Numerator), Number(row.Denominator))!;
      expect(Math.abs(lower - Number(row.lowercl))).toBeLessThan(1e-9);
      expect(Math.abs(upper - Number(row.uppercl))).toBeLessThan(1e-9);
    });

    // rows of a fractional count (0.445 of 1) don't bear: a count here is of children or meetings
    const wilsonRows = vector("phe/byars_wilson_counts.csv").filter(
      ({ x, method }) => method === "Wilson" && Number.isInteger(Number(x)),
    );
    it.each(wilsonRows)("$x of $n at $confidence", ({ x, n, lowercl, uppercl, confidence }) => {
      const { lower, upper } = wilson(Number(x), Number(n), Number.parseFloat(confidence!) / 100)!;
      expect(Math.abs(lower - Number(lowercl))).toBeLessThan(1e-9);
      expect(Math.abs(upper - Number(uppercl))).toBeLessThan(1e-9);
    });
  });
});

describe("the interval of a count", () => {
  it("refuses what isn't a count", () => {
    for (const x of [-1, 1.5, Number.NaN]) expect(() => countInterval(x)).toThrow(StatisticsError);
  });

  it("holds the count and widens with confidence", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (x) => {
        const { lower, upper } = countInterval(x);
        expect(lower).toBeLessThanOrEqual(x);
        expect(upper).toBeGreaterThan(x);
        expect(countInterval(x, 0.998).upper).toBeGreaterThan(upper);
      }),
    );
  });

  describe.skipIf(!shared("vectors"))("against reference values", () => {
    it.each(vector("ref/poisson_ci.csv"))("$x at $conf", ({ x, conf, phe_lo, phe_hi }) => {
      const { lower, upper } = countInterval(Number(x), Number(conf));
      expect(Math.abs(lower - Number(phe_lo))).toBeLessThan(1e-10 * Math.max(1, Number(phe_lo)));
      expect(Math.abs(upper - Number(phe_hi))).toBeLessThan(1e-10 * Math.max(1, Number(phe_hi)));
    });

    it.each(vector("phe/byars_wilson_counts.csv").filter(({ x, method }) => method === "Byars" && Number(x) >= 10))(
      "Byar's: $x at $confidence",
      ({ x, lowercl, uppercl, confidence }) => {
        const { lower, upper } = countInterval(Number(x), Number.parseFloat(confidence!) / 100);
        expect(Math.abs(lower - Number(lowercl))).toBeLessThan(1e-9);
        expect(Math.abs(upper - Number(uppercl))).toBeLessThan(1e-9);
      },
    );
  });
});

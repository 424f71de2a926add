import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wilson } from "../../pipeline/statistics/proportion.ts";
import { countInterval } from "../../pipeline/statistics/rate.ts";
import { StatisticsError } from "../../pipeline/statistics/statistics_error.ts";

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
});

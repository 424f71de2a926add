import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceInterval } from "../../pipeline/statistics/difference.ts";
import { StatisticsError } from "../../pipeline/statistics/statistics_error.ts";

const shareOf = fc
  .integer({ min: 1, max: 5000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

describe("the interval of a difference", () => {
  it("is none where either group is empty, and refuses what is no proportion", () => {
    expect(differenceInterval([0, 0], [1, 2])).toBeNull();
    expect(differenceInterval([1, 2], [0, 0])).toBeNull();
    expect(() => differenceInterval([3, 2], [1, 2])).toThrow(StatisticsError);
    expect(() => differenceInterval([1, 2], [Number.NaN, 2])).toThrow(StatisticsError);
  });

  it("lies in −1 to 1, holds the difference, and turns round with the groups", () => {
    fc.assert(
      fc.property(shareOf, shareOf, ([x1, n1], [x2, n2]) => {
        const { lower, upper } = differenceInterval([x1, n1], [x2, n2])!;
        expect(lower).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(upper).toBeLessThanOrEqual(1 + 1e-12);
        expect(lower).toBeLessThanOrEqual(x1 / n1 - x2 / n2);
        expect(upper).toBeGreaterThanOrEqual(x1 / n1 - x2 / n2);
        const turned = differenceInterval([x2, n2], [x1, n1])!;
        expect(turned.lower).toBeCloseTo(-upper, 12);
        expect(turned.upper).toBeCloseTo(-lower, 12);
      }),
    );
  });
});

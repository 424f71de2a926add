/** The limits of a corrected funnel, held to those that were worked out apart (`funnel.csv` of the shared data), and to their own sense. */
import { expect, test } from "vitest";
import { randomEffectsFunnel } from "../../pipeline/statistics/random_effects_funnel.ts";

test.each([
  // average, tau, size, limits as printed there
  ["initial conferences on time", 0.812, 0.09, 100, 51.9, 98.3],
  ["registered again", 0.2446, 0.043, 80, 8.7, 44.9],
  ["three placements", 0.1039, 0.025, 60, 1.3, 26.7],
  ["in work or study", 0.54, 0.052, 40, 25.8, 80.9],
  ["somewhere suitable", 0.8842, 0.058, 40, 63.3, 99.8],
])("%s", (_, average, tau, n, lower, upper) => {
  const limits = randomEffectsFunnel(average, tau, n);
  expect([100 * limits.lower, 100 * limits.upper]).toEqual([expect.closeTo(lower, 0), expect.closeTo(upper, 0)]);
  expect(Math.abs(100 * limits.lower - lower)).toBeLessThan(0.3);
  expect(Math.abs(100 * limits.upper - upper)).toBeLessThan(0.3);
});

test("a larger place has narrower limits, down to the spread between places; none reach past nothing or all", () => {
  const widths = [10, 100, 10_000]
    .map((n) => randomEffectsFunnel(0.5, 0.05, n))
    .map(({ lower, upper }) => upper - lower);
  expect(widths[0]!).toBeGreaterThan(widths[1]!);
  expect(widths[2]!).toBeGreaterThan(0.28);
  expect(randomEffectsFunnel(0.02, 0.1, 5)).toMatchObject({ lower: 0 });
  expect(randomEffectsFunnel(1, 0, 5).upper).toBe(1);
  for (const [average, tau, n] of [
    [1.2, 0, 5],
    [0.5, -1, 5],
    [0.5, 0, 0],
  ] as const)
    expect(() => randomEffectsFunnel(average, tau, n)).toThrow(/./);
});

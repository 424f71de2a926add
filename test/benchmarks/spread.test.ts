/** Quartiles of authorities: by hand of a made-up country, and where too many are hidden there are none. */
import { expect, test } from "vitest";
import { spreadsOf } from "../../pipeline/benchmarks/spread.ts";
import { publishedSpread } from "../../pipeline/sensitive/measures/published_figures.ts";

const area = (n: number) => `E06${String(n).padStart(6, "0")}`;
const figure = (n: number, value: number | null, period = "2024/25") => ({
  ...{ measure: "sdq-completed", area: area(n), period_kind: "year_to_march" as const, period, value },
});
const country = Array.from({ length: 101 }, (_, n) => figure(n, n));

test("of 0 to 100 the quarters are 25, 50 and 75; the country itself is none of its authorities", () => {
  const whole = { ...figure(0, 999), area: "E92000001" };
  expect(spreadsOf([...country, whole])).toEqual([
    {
      ...{ measure_id: "sdq-completed", period_kind: "year_to_march", period: "2024/25", authorities: 101, of: 101 },
      ...{ quartile_1: 25, median: 50, quartile_3: 75 },
    },
  ]);
});

test("between two values in proportion", () => {
  const [spread] = spreadsOf(country.slice(0, 100));
  // 0 to 99: a quarter of the way from the first to the last is 24.75
  expect([spread?.quartile_1, spread?.median, spread?.quartile_3]).toEqual([24.75, 49.5, 74.25]);
});

test("hidden in a third of them in any period, a measure has none in any; nor have few", () => {
  const hidden = Array.from({ length: 51 }, (_, n) => figure(200 + n, null));
  expect(spreadsOf([...country, ...hidden])).toEqual([]);
  expect(spreadsOf([...country, ...hidden.slice(0, 50)])).toHaveLength(1);
  const earlier = [...country, ...hidden].map((each) => ({ ...each, period: "2023/24" }));
  expect(spreadsOf([...country, ...earlier])).toEqual([]);
  expect(spreadsOf(country.slice(0, 99))).toEqual([]);
});

test("those that come with Quorate are of a hundred and more, and in order", () => {
  const spreads = publishedSpread();
  expect(spreads.length).toBeGreaterThan(100);
  for (const { authorities, of, quartile_1, median, quartile_3 } of spreads) {
    expect(3 * (of - authorities)).toBeLessThanOrEqual(of);
    expect(authorities).toBeGreaterThanOrEqual(100);
    expect([quartile_1 <= median, median <= quartile_3]).toEqual([true, true]);
  }
});

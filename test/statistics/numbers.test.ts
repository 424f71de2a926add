import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatNumber, formatPercent } from "../../pipeline/statistics/format_number.ts";
import { median } from "../../pipeline/statistics/median.ts";
import { dateWords, periodKindOf, periodWords } from "../../pipeline/statistics/period_words.ts";
import { round } from "../../pipeline/statistics/round.ts";
import { StatisticsError } from "../../pipeline/statistics/statistics_error.ts";

describe("rounding", () => {
  it.each([
    [0.5, 0, 1],
    [1.5, 0, 2],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [78.84615384615384, 0, 79],
    [78.84615384615384, 1, 78.8],
    [99.95, 1, 100],
    [1e-9, 2, 0],
    [1e21, 2, 1e21],
    [0.1 + 0.2, 1, 0.3],
  ])("%d to %i decimals is %d", (value, decimals, expected) => expect(round(value, decimals)).toBe(expected));

  it("never gives −0, and passes on what is no number", () => {
    expect(Object.is(round(-0.4), 0)).toBe(true);
    expect(Object.is(round(-0), 0)).toBe(true);
    expect(round(Number.NaN)).toBeNaN();
    expect(round(Number.NEGATIVE_INFINITY)).toBe(Number.NEGATIVE_INFINITY);
  });

  it("is at most half a unit away, keeps order, and is done once", () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(number, number, fc.integer({ min: 0, max: 4 }), (a, b, decimals) => {
        expect(Math.abs(round(a, decimals) - a)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9);
        if (a <= b) expect(round(a, decimals)).toBeLessThanOrEqual(round(b, decimals));
        expect(round(round(a, decimals), decimals)).toBe(round(a, decimals));
      }),
    );
  });
});

describe("numbers as they are written", () => {
  it.each([
    [0, 0, "0"],
    [1234, 0, "1,234"],
    [1234567.891, 2, "1,234,567.89"],
    [999.5, 0, "1,000"],
    [-0.04, 1, "0.0"],
    [-1234.5, 1, "−1,234.5"],
    [12, 1, "12.0"],
  ])("%d with %i decimals", (value, decimals, text) => expect(formatNumber(value, decimals)).toBe(text));
  it("percentages", () => expect(formatPercent(78.846)).toBe("79%"));
});

describe("the median", () => {
  it("is the middle, or halfway", () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(median([10, 9])).toBe(9.5);
    expect(median([])).toBeNull();
  });
});

describe("periods in words", () => {
  it.each([
    ["month", "2025-12", "2025-12-31", "December 2025"],
    ["quarter", "2025-Q1", "2025-03-31", "January to March 2025"],
    ["quarter", "2025-Q4", "2025-12-31", "October to December 2025"],
    ["year", "2025", "2025-12-31", "2025"],
    ["year_to_march", "2024/25", "2025-03-31", "the year to 31 March 2025"],
    ["academic_year", "1999/00", "2000-08-31", "the school year 1999 to 2000"],
    ["rolling_12_months", "to 2025-02", "2025-02-28", "the 12 months to February 2025"],
    ["pooled_3_years", "2023-2025", "2025-12-31", "the three years 2023 to 2025"],
    ["pooled_5_years", "2021-2025", "2025-12-31", "the five years 2021 to 2025"],
  ] as const)("%s %s", (kind, period, end, words) => {
    expect(periodWords(kind, period)).toBe(words);
    expect(periodKindOf(period, end)).toBe(kind);
  });

  it("refuse what isn't written as its kind", () => {
    expect(() => periodWords("quarter", "2025-Q5")).toThrow(StatisticsError);
    expect(() => periodKindOf("lately", "2025-12-31")).toThrow(StatisticsError);
  });

  it("dates", () => expect(dateWords("2025-02-01")).toBe("1 February 2025"));
});

import { describe, expect, it } from "vitest";
import type { SentenceMeasure } from "../../pipeline/figures/kind.ts";
import type { SeriesPoint } from "../../pipeline/release/point.ts";
import { gapTrendWords } from "../../pipeline/words/gap_trend_words.ts";

const gap: SentenceMeasure = {
  ...{ title: "English and mathematics at 16", noun: "looked-after young people at 16", kind: "gap", moment: "flow" },
  ...{ unit: "points", better: "higher", target: null, supplied: true },
};
const years = (...shares: readonly (readonly [number, number] | null)[]): SeriesPoint[] =>
  shares.map((share, i) => ({
    ...{ period: `${2018 + i}/${19 + i}`, period_end: `${2019 + i}-08-31`, symbol: "", value: null },
    ...{ numerator: share?.[0] ?? null, denominator: share?.[1] ?? null },
  }));

describe("whether our share rises from year to year", () => {
  it("is said from five years on, and only where chance would hardly explain it", () => {
    expect(gapTrendWords(gap, years([1, 12], [3, 12], [5, 12], [8, 12], [10, 12]))).toBe(
      "Year by year, from the school year 2018 to 2019 to the school year 2022 to 2023, the percentage among looked-after young people at 16 has risen more steadily than chance would explain. That is a sign of real change, not proof, and says nothing of their peers.",
    );
    expect(gapTrendWords(gap, years([10, 12], [8, 12], [5, 12], [3, 12], [1, 12]))).toContain(
      "has fallen more steadily",
    );
    expect(gapTrendWords(gap, years([6, 20], [8, 22], [7, 19], [10, 24], [12, 23]))).toContain(
      "it is not clear whether the percentage among",
    );
  });

  it("is not said of four years, of none or all, of what hangs together, or of another kind of figure", () => {
    const rising = [
      [1, 12],
      [3, 12],
      [8, 12],
      [10, 12],
    ] as const;
    expect(gapTrendWords(gap, years(...rising))).toBe("");
    expect(gapTrendWords(gap, years(...rising, null))).toBe("");
    expect(gapTrendWords(gap, years(...rising, [0, 0]))).toBe("");
    expect(gapTrendWords(gap, years(...Array.from({ length: 6 }, () => [0, 9] as const)))).toBe("");
    expect(gapTrendWords({ ...gap, independent: false }, years(...rising, [11, 12]))).toBe("");
    expect(gapTrendWords({ ...gap, kind: "proportion" }, years(...rising, [11, 12]))).toBe("");
    expect(gapTrendWords(gap, [])).toBe("");
  });

  it("a year not known keeps its place", () => {
    expect(gapTrendWords(gap, years([1, 12], null, [3, 12], [5, 12], [8, 12], [10, 12]))).toContain("has risen");
  });
});

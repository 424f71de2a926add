import type { SentenceMeasure } from "../../pipeline/figures/kind.ts";
import type { SeriesPoint } from "../../pipeline/release/point.ts";
/** Made-up measures, series and random numbers for the tests of this room. */

/** Uniform random numbers 0 to 1 from a fixed seed (mulberry32), so that a simulation gives the same answer each time. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const reviewOnTime: SentenceMeasure = {
  title: "Reviews held on time",
  noun: "reviews falling due",
  kind: "proportion",
  moment: "flow",
  unit: "percent",
  better: "higher",
  target: null,
  supplied: true,
};

export const children: SentenceMeasure = {
  ...{ title: "Children looked after", noun: "children", kind: "count", moment: "stock", unit: "children" },
  ...{ better: "none", target: null, supplied: true },
};

export const starts: SentenceMeasure = {
  ...children,
  title: "Children who started to be looked after",
  moment: "flow",
};

export const daysLate: SentenceMeasure = {
  ...{ title: "How late late reviews were", noun: "late reviews", kind: "duration", moment: "flow", unit: "days" },
  ...{ better: "lower", target: null, supplied: true },
};

/** The quarter so many before October to December 2025. */
function quarter(before: number): { period: string; period_end: string } {
  const index = 2025 * 4 + 3 - before;
  const [year, q] = [Math.floor(index / 4), (index % 4) + 1];
  return { period: `${year}-Q${q}`, period_end: `${year}-${["03-31", "06-30", "09-30", "12-31"][q - 1]}` };
}

/** A series of quarters ending with October to December 2025: of `x` of `n`, a number, or null for a hidden point. */
export function series(figures: readonly (readonly [number, number] | number | null)[]): SeriesPoint[] {
  return figures.map((figure, i): SeriesPoint => {
    const time = quarter(figures.length - 1 - i);
    if (figure === null) return { ...time, numerator: null, denominator: null, value: null, symbol: "c" };
    if (typeof figure === "number") return { ...time, numerator: figure, denominator: null, value: figure, symbol: "" };
    const [numerator, denominator] = figure;
    const value = denominator === 0 ? null : (100 * numerator) / denominator;
    return { ...time, numerator, denominator, value, symbol: denominator === 0 ? "z" : "" };
  });
}

/** `count` times the same. */
export const repeat = <T>(count: number, figure: T): T[] => Array.from({ length: count }, () => figure);

/** Counts by period of something rare: one at first, and one after each wait. */
export const rare = (waits: readonly number[]): number[] => [
  1,
  ...waits.flatMap((wait) => [...repeat(wait - 1, 0), 1]),
];

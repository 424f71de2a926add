/**
 * Two hundred situations and what is said of each, kept as one text that a person has read: every kind of measure in every
 * state a reader can meet. Plain English, no jargon, and no more than the numbers support.
 */

import { describe, expect, it } from "vitest";
import type { SentenceMeasure } from "../../pipeline/figures/kind.ts";
import type { SeriesPoint } from "../../pipeline/release/point.ts";
import { chartFor } from "../../pipeline/statistics/chart.ts";
import { differenceInterval } from "../../pipeline/statistics/difference.ts";
import { statusSentence } from "../../pipeline/words/status_sentence.ts";
import { children, daysLate, random, rare, repeat, reviewOnTime, series, starts } from "../statistics/made.ts";

type Figures = Parameters<typeof series>[0];
const target = (value: number) => ({ value, from: "2020-01-01", source: "made up" });
const last = (points: readonly SeriesPoint[], change: Partial<SeriesPoint>): SeriesPoint[] =>
  points.map((point, i) => (i === points.length - 1 ? { ...point, ...change } : point));

/** Twenty quarters of `n` with a share that drifts from `from` to `to`. */
function shares(n: number, from: number, to: number, many = 20): [number, number][] {
  const chance = random(n + Math.round(100 * from) + Math.round(1000 * to));
  return Array.from({ length: many }, (_, i) => {
    const share = from + ((to - from) * i) / Math.max(1, many - 1);
    return [Array.from({ length: n }, () => chance() < share).filter(Boolean).length, n];
  });
}
const counts = (mean: number, lastOne: number, many = 20): Figures => {
  const chance = random(mean * 7 + lastOne);
  return [...Array.from({ length: many - 1 }, () => Math.round(mean * (0.7 + 0.6 * chance()))), lastOne];
};

const quorum: SentenceMeasure = {
  ...{ title: "Conferences without a quorum", noun: "conferences held", kind: "proportion", moment: "flow" },
  ...{ unit: "percent", better: "lower", target: null, supplied: true },
};
const registered: SentenceMeasure = {
  ...{
    title: "Registered for two years or more",
    noun: "children on the register",
    kind: "proportion",
    moment: "stock",
  },
  ...{ unit: "percent", better: "lower", target: null, supplied: true },
};
const attendance: SentenceMeasure = {
  ...{ title: "Attendance", noun: "half-day sessions of looked-after children", kind: "proportion", moment: "flow" },
  ...{ unit: "percent", better: "higher", target: null, supplied: true, independent: false },
};
const rate: SentenceMeasure = {
  ...{ title: "Rate of children looked after", noun: "children looked after", kind: "rate", moment: "stock" },
  ...{ unit: "per ten thousand children", better: "none", target: null, supplied: true },
};
const deaths: SentenceMeasure = {
  ...{ title: "Rate of child deaths", noun: "deaths of children", kind: "rate", moment: "flow" },
  ...{ unit: "per hundred thousand children", better: "lower", target: null, supplied: true },
};
const view: SentenceMeasure = {
  ...{ title: "How children feel they do", noun: "ratings at assessments", kind: "score", moment: "flow" },
  ...{ unit: "score", better: "higher", target: null, supplied: true },
};
const caseload: SentenceMeasure = {
  ...{ title: "Children to one reviewing officer", noun: "reviewing officers who hold a child", kind: "score" },
  ...{ moment: "stock", unit: "children an officer", better: "lower", target: target(70), supplied: true },
};
const ks4: SentenceMeasure = {
  ...{ title: "English and mathematics at 16", noun: "looked-after young people at 16", kind: "gap", moment: "flow" },
  ...{ unit: "points", better: "higher", target: target(0), supplied: true },
};
const absence: SentenceMeasure = {
  ...{ title: "Persistently absent", noun: "looked-after children", kind: "gap", moment: "flow" },
  ...{ unit: "points", better: "lower", target: null, supplied: true },
};

/** Windows of three years: ours and the peers', of so many. */
const gaps = (...windows: readonly (readonly [number, number, number, number] | null)[]): SeriesPoint[] =>
  windows.map((window, i): SeriesPoint => {
    const end = 2025 - 3 * (windows.length - 1 - i);
    const time = { period: `${end - 2}-${end}`, period_end: `${end}-12-31` };
    if (window === null) return { ...time, numerator: 3, denominator: 12, value: null, symbol: "z" };
    const [numerator, denominator, peer_numerator, peer_denominator] = window;
    const sides = { numerator, denominator, peer_numerator, peer_denominator };
    const interval = differenceInterval([numerator, denominator], [peer_numerator, peer_denominator]);
    if (interval === null) return { ...time, ...sides, value: null, symbol: "z" };
    const value = 100 * (numerator / denominator - peer_numerator / peer_denominator);
    return { ...time, ...sides, value, lower: interval.lower * 100, upper: interval.upper * 100, symbol: "" };
  });
const ratio = (points: readonly SeriesPoint[], per: number): SeriesPoint[] =>
  points.map((point) => ({
    ...point,
    value: point.value === null ? null : (per * point.numerator!) / point.denominator!,
  }));

const situations: [string, SentenceMeasure, readonly SeriesPoint[]][] = [];
const add = (name: string, measure: SentenceMeasure, points: readonly SeriesPoint[]) =>
  situations.push([name, measure, points]);

// shares of what the service did, where more is better and where less is
for (const [measure, good] of [
  [reviewOnTime, 0.85],
  [quorum, 0.1],
] as const) {
  const what = measure.better === "higher" ? "share" : "share, less is better";
  const bad = 1 - good;
  for (const n of [6, 12, 25, 60, 600]) {
    add(`${what}, ${n} a quarter: nothing changed`, measure, series(shares(n, good, good)));
    add(`${what}, ${n} a quarter: slow change for the worse`, measure, series(shares(n, good, (good + bad) / 2)));
    add(`${what}, ${n} a quarter: slow change for the better`, measure, series(shares(n, (good + bad) / 2, good)));
    add(`${what}, ${n} a quarter: sudden change for the worse`, measure, [
      ...series([...shares(n, good, good, 19), [Math.round(n * bad), n]]),
    ]);
    add(`${what}, ${n} a quarter: too few points`, measure, series(shares(n, good, good, 8)));
    for (const goal of [50, 80, 95])
      add(
        `${what}, ${n} a quarter: target ${goal}`,
        { ...measure, target: target(goal) },
        series(shares(n, good, good)),
      );
  }
  add(`${what}: none at all`, measure, series([...shares(25, good, good, 19), [0, 25]]));
  add(`${what}: every one`, measure, series([...shares(25, good, good, 19), [25, 25]]));
  add(`${what}: nothing in the period`, measure, series([...shares(25, good, good, 19), [0, 0]]));
  add(`${what}: nothing recorded`, measure, last(series([...shares(25, good, good, 19), [0, 0]]), { not_recorded: 4 }));
  add(`${what}: some not recorded`, measure, last(series(shares(25, good, good)), { not_recorded: 6 }));
  add(`${what}: one not recorded`, measure, last(series(shares(25, good, good)), { not_recorded: 1 }));
  add(`${what}: hidden`, measure, series([...shares(25, good, good, 19), null]));
  add(
    `${what}: hidden in the middle`,
    measure,
    series([...shares(25, good, good, 9), null, ...shares(25, good, good, 10)]),
  );
  add(`${what}: not supplied`, { ...measure, supplied: false }, []);
  add(`${what}: no period over yet`, measure, []);
  add(`${what}: all noughts`, measure, series(Array.from({ length: 20 }, (): [number, number] => [0, 12])));
  add(`${what}: one of one`, measure, series([[1, 1]]));
}

for (const [what, measure] of [
  ["share of a stock", registered],
  ["share of what hangs together", attendance],
] as const) {
  for (const n of [8, 45, 900]) add(`${what}, ${n}`, measure, series(shares(n, 0.2, 0.25)));
  add(`${what}: some not recorded`, measure, last(series(shares(45, 0.2, 0.2)), { not_recorded: 2 }));
  add(`${what}: target`, { ...measure, target: target(90) }, series(shares(45, 0.9, 0.9)));
  add(`${what}: nobody`, measure, series([...shares(45, 0.2, 0.2, 19), [0, 0]]));
  add(`${what}: hidden`, measure, series([...shares(45, 0.2, 0.2, 19), null]));
  add(`${what}: first figure`, measure, series([[9, 45]]));
}

for (const mean of [1, 4, 12, 90]) {
  for (const [name, latest] of [
    ["as before", mean],
    ["none", 0],
    ["three times as many", mean * 3],
  ] as const) {
    add(`flow of about ${mean}: ${name}`, starts, series(counts(mean, latest)));
    add(`flow of about ${mean}, less is better: ${name}`, { ...starts, better: "lower" }, series(counts(mean, latest)));
  }
  add(`flow of about ${mean}: too few points`, starts, series(counts(mean, mean, 6)));
  add(`stock of about ${mean}`, children, series(counts(mean, mean)));
  add(`stock of about ${mean}: first figure`, children, series([mean]));
  add(
    `stock of about ${mean}: target`,
    { ...children, better: "lower", target: target(mean) },
    series(counts(mean, mean + 2)),
  );
}
add("flow: always nought", starts, series(Array.from({ length: 20 }, () => 0)));
add("flow: hidden", starts, series([...counts(4, 4, 19), null]));
add("flow: rounds to nothing", starts, last(series(counts(4, 0)), { symbol: "k" }));

const everyThird = [3, 2, 4, 3, 1, 3, 5, 2, 3, 4, 1, 3, 2, 4, 3];
const incidents: SentenceMeasure = {
  ...starts,
  title: "Serious incidents",
  noun: "incidents",
  unit: "alerts",
  better: "lower",
};
add("rare: one again, after the usual wait", incidents, series(rare(everyThird)));
add("rare: none just now", incidents, series([...rare(everyThird), 0, 0]));
add("rare: none for sixteen quarters", incidents, series([...rare(everyThird), ...repeat(16, 0)]));
add("rare: one again after seven years", incidents, series(rare([...everyThird, 28])));
add("rare: every quarter of late", incidents, series(rare([...everyThird.map((wait) => wait * 3), ...repeat(7, 1)])));
add("rare: seven at once", incidents, series([...rare(everyThird).slice(0, -1), 7]));
add("rare: hidden before", incidents, series([...rare(everyThird), null, 0]));
add("rare: too few waits for a chart of them", incidents, series(rare(everyThird.slice(0, 9))));
add("rare, of which neither more nor fewer is better: none for long", { ...incidents, better: "none" }, [
  ...series([...rare(everyThird), ...repeat(16, 0)]),
]);

for (const days of [1, 12.5, 90]) {
  add(`days, median ${days}`, daysLate, last(series(counts(12, days)), { numerator: 14 }));
  add(
    `days, median ${days}, target`,
    { ...daysLate, target: target(20) },
    last(series(counts(12, days)), { numerator: 14 }),
  );
}
add("days: none to measure", daysLate, last(series([...counts(12, 9, 19), null]), { symbol: "z", numerator: 0 }));
add("days: of one", daysLate, last(series(counts(12, 7)), { numerator: 1 }));

for (const n of [3, 80, 800]) {
  add(
    `rate, ${n} children`,
    rate,
    ratio(series(Array.from({ length: 20 }, (_, i): [number, number] => [n + (i % 3), 19_500])), 10_000),
  );
}
add("rate: no population", rate, last(series([[80, 19_500]]), { value: null, denominator: null, symbol: "z" }));
add("rate of deaths: too few", deaths, last(series([[7, 97_500]]), { value: null, symbol: "u", period: "2021-2025" }));
add(
  "rate of deaths: of low reliability",
  deaths,
  last(ratio(series([[14, 97_500]]), 100_000), { symbol: "u", period: "2021-2025" }),
);
add("rate of deaths: enough", deaths, last(ratio(series([[25, 97_500]]), 100_000), { period: "2021-2025" }));

for (const [sum, n] of [
  [112, 32],
  [4, 1],
  [900, 250],
] as const)
  add(`score, mean of ${n}`, view, ratio(series([...shares(n, 0.9, 0.9, 19), [sum, n]]), 1));
add("score: none", view, series([[0, 0]]));
add("score: some not recorded", view, last(ratio(series([[112, 32]]), 1), { not_recorded: 5 }));
add("caseload within", caseload, ratio(series([[124, 2]]), 1));
add("caseload above", caseload, ratio(series([[171, 2]]), 1));

add("gap: one small group", ks4, gaps([3, 9, 620, 1000]));
add("gap: three years, can't be told", ks4, gaps([10, 22, 1850, 3000]));
add("gap: three years, real", ks4, gaps([6, 30, 1850, 3000]));
add("gap: closing for certain", ks4, gaps([5, 40, 1800, 3000], [26, 40, 1850, 3000]));
add("gap: widening for certain", ks4, gaps([26, 40, 1800, 3000], [5, 40, 1850, 3000]));
add("gap: closing but uncertain", ks4, gaps([10, 30, 1800, 3000], [16, 32, 1860, 3000]));
add("gap: closed", ks4, gaps([10, 30, 1800, 3000], [20, 32, 1875, 3000]));
add("gap: none", ks4, gaps([12, 20, 1800, 3000]));
add("gap: better than the peers", ks4, gaps([29, 32, 1800, 3000]));
add("gap: turned round", ks4, gaps([4, 40, 1800, 3000], [36, 40, 1800, 3000]));
add("gap: no peers", ks4, gaps(null));
add("gap: nobody", ks4, gaps([0, 0, 1850, 3000]));
add("gap: the period before too small", ks4, gaps([3, 9, 1800, 3000], [10, 22, 1850, 3000]));
add("gap where less is better, real", absence, gaps([21, 71, 1822, 13933]));
add("gap where less is better, closing", absence, gaps([60, 80, 1500, 12000], [20, 80, 1500, 12000]));
add("gap where less is better, widening", absence, gaps([20, 80, 1500, 12000], [60, 80, 1500, 12000]));
add("gap: sessions hang together", { ...absence, independent: false }, [
  { ...gaps([900, 9000, 150_000, 2_600_000])[0]!, lower: null, upper: null },
]);
add(
  "gap on a day, much smaller than on the day before",
  { ...ks4, moment: "stock", target: null },
  gaps([5, 40, 1800, 3000], [26, 40, 1850, 3000]).map((point, i) => ({
    ...point,
    ...{ period: `${2023 + i}/${24 + i}`, period_end: `${2024 + i}-03-31` },
  })),
);
add("gap: not supplied", { ...ks4, supplied: false }, []);

describe("two hundred situations", () => {
  const said = situations.map(
    ([name, measure, points]) => `${name}\n    ${statusSentence(measure, points, chartFor(measure, points))}`,
  );

  it("are two hundred, and none is there twice", () => {
    expect(situations.length).toBeGreaterThanOrEqual(200);
    expect(new Set(situations.map(([name]) => name)).size).toBe(situations.length);
  });

  it("are spoken of as a person has read", () =>
    expect(`${said.join("\n")}\n`).toMatchFileSnapshot("../golden/sentences.txt"));

  it("never say NaN, undefined or null, end with a full stop, and give no percentage of fewer than ten", () => {
    for (const [place, sentence] of said.entries()) {
      expect(sentence).not.toMatch(/NaN|undefined|null|Infinity/);
      expect(sentence).toMatch(/\.$/);
      const { denominator } = situations[place]![2].at(-1) ?? {};
      if (denominator && denominator < 10) expect(sentence).not.toMatch(/\(\d+%\)/);
    }
  });
});

/** Golden sentences: one for each situation a reader can meet, to be read by a person when they change. */

import { describe, expect, it } from "vitest";
import type { SentenceMeasure } from "../../pipeline/figures/kind.ts";
import type { SeriesPoint } from "../../pipeline/release/point.ts";
import { chartFor } from "../../pipeline/statistics/chart.ts";
import { slowChange } from "../../pipeline/statistics/slow_change.ts";
import { statusSentence } from "../../pipeline/words/status_sentence.ts";
import { children, daysLate, repeat, reviewOnTime, series, starts } from "../statistics/made.ts";

const target = (value: number) => ({ value, from: "2020-01-01", source: "made up" });
const sentence = (measure: SentenceMeasure, points: readonly SeriesPoint[]) =>
  statusSentence(measure, points, chartFor(measure, points));
/** the last point with something changed */
const last = (points: readonly SeriesPoint[], change: Partial<SeriesPoint>): SeriesPoint[] =>
  points.map((point, i) => (i === points.length - 1 ? { ...point, ...change } : point));

type Figures = Parameters<typeof series>[0];
const steady: Figures = [
  [40, 50],
  [41, 52],
  [38, 50],
  [42, 51],
  [39, 49],
  [40, 50],
  [43, 52],
  [38, 48],
  [41, 50],
  [40, 51],
  [42, 50],
  [39, 50],
];
const counts: Figures = [9, 11, 8, 10, 12, 9, 10, 8, 11, 10, 9, 12];

const situations: readonly (readonly [string, SentenceMeasure, readonly SeriesPoint[]])[] = [
  ["within chance, no target", reviewOnTime, series([...steady, [41, 52]])],
  ["within chance, target missed", { ...reviewOnTime, target: target(90) }, series([...steady, [41, 52]])],
  ["within chance, target met", { ...reviewOnTime, target: target(75) }, series([...steady, [41, 52]])],
  ["target narrowly missed", { ...reviewOnTime, target: target(79) }, series([...steady, [41, 52]])],
  ["target out of reach", { ...reviewOnTime, target: target(98) }, series([...steady, [41, 52]])],
  ["target always met", { ...reviewOnTime, target: target(55) }, series([...steady, [41, 52]])],
  ["collapse", reviewOnTime, series([...steady, [20, 50]])],
  ["leap", reviewOnTime, series([...steady, [50, 50]])],
  [
    "leap where lower is better",
    { ...reviewOnTime, title: "Conferences without a quorum", better: "lower" },
    series([...steady, [50, 50]]),
  ],
  [
    "shift",
    reviewOnTime,
    series([...repeat<[number, number]>(14, [30, 50]), ...repeat<[number, number]>(7, [36, 50])]),
  ],
  ["trend", reviewOnTime, series([...steady, ...[44, 43, 42, 41, 40, 39, 38].map((x): [number, number] => [x, 50])])],
  ["two of three", reviewOnTime, series([...steady, [32, 50], [37, 50], [32, 50]])],
  ["too few points", reviewOnTime, series([...steady.slice(0, 8), [41, 52]])],
  ["first point", { ...reviewOnTime, target: target(90) }, series([[1, 1]])],
  ["not recorded", reviewOnTime, last(series([...steady, [41, 52]]), { not_recorded: 3 })],
  ["one not recorded", reviewOnTime, last(series([...steady, [41, 52]]), { not_recorded: 1 })],
  ["hidden", { ...reviewOnTime, target: target(90) }, series([...steady, null])],
  ["hidden, too few points", reviewOnTime, series([[41, 52], null])],
  ["nothing fell due", reviewOnTime, series([...steady, [0, 0]])],
  ["nothing recorded", reviewOnTime, last(series([...steady, [0, 0]]), { not_recorded: 4 })],
  ["not supplied", { ...reviewOnTime, supplied: false }, []],
  ["not supplied by symbol", reviewOnTime, last(series([...steady, null]), { symbol: "x" })],
  ["not applicable", reviewOnTime, last(series([...steady, null]), { symbol: "z" })],
  ["low reliability", reviewOnTime, last(series([...steady, [3, 11]]), { symbol: "u" })],
  ["no period yet", reviewOnTime, []],
  ["stock", children, series([...counts.map((x) => (x as number) + 70), 82])],
  ["stock of one, few points", children, series([1])],
  ["flow within chance", starts, series([...counts, 11])],
  ["flow higher", starts, series([...counts, 30])],
  ["flow lower", { ...starts, better: "none" }, series([...counts, 0])],
  ["flow, fewer is better", { ...starts, better: "lower" }, series([...counts, 30])],
  ["flow rounds to zero", starts, last(series([...counts, 0]), { symbol: "k" })],
  ["duration", { ...daysLate, target: target(10) }, last(series([...counts, 12.5]), { numerator: 14 })],
  [
    "duration that was the same for all",
    daysLate,
    last(series([...counts, 12]), { numerator: 28, quartile_1: 12, quartile_3: 12, lower: 12, upper: 12 }),
  ],
  ["duration of none", daysLate, last(series([...counts, null]), { symbol: "z", numerator: 0 })],
  [
    "no calendar to count in",
    {
      ...reviewOnTime,
      timescales: [
        { id: "first-review", words: "20 working days", source: "policy", working_days: true, countable: false },
      ],
    },
    last(series([null]), { symbol: "x", numerator: null, denominator: null }),
  ],
  ["pooled years", reviewOnTime, last(series([[120, 150]]), { period: "2023-2025" })],
];

describe("the status sentence", () => {
  it.each(situations)("%s", (_name, measure, points) => {
    expect(sentence(measure, points)).toMatchSnapshot();
  });

  it("says that there were none only of a period of which the data can tell", () => {
    const timescales = [
      { id: "first-review", words: "", source: "", working_days: true, countable: true, told_from: "2025-07-01" },
    ];
    const of = (period_start: string) => {
      const points = last(series([...steady, [0, 0]]), { period_start, value: null });
      return sentence({ ...reviewOnTime, timescales }, points);
    };
    expect(of("2025-06-01")).toContain("that we know of, so there is no percentage");
    expect(of("2025-07-01")).not.toContain("that we know of");
  });

  it("speaks of the latest settled figure, and of the provisional one only as so far", () => {
    const points = last(series([...steady, [41, 52], [12, 50]]), { status: "provisional" });
    const said = sentence({ ...reviewOnTime, target: target(90) }, points);
    expect(said).toContain("41 of 52 reviews falling due (79%) in July to September 2025.");
    // 12 of 50 would be far below the lower limit, were it settled
    expect(said).not.toContain("worse");
    expect(said).toMatch(
      /In October to December 2025 it is 12 of 50 \(24%\) so far; late records may still change that\.$/,
    );
    expect(chartFor(reviewOnTime, points).points.at(-1)).toMatchObject({ signal: "", reason: "" });
    // nor does it move the line
    const settled = chartFor(reviewOnTime, points.slice(0, -1));
    expect(chartFor(reviewOnTime, points).points[0]!.centre).toBe(settled.points[0]!.centre);
  });

  it("says of what changed slowly from what to what", () => {
    const points = series([...steady, [41, 52]]);
    const years = series([
      [86, 100],
      [80, 100],
      [74, 100],
      [66, 100],
      [57, 100],
    ]);
    const slow = slowChange(reviewOnTime, years);
    expect(statusSentence(reviewOnTime, points, chartFor(reviewOnTime, points), slow)).toMatch(
      /Over the years it has fallen, from 86% \(86 of 100\) in .* to 57% \(57 of 100\) in .*, more steadily than chance would explain\.$/,
    );
    // and the chart does not say the opposite in the same breath: of quarters where it sees, and nothing where it sees too little
    const seen = statusSentence(reviewOnTime, points, chartFor(reviewOnTime, points), slow);
    expect(seen).toContain("From one quarter to the next, any change could be chance. Over the years it has fallen");
    const few = series(Array.from({ length: 24 }, () => [9, 12] as const));
    expect(sentence(reviewOnTime, few)).toContain("There are too few to tell whether it has changed");
    expect(statusSentence(reviewOnTime, few, chartFor(reviewOnTime, few), slow)).not.toMatch(
      /too few to tell|Any change/,
    );
  });

  it("claims a sign only where the chart has one", () => {
    for (const [, measure, points] of situations) {
      const { signal } = chartFor(measure, points).points.at(-1) ?? { signal: "" };
      const claims = /than chance would explain/.test(sentence(measure, points));
      expect(claims).toBe(signal !== "" && signal !== "common_cause" && measure.supplied);
    }
  });
});

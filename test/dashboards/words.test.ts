import { describe, expect, test } from "vitest";
import { clauseWords, targetFull } from "../../dashboards/components/definition_list.ts";
import { nextQuarterEnd } from "../../dashboards/shell.ts";
import { siteOf } from "../../dashboards/site.ts";
import type { Judged } from "../../dashboards/trend.ts";
import { signalWords, trendSignal } from "../../dashboards/words/signal_words.ts";
import { againstTarget } from "../../pipeline/figures/against_target.ts";
import { figureWords } from "../../pipeline/figures/figure_words.ts";
import { kindOf } from "../../pipeline/figures/kinds.ts";
import { Figures } from "../../pipeline/release/figures.ts";
import type { Value } from "../../pipeline/release/format.ts";
import { yearBefore } from "../../pipeline/release/period_before.ts";
import { percentWords } from "../../pipeline/statistics/share.ts";
import { changeWords } from "../../pipeline/words/change_words.ts";
import { comparableWords, comparisons, publishedWords } from "../../pipeline/words/comparator_words.ts";
import { dutyWords } from "../../pipeline/words/duty_words.ts";
import { kindHeading } from "../../pipeline/words/kind_words.ts";
import { periodTick } from "../../pipeline/words/period_phrase.ts";
import { targetLine, targetWords } from "../../pipeline/words/target_words.ts";
import { fixtureCatalogue, fixtureRelease } from "./fixture.ts";

const find = (id: string) => fixtureCatalogue.measures.find((measure) => measure.id === id)!;
const onTime = find("review-on-time");
const stock = find("looked-after-number");
const late = find("review-days-late");
const share = (numerator: number | null, denominator: number | null, symbol: Value["symbol"] = "") => ({
  numerator,
  denominator,
  value: numerator === null || !denominator ? null : (100 * numerator) / denominator,
  symbol,
});
const count = (value: number | null, numerator = value) => ({
  numerator,
  denominator: null,
  value,
  symbol: "" as const,
});

describe("a figure in words", () => {
  test.each([
    ["a share stands with what it is made of", share(41, 52), "figure", "79% · 41 of 52"],
    ["none of many is a real zero", share(0, 12), "zero", "0% · 0 of 12"],
    ["of fewer than ten there is no percentage", share(3, 4), "few", "3 of 4 (too few for a percentage)"],
    ["nine is fewer than ten", share(9, 9), "few", "9 of 9 (too few for a percentage)"],
    ["ten is not", share(9, 10), "figure", "90% · 9 of 10"],
    ["nothing due is not 0%", share(0, 0), "none", "none fell due"],
    [
      "nor is nothing recorded nothing held",
      { ...share(0, 0), not_recorded: 3 },
      "none",
      "not recorded (3 without an answer)",
    ],
    ["fewer than five of so many", { ...share(null, 82, "c"), few: "counted" }, "hidden", "fewer than five of 82"],
    [
      "all but fewer than five",
      { ...share(null, 82, "c"), few: "not_counted" },
      "hidden",
      "all but fewer than five of 82",
    ],
    [
      "of fewer than ten that it is too few",
      { ...share(null, null, "c"), few: "all" },
      "hidden",
      "too few to show (fewer than ten)",
    ],
    ["hidden is not zero", share(null, null, "c"), "hidden", "not shown (to protect people)"],
    ["not supplied is neither", share(null, null, "x"), "not-supplied", "not supplied"],
    ["not applicable", share(null, null, "z"), "not-applicable", "not applicable"],
  ] as const)("%s", (_, figure, state, plain) => {
    expect(figureWords(onTime, figure)).toMatchObject({ state, plain });
  });

  test("that none fell due is said only of periods of which the data can tell", () => {
    const timescale = {
      id: "first-review",
      words: "20 working days",
      source: "policy",
      working_days: true,
      countable: true,
    };
    const measure = { ...onTime, timescales: [{ ...timescale, told_from: "2016-07-01" }] };
    const of = (period_start: string) => figureWords(measure, { ...share(0, 0), period_start }).plain;
    expect([of("2016-06-01"), of("2016-07-01")]).toEqual(["none known to be due", "none fell due"]);
    expect(figureWords(measure, { ...kindOf(measure).nothing({ period_start: "2016-01-01" }) }).plain).toBe(
      "none known to be due",
    );
  });

  test("counts and days carry their unit, and a median its number", () => {
    expect(figureWords(stock, count(1)).plain).toBe("1 child");
    expect(figureWords(stock, count(1234)).plain).toBe("1,234 children");
    expect(figureWords(stock, count(0)).state).toBe("zero");
    expect(figureWords(late, count(12.5, 9)).plain).toBe("13 days · median of 9");
    expect(figureWords({ ...late, unit: "weeks" }, count(0, 28)).plain).toBe("under a week · median of 28");
    expect(figureWords(stock, { ...count(null), symbol: "c", few: "all" }).plain).toBe("fewer than five");
    expect(figureWords(late, count(null, 0)).plain).toBe("none to measure");
    expect(figureWords(stock, undefined).state).toBe("missing");
  });

  test("a rate, a score and a gap stand with what they are made of", () => {
    const of = (numerator: number, denominator: number, value: number | null, symbol: Value["symbol"] = "") => ({
      ...{ numerator, denominator, value, symbol },
    });
    expect(figureWords(find("care-rate"), of(87, 19_371, 44.9)).plain).toBe(
      "44.9 per ten thousand children: 87 of 19,371",
    );
    expect(figureWords(find("death-rate"), of(9, 100_000, null, "u")).plain).toBe("9 (too few for a rate)");
    expect(figureWords(find("wellbeing-child-view"), of(80, 20, 4)).plain).toBe("4.0 · mean of 20");
    expect(figureWords(find("wellbeing-view-difference"), of(-6, 20, -0.3)).plain).toBe("−0.3 · mean of 20");
    const peers = { peer_numerator: 620, peer_denominator: 1000 };
    const gap = find("gap-at-11");
    expect(figureWords(gap, { ...of(10, 30, -28.7), ...peers }).plain).toBe(
      "−28.7 points · 10 of 30 against 620 of 1,000",
    );
    expect(figureWords(gap, { ...of(3, 9, -28.7), ...peers })).toMatchObject({
      state: "few",
      main: "3 of 9 against 620 of 1,000",
    });
    expect(figureWords(gap, of(10, 30, null)).plain).toBe("10 of 30 (no peers to compare with)");
  });

  test("0% and 100% are said only where they are so", () => {
    expect(percentWords(1, 1000)).toBe("under 1%");
    expect(percentWords(999, 1000)).toBe("over 99%");
    expect(percentWords(1000, 1000)).toBe("100%");
    expect(percentWords(0, 1000)).toBe("0%");
  });
});

describe("change from a year before", () => {
  const at = (period: string, kind: Value["period_kind"] = "quarter") =>
    fixtureRelease.values.find(
      (value) =>
        value.measure_id === onTime.id &&
        value.period === period &&
        value.period_kind === kind &&
        value.breakdown === "all",
    )!;
  const with_ = (value: Value, numerator: number, denominator: number): Value => ({
    ...value,
    ...share(numerator, denominator),
  });

  test("names the direction and the earlier figure, and no verdict", () => {
    const words = changeWords(onTime, with_(at("2025-Q4"), 30, 50), with_(at("2024-Q4"), 40, 50));
    expect(words).toBe("20 points lower than in Oct to Dec 2024 (−36 to −2 points): 80% · 40 of 50");
    expect(words).not.toMatch(/better|worse|improve|decline/);
  });
  test("fits the thing: fewer and more, shorter and longer, and never lower children", () => {
    const change = (measure: typeof stock, now: number, before: number) =>
      changeWords(
        measure,
        { ...at("2025-Q3"), measure_id: measure.id, ...count(now, 20) },
        { ...at("2024-Q3"), ...count(before, 20) },
      );
    expect(change(stock, 74, 80)).toBe("6 children fewer than on 30 September 2024: 80 children");
    expect(change(stock, 80, 80)).toBe("the same as on 30 September 2024: 80 children");
    // 16 to 12: as even a split of 28 as chance brings in most years
    expect(change(find("looked-after-started"), 16, 12)).toBe(
      "4 children more than in Jul to Sep 2024 (could be chance): 12 children",
    );
    expect(change(find("looked-after-started"), 40, 12)).not.toContain("chance");
    expect(change(late, 7, 12.5)).toBe("6 days shorter than in Jul to Sep 2024: 13 days · median of 20");
  });
  test("one point, none, too few, nothing", () => {
    const now = with_(at("2025-Q4"), 80, 100);
    expect(changeWords(onTime, now, with_(at("2024-Q4"), 79, 100))).toMatch(/^1 point higher/);
    expect(changeWords(onTime, now, with_(at("2024-Q4"), 40, 50))).toMatch(
      /^the same as in Oct to Dec 2024 \(−12 to \+15 points: could be chance\)/,
    );
    expect(changeWords(onTime, now, with_(at("2024-Q4"), 1, 2))).toBe(
      "1 of 2 (too few for a percentage) in Oct to Dec 2024",
    );
    expect(changeWords(onTime, now, undefined)).toBe("nothing to compare with a year before");
  });
  test("the year before, of kinds that have one", () => {
    expect(yearBefore("quarter", "2025-Q4")).toBe("2024-Q4");
    expect(yearBefore("year", "2025")).toBe("2024");
    expect(yearBefore("pooled_3_years", "2023-2025")).toBeUndefined();
  });
});

describe("targets and signals", () => {
  const chart = { kind: "p" as const, words: "", points: [], assurance: "missed" as const, from: 0, spoken: 0 };
  const latest = (signal: Value["signal"]) => [{ centre: 1, lower: 1, upper: 1, signal, reason: "" }];

  test("missed, met, none set, no figure", () => {
    expect(againstTarget(onTime, share(51, 52))).toBe("missed");
    expect(againstTarget(onTime, share(52, 52))).toBe("met");
    expect(againstTarget(stock, count(4))).toBe("no-target");
    expect(againstTarget(onTime, share(0, 0))).toBe("unknown");
    // 9 of 9 or 3 of 9: of so few neither is a verdict
    expect(againstTarget(onTime, share(9, 9))).toBe("few");
    expect(againstTarget({ ...onTime, better: "none" }, share(51, 52))).toBe("unknown");
  });
  test("a target of no gap is never met, and never missed by a hair", () => {
    const gap = find("gap-at-11");
    const of = (numerator: number, denominator: number) => ({
      ...{ numerator, denominator, value: -20, symbol: "" as const, peer_numerator: 620, peer_denominator: 1000 },
      ...{ lower: -42, upper: -10 },
    });
    // 10 of 30 is 28.7 points below 62 in 100, and even the upper end lies below; 15 of 30 may be chance
    expect(againstTarget(gap, of(10, 30))).toBe("gap");
    expect(againstTarget(gap, of(15, 30))).toBe("unclear");
    expect(againstTarget(gap, { ...of(10, 30), lower: null, upper: null })).toBe("unclear");
    expect(againstTarget(gap, of(1, 9))).toBe("few");
    expect(againstTarget(gap, of(29, 30))).toBe("in-favour");
    expect(againstTarget({ ...gap, better: "lower" }, of(29, 30))).toBe("gap");
    expect(againstTarget({ ...gap, target: { ...gap.target!, value: -5 } }, of(10, 30))).toBe("missed");
    expect(targetLine(gap)).toBe("no gap");
    expect(targetWords("unclear", gap, of(15, 30), chart).words).toBe("Not clear whether there is a gap");
    expect(targetWords("gap", gap, of(10, 30), chart).words).toBe("Clearly a gap");
  });
  test("consistently is said only while the latest point is like the others", () => {
    const said = (signal: Value["signal"]) =>
      targetWords("missed", onTime, share(30, 52), { ...chart, points: latest(signal) }).words;
    expect(said("common_cause")).toBe("Target missed consistently");
    expect(said("concern")).toBe("Target missed in the latest settled period");
  });
  test("a signal has words and a shape of its own", () => {
    const shapes = (["concern", "improvement", "higher", "lower", "common_cause"] as const).map(
      (signal) => signalWords(signal, "judged").shape,
    );
    expect(new Set(shapes).size).toBe(5);
    expect(signalWords("", "few").words).toBe("Too few points for a chart to judge");
    expect(signalWords("", "untested").words).toBe("Not tested for change");
    expect(signalWords("", "judged").words).toBe("No figure to judge");
  });
  test("what the years say goes before what a chart can't see, and after what it does", () => {
    const site = siteOf(fixtureRelease, undefined, new Map());
    const trend = site.trend(site.figures.measure("review-on-time")!);
    const fallen = (signal: Value["signal"], judged: Judged, p = 0.001) =>
      trendSignal({
        ...trend,
        judged,
        latest: { ...trend.latest!, signal },
        slow: { p, direction: -1, first: trend.latest!.value, last: trend.latest!.value },
      });
    const slow = { style: "concern", shape: "↘", words: "Slow fall over the years" };
    expect(fallen("", "few")).toMatchObject(slow);
    expect(fallen("common_cause", "judged")).toMatchObject(slow);
    expect(fallen("improvement", "judged").words).toBe("Better than chance explains");
    // by a test as strict as a list of many measures needs
    expect(fallen("", "few", 0.005).words).toBe("Too few points for a chart to judge");
  });
  test("the target names its source and date, clauses their document", () => {
    expect(targetFull(onTime)).toBe("100%, from 1 January 2012: service specification, section 7");
    expect(targetFull(stock)).toBe("No target set");
    expect(clauseWords([{ document: "G", clause: "Glossary" }])).toBe("Statutory guidance, Glossary");
    expect(clauseWords([{ document: "S", clause: "Appendix C" }])).toBe("Service specification, Appendix C");
    expect(clauseWords(onTime.source)).toBe("Service specification, section 7; Statutory guidance, paragraph 360");
  });
});

test("periods where there is little room", () => {
  const tick = (period_kind: Value["period_kind"], period: string) => periodTick({ period_kind, period });
  expect(tick("pooled_3_years", "2023-2025")).toBe("2023–25");
  expect(tick("academic_year", "2024/25")).toBe("2024/25");
  expect(tick("quarter", "2025-Q4")).toBe("2025");
  expect([kindHeading("year_to_march"), kindHeading("pooled_5_years")]).toEqual([
    "By year to 31 March",
    "Five years together",
  ]);
});

test("a duty is done, late, not done or not on record, and says when", () => {
  const duty = (due_on: string | null, done_on: string | null) => dutyWords({ due_on, done_on });
  expect(duty("2025-03-31", "2025-03-31")).toMatchObject({ state: "done", dates: "due 31 Mar 2025, done 31 Mar 2025" });
  expect(duty("2025-03-31", "2025-04-01")).toMatchObject({ state: "late", words: "Done late" });
  expect(duty("2025-03-31", null)).toMatchObject({ state: "not-done", words: "Not done" });
  expect(duty(null, "2025-05-01")).toMatchObject({ state: "done", dates: "no day was set, done 1 May 2025" });
  expect(duty(null, null)).toEqual({ state: "none", words: "Nothing on record", dates: "" });
});

describe("figures of others", () => {
  const figures = new Figures(fixtureRelease);
  test("stand by year, the latest first, in the measure's own unit, and say what was not published", () => {
    const [latest, before] = comparisons(onTime, figures);
    expect(latest).toMatchObject({
      when: "the year to 31 March 2025",
      others: ["England 81%", "authorities near in size 80% in the middle (60% to 95%; 5 published, 1 not)"],
      own: "no figure",
    });
    expect(before?.others).toEqual(["England 80%"]);
    expect(publishedWords(find("care-rate"), 67)).toBe("67 per ten thousand children");
    expect(comparisons(stock, figures)).toEqual([]);
  });
  test("are said to be the same, close or not comparable, and never better", () => {
    const words = comparableWords({
      ...onTime,
      benchmark: { comparability: "close", words: "England counts by child" },
    });
    expect(words).toBe("Close, not the same: England counts by child");
  });
});

test.each([
  ["2025-12-31", "2026-03-31"],
  ["2025-09-30", "2025-12-31"],
  ["2026-03-31", "2026-06-30"],
  ["2025-11-14", "2025-12-31"],
])("after %s the next update runs to %s", (asAt, next) => {
  expect(nextQuarterEnd(asAt)).toBe(next);
});

import { describe, expect, it } from "vitest";
import { chartFor } from "../../pipeline/statistics/chart.ts";
import { children, daysLate, repeat, reviewOnTime, series, starts } from "./made.ts";

const shares = repeat<[number, number]>(20, [40, 50]);

describe("which chart a series stands on", () => {
  it.each([
    ["a proportion", reviewOnTime, series(shares), "p"],
    ["a proportion of few points", reviewOnTime, series(shares.slice(8)), "run"],
    ["a proportion of 13 points", reviewOnTime, series(shares.slice(7)), "p"],
    ["a large and steady proportion", reviewOnTime, series(repeat<[number, number]>(20, [700, 900])), "xmr"],
    [
      "a large proportion of uneven size",
      reviewOnTime,
      series([...repeat<[number, number]>(19, [700, 900]), [1400, 1800]]),
      "p",
    ],
    ["a flow of few", starts, series(repeat(20, 9)), "u"],
    ["a flow of many", starts, series(repeat(20, 300)), "xmr"],
    ["a stock", children, series(repeat(20, 80)), "run"],
    ["a share of a stock", { ...reviewOnTime, moment: "stock" }, series(repeat<[number, number]>(20, [40, 50])), "run"],
    ["a duration", daysLate, series(repeat(20, 12)), "run"],
    ["hidden points", reviewOnTime, series([...shares.slice(8), ...repeat(30, null)]), "run"],
  ] as const)("%s", (_name, measure, points, kind) => {
    const chart = chartFor(measure, points);
    expect(chart.kind).toBe(kind);
    expect(chart.points.length).toBe(points.length);
    const named = { p: /of a p chart/, u: /of a u chart/, xmr: /of an XmR chart/, run: /A run chart|Too few points/ };
    expect(chart.words).toMatch(named[kind]);
    if (kind === "run") {
      expect(chart.points.every(({ lower, upper, signal }) => lower === null && upper === null && signal === "")).toBe(
        true,
      );
      expect(chart.assurance).toBe("");
    } else {
      expect(chart.words).toContain("in 100 series of");
    }
  });

  it("draws a run chart about the median, and none for nothing", () => {
    expect(chartFor(children, series([78, 80, null, 90])).points.map(({ centre }) => centre)).toEqual([80, 80, 80, 80]);
    expect(chartFor(children, series([null])).points[0]!.centre).toBeNull();
    expect(chartFor(children, []).points).toEqual([]);
  });
});

describe("a chart's points", () => {
  it("are in percent, within 0 and 100, with gaps left open", () => {
    const chart = chartFor(reviewOnTime, series([...shares, null, [0, 0], [9, 10]]));
    expect(chart.points[0]).toMatchObject({ lower: 62, upper: 96, signal: "common_cause", reason: "" });
    expect(chart.points[20]).toMatchObject({ lower: null, upper: null, signal: "" });
    expect(chart.points[21]).toMatchObject({ lower: null, upper: null, signal: "" });
    expect(chart.points[22]!.upper).toBe(100);
    for (const { lower, upper, centre } of chart.points) {
      if (lower === null || upper === null) continue;
      expect(lower).toBeGreaterThanOrEqual(0);
      expect(upper).toBeLessThanOrEqual(100);
      expect(centre).toBeGreaterThan(lower);
    }
  });

  it.each([
    ["higher", "concern", "improvement"],
    ["lower", "improvement", "concern"],
    ["none", "lower", "higher"],
  ] as const)("are signals by direction: %s is better", (better, low, high) => {
    const measure = { ...reviewOnTime, better };
    expect(chartFor(measure, series([...shares, [20, 50]])).points.at(-1)!.signal).toBe(low);
    expect(chartFor(measure, series([...shares, [50, 50]])).points.at(-1)!.signal).toBe(high);
  });

  it("say which rule they break", () => {
    const reasons = chartFor(starts, series([...repeat(14, 10), 40])).points.map(({ reason }) => reason);
    expect(reasons.at(-1)).toBe("above the upper limit");
    expect(reasons[0]).toBe("one of at least seven points in a row below the line");
    expect(chartFor(starts, series(repeat(14, 10))).points.every(({ reason }) => reason === "")).toBe(true);
  });

  it("are worked out from what is shown only", () => {
    const shown = chartFor(reviewOnTime, series([...shares, [30, 50]]));
    const hidden = chartFor(reviewOnTime, series([...shares, null]));
    expect(hidden.points[0]!.centre).toBeCloseTo(80, 12);
    expect(shown.points[0]!.centre).toBeLessThan(80);
  });
});

describe("assurance", () => {
  const target = (value: number) => ({ value, from: "2020-01-01", source: "made up" });
  it.each([
    ["higher", 60, "met"],
    ["higher", 62, "met"],
    ["higher", 90, "inconsistent"],
    ["higher", 95, "missed"],
    ["lower", 95, "met"],
    ["lower", 60, "missed"],
    ["none", 60, ""],
  ] as const)("%s is better, target %i: %s", (better, value, assurance) => {
    expect(chartFor({ ...reviewOnTime, better, target: target(value) }, series(shares)).assurance).toBe(assurance);
  });
});

describe("a rebase", () => {
  const before = repeat<[number, number]>(16, [20, 50]);
  const after = repeat<[number, number]>(16, [40, 50]);
  const points = series([...before, ...after]);
  const why = "a second reviewing officer began, so that reviews need no longer wait.";
  const rebases = [{ from: points[16]!.period_end, why }];

  it("without it the new level is a signal, with it the line starts afresh and says why", () => {
    expect(chartFor(reviewOnTime, points).points.at(-1)!.signal).toBe("improvement");
    const chart = chartFor({ ...reviewOnTime, rebases }, points);
    expect(chart.from).toBe(16);
    expect(chart.points[0]!.centre).toBeCloseTo(40, 10);
    expect(chart.points.at(-1)!).toMatchObject({ centre: 80, signal: "common_cause" });
    expect(chart.words).toContain(`start again on`);
    expect(chart.words).toContain(why);
  });

  it("runs don't cross it, and the new part is judged only from thirteen points", () => {
    const few = chartFor({ ...reviewOnTime, rebases }, points.slice(0, 24));
    expect(few.points.slice(16).every(({ signal, lower }) => signal === "" && lower === null)).toBe(true);
    expect(few.points[0]!.signal).toBe("common_cause");
    expect(few.kind).toBe("run");
  });

  it("before the first point or after the last it changes nothing", () => {
    const whole = chartFor(reviewOnTime, points);
    for (const from of ["1999-01-01", "2031-01-01"])
      expect(chartFor({ ...reviewOnTime, rebases: [{ from, why }] }, points)).toEqual(whole);
  });
});

/** Waits in whole periods: their exact limits, what is judged, and when a rare count stands on such a chart. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chartFor } from "../../pipeline/statistics/chart.ts";
import { geometricLimits } from "../../pipeline/statistics/geometric_limits.ts";
import { isRare, waitChart } from "../../pipeline/statistics/wait_chart.ts";
import { rare, repeat, series, starts } from "./made.ts";

const alerts = { ...starts, title: "Serious incidents", noun: "incidents", unit: "alerts", better: "lower" } as const;
/** twenty waits of about three quarters, no wait out of the way */
const usual = [3, 2, 4, 3, 1, 3, 5, 2, 3, 4, 1, 3, 2, 4, 3, 2, 5, 3, 1, 3];

describe("geometric limits", () => {
  it("leave at most the tail beyond them, and more than it from them on", () => {
    const tail = fc.constantFrom(0.0013498980316301, 0.0227501319481792, 0.5);
    fc.assert(
      fc.property(fc.double({ min: 1.05, max: 200, noNaN: true }), tail, (mean, t) => {
        const { lower, upper } = geometricLimits(mean, t);
        const q = 1 - 1 / mean;
        const room = 1e-9;
        expect(q ** upper).toBeLessThanOrEqual(t + room);
        if (upper > 1) expect(q ** (upper - 1)).toBeGreaterThan(t - room);
        expect(1 - q ** (lower - 1)).toBeLessThanOrEqual(t + room);
        expect(1 - q ** lower).toBeGreaterThan(t - room);
      }),
    );
  });
  it("close in where every period has one", () => expect(geometricLimits(1, 0.01)).toEqual({ lower: 1, upper: 1 }));
});

describe("waits", () => {
  it("are counted from one period with an event to the next, and judged by limits made of them alone", () => {
    const chart = waitChart(rare(usual))!;
    expect(chart.waits).toBe(20);
    expect(chart.centre).toBe(57 / 20);
    expect(chart.points.flatMap((point) => point?.wait ?? [])).toEqual(usual);
    expect(chart.points.every((point) => point?.cause === null)).toBe(true);
    // (1 − 1/2.85) to the power of 16 is 0.00099, to that of 15 it is 0.0015
    expect([chart.lower, chart.upper]).toEqual([1, 16]);
  });

  it("too long a one is a signal once it has ended", () => {
    const points = waitChart(rare([...usual, 25]))!.points;
    expect(points.at(-1)).toMatchObject({ wait: 25, open: false, cause: { rule: "outside", direction: 1 } });
  });

  it("one that goes on is a signal as soon as it can only end beyond the limit, and not before", () => {
    const still = (quarters: number) => waitChart([...rare(usual), ...repeat(quarters, 0)])!.points.at(-1);
    expect(still(15)).toEqual({ wait: 15, open: true, cause: null });
    expect(still(16)).toEqual({ wait: 16, open: true, cause: { rule: "outside", direction: 1 } });
  });

  it("seven short ones in a row are a signal, and several events at once are one by themselves", () => {
    const often = waitChart(rare([...usual.map((wait) => wait * 3), ...repeat(7, 1)]))!.points;
    expect(often.at(-1)!.cause).toEqual({ rule: "shift", direction: -1 });
    const counts = rare(usual);
    const burst = waitChart([...counts.slice(0, -1), 7])!;
    expect(burst.most).toBe(4);
    expect(burst.points.at(-1)!.cause).toBe("burst");
  });

  it("over a hidden period are not known, and end a run", () => {
    const counts: (number | null)[] = [...rare(usual)];
    const at = counts.lastIndexOf(0);
    counts[at] = null;
    const chart = waitChart(counts)!;
    expect(chart.waits).toBe(19);
    expect(chart.points[at]).toBeNull();
    expect(chart.points.at(-1)!.wait).toBeNull();
    expect(waitChart([...rare(usual), null, 0])!.points.at(-1)).toEqual({ wait: null, open: true, cause: null });
  });

  it("of fewer than seven make no limits", () => expect(waitChart(rare(usual.slice(0, 6)))).toBeNull());
});

describe("a rare count", () => {
  it("stands on a g chart from thirteen waits on, and says so, why, and how often it is wrong", () => {
    const chart = chartFor(alerts, series(rare(usual)));
    expect(chart.kind).toBe("g");
    expect(chart.words).toBe(
      "Most quarters have none, so each point is how many quarters went by between one with any and the next; the line is the average, and the limits, of a g chart, are exact for events that happen by chance. A wait that is not over is judged too, and so is a quarter with more than 4. With no real change at all, about 4 in 100 series of 20 waits would still show a signal somewhere.",
    );
    expect(chartFor(alerts, series(rare(usual.slice(0, 13)))).kind).toBe("g");
  });

  it("stands on a chart of counts before, which says that it hardly sees a fall", () => {
    const chart = chartFor(alerts, series(rare(usual.slice(0, 12))));
    expect(chart.kind).toBe("u");
    expect(chart.words).toContain("it can show a rise but hardly ever a fall");
    expect(chartFor(alerts, series(repeat(20, 9))).words).not.toContain("hardly ever a fall");
  });

  it.each([
    ["a death", { ...alerts, discloses: "death" as const }],
    ["a stock", { ...alerts, moment: "stock" as const }],
    ["of what hangs together", { ...alerts, independent: false }],
    ["that starts afresh", { ...alerts, rebases: [{ from: "2020-01-01", why: "a new office opened." }] }],
  ])("%s does not", (_name, measure) => {
    expect(chartFor(measure, series(rare(usual))).kind).not.toBe("g");
  });

  it("is one of which more than half of the periods have none", () => {
    expect(isRare([0, 0, 1])).toBe(true);
    expect(isRare([0, 1])).toBe(false);
    expect(isRare([0, null, null, 0, 5])).toBe(true);
    expect(isRare([])).toBe(false);
  });

  it("longer waits are better where fewer are, and worse, or only lower, where they aren't", () => {
    const signal = (better: "higher" | "lower" | "none", figures: readonly number[]) =>
      chartFor({ ...alerts, better }, series(figures)).points.at(-1)!;
    const long = rare([...usual, 25]);
    expect(signal("lower", long)).toMatchObject({
      signal: "improvement",
      reason: "the first after 25 quarters, a wait beyond the upper limit",
    });
    expect(signal("higher", long).signal).toBe("concern");
    expect(signal("none", long).signal).toBe("lower");
    expect(signal("lower", [...rare(usual), ...repeat(16, 0)])).toMatchObject({
      signal: "improvement",
      reason: "one of 16 quarters in a row without any, beyond the upper limit",
      wait: 16,
      stillWaiting: true,
    });
    expect(signal("lower", [...rare(usual).slice(0, -1), 7])).toMatchObject({
      signal: "concern",
      reason: "above the upper limit",
    });
    expect(signal("none", rare([...usual.map((wait) => wait * 3), ...repeat(7, 1)]))).toMatchObject({
      signal: "higher",
      reason: "the end of one of at least seven waits in a row shorter than usual",
    });
  });
});

/** Brackets over points in a row, and marks on one line: places worked out by hand. */
import { expect, test } from "vitest";
import type { DrawnPoint } from "../../dashboards/charts/drawn_point.ts";
import { runsOf } from "../../dashboards/charts/runs.ts";
import { strip } from "../../dashboards/charts/strip.ts";
import type { Trend } from "../../dashboards/trend.ts";

const chart = { kind: "quarter", chart: { kind: "p" } } as unknown as Trend;
const points = (...given: readonly (readonly [y: number | null, signal: string, rule?: string])[]) =>
  given.map(([y, signal, rule], x) => ({ x, y, signal, rule, centre: 75 })) as unknown as DrawnPoint[];

test("four quarters outside or close to a limit are one run, said by its side", () => {
  const low = points(
    [80, "common_cause"],
    [50, "concern", "outside"],
    [56, "concern", "two_of_three"],
    [58, "concern", "two_of_three"],
    [54, "concern", "outside"],
    [79, "common_cause"],
  );
  expect(runsOf(chart, low)).toEqual([{ from: 1, to: 4, signal: "concern", isHigh: false, words: "4 quarters low" }]);
});
test("a shift and a trend are said as what they are", () => {
  const seven = (rule: string, from: number, step: number) =>
    points(...Array.from({ length: 7 }, (_, i) => [from + i * step, "improvement", rule] as const));
  expect(runsOf(chart, seven("shift", 80, 0))[0]?.words).toBe("7 quarters above the average");
  expect(runsOf(chart, seven("trend", 60, 5))[0]?.words).toBe("7 quarters rising");
});
test("two in a row are marked by themselves; a gap and the other direction end a run", () => {
  const c = "concern";
  expect(runsOf(chart, points([50, c], [50, c], [null, ""], [50, c], [99, "improvement"]))).toEqual([]);
});
test("places on a line are percentages of it, and an interval ends with the axis", () => {
  const drawn = strip({
    ...{ from: -60, to: 60, ticks: [], middle: 0 },
    marks: [{ at: -30, shape: "diamond", name: "own", interval: [-90, 0] }],
  }).text;
  expect(drawn).toContain('x="25%"');
  expect(drawn).toContain('class="interval" x1="0%" x2="50%"');
  expect(drawn).toContain('class="middle" x1="50%" x2="50%"');
});

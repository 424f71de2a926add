/** Simulates unchanging processes, from a fixed seed, and holds the shares that charts print against what happens. */
import { describe, expect, it } from "vitest";
import { type Alarming, falseAlarmShare, falseAlarmWords } from "../../pipeline/statistics/false_alarm.ts";
import { pChart } from "../../pipeline/statistics/p_chart.ts";
import { specialCauses } from "../../pipeline/statistics/spc_rules.ts";
import { uChart } from "../../pipeline/statistics/u_chart.ts";
import { xmr } from "../../pipeline/statistics/xmr.ts";
import { random } from "./made.ts";

const next = random(20251231);
const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

function binomial(n: number, p: number): number {
  return times(n, next).filter((u) => u < p).length;
}
function poisson(mean: number): number {
  let events = 0;
  for (let left = next(); left > Math.exp(-mean); left *= next()) events++;
  return events;
}
const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());

const shares = (points: number, least: number, most: number, p: number) => () =>
  pChart(
    times(points, () => {
      const denominator = least + Math.floor(next() * (most - least + 1));
      return { numerator: binomial(denominator, p), denominator };
    }),
  );

const situations: readonly [string, Alarming, number, () => ReturnType<typeof xmr>][] = [
  ["reviews of a small island, 80% on time", "small", 13, shares(13, 20, 60, 0.8)],
  ["reviews of a small island, 80% on time", "small", 24, shares(24, 20, 60, 0.8)],
  ["reviews of a small island, 80% on time", "small", 40, shares(40, 20, 60, 0.8)],
  ["four starts a month", "small", 24, () => uChart(times(24, () => poisson(4)))],
  ["ten starts a quarter", "small", 40, () => uChart(times(40, () => poisson(10)))],
  ["meetings of a larger authority", "larger", 24, shares(24, 100, 200, 0.8)],
  ["twenty starts a quarter", "larger", 40, () => uChart(times(40, () => poisson(20)))],
  ["normal figures", "xmr", 24, () => xmr(times(24, normal))],
];

describe("false alarms", () => {
  it.each(situations)("%s (%s, %i points) are as often as the chart says", (_name, like, points, make) => {
    const runs = 800;
    const alarms = times(runs, make).filter((chart) => specialCauses(chart).some((cause) => cause !== null)).length;
    expect(Math.abs(alarms / runs - falseAlarmShare(like, points))).toBeLessThan(0.04);
  });

  it("grow with the length of the series, and are put in words", () => {
    expect(falseAlarmShare("small", 10)).toBe(0.02);
    expect(falseAlarmShare("small", 32)).toBeCloseTo(0.09, 10);
    expect(falseAlarmShare("small", 500)).toBe(0.43);
    expect(falseAlarmWords("small", 24)).toBe(
      "With no real change at all, about 6 in 100 series of 24 points would still show a signal somewhere.",
    );
  });
});

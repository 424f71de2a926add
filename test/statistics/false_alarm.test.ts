/** Simulates unchanging processes, from a fixed seed, and holds the shares that charts print against what happens. */
import { describe, expect, it } from "vitest";
import { type Alarming, falseAlarmShare, falseAlarmWords } from "../../pipeline/statistics/false_alarm.ts";
import { pChart } from "../../pipeline/statistics/p_chart.ts";
import { specialCauses } from "../../pipeline/statistics/spc_rules.ts";
import { StatisticsError } from "../../pipeline/statistics/statistics_error.ts";
import { uChart } from "../../pipeline/statistics/u_chart.ts";
import { waitChart } from "../../pipeline/statistics/wait_chart.ts";
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
const signals = (chart: ReturnType<typeof xmr>) => specialCauses(chart).some((cause) => cause !== null);

const shares = (points: number, least: number, most: number, p: number) => () =>
  signals(
    pChart(
      times(points, () => {
        const denominator = least + Math.floor(next() * (most - least + 1));
        return { numerator: binomial(denominator, p), denominator };
      }),
    ),
  );
const counts = (points: number, mean: number) => () => signals(uChart(times(points, () => poisson(mean))));
function waits(many: number, mean: number) {
  return () => {
    const made = [1];
    for (let seen = 0; seen < many; ) {
      made.push(poisson(mean));
      if (made.at(-1)! > 0) seen++;
    }
    return waitChart(made)!.points.some((point) => point?.cause);
  };
}

const situations: readonly [string, Alarming, number, () => boolean | undefined][] = [
  ["reviews of a small island, 80% on time", { variance: 40 * 0.16 }, 13, shares(13, 20, 60, 0.8)],
  ["reviews of a small island, 80% on time", { variance: 40 * 0.16 }, 40, shares(40, 20, 60, 0.8)],
  ["five a quarter, 80% on time", { variance: 0.8 }, 24, shares(24, 5, 5, 0.8)],
  ["one start a month", { variance: 1 }, 24, counts(24, 1)],
  ["ten starts a quarter", { variance: 10 }, 40, counts(40, 10)],
  ["meetings of a larger authority", { variance: 24 }, 24, shares(24, 150, 150, 0.8)],
  ["one in three quarters", "waits", 24, waits(24, 0.3)],
  ["one in three quarters, ten years", "waits", 13, waits(13, 0.3)],
  ["normal figures", "xmr", 24, () => signals(xmr(times(24, normal)))],
];

describe("false alarms", () => {
  it.each(situations)("%s (%o, %i points) are as often as the chart says", (_name, like, points, make) => {
    const runs = 1000;
    const alarms = times(runs, make).filter(Boolean).length;
    const says = falseAlarmShare(like, points);
    // three standard errors, and the two points by which a page may round what it says
    const room = 0.02 + 3 * Math.sqrt((says * (1 - says)) / runs);
    expect(Math.abs(alarms / runs - says)).toBeLessThan(room);
  });

  it("grow with the length of the series and the size of its figures, and are put in words", () => {
    for (const like of [{ variance: 2 }, { variance: 30 }, "waits", "xmr"] as const) {
      const known = [5, 13, 20, 24, 33, 60, 100, 120, 500].map((points) => falseAlarmShare(like, points));
      expect(known).toEqual([...known].sort((a, b) => a - b));
    }
    expect(falseAlarmShare({ variance: 2 }, 24)).toBeCloseTo(0.03, 12);
    expect(falseAlarmShare({ variance: Math.sqrt(10) }, 24)).toBeCloseTo(0.0355, 12);
    expect(falseAlarmShare({ variance: 0 }, 24)).toBe(falseAlarmShare({ variance: 0.5 }, 24));
    expect(falseAlarmShare({ variance: 5000 }, 24)).toBe(falseAlarmShare({ variance: 50 }, 24));
    expect(falseAlarmWords({ variance: 8 }, 24)).toBe(
      "With no real change at all, about 6 in 100 series of 24 points would still show a signal somewhere.",
    );
    expect(falseAlarmWords({ variance: 0.6 }, 13)).toContain("fewer than 1 in 100 series of 13 points");
    expect(falseAlarmWords("waits", 13)).toContain("about 2 in 100 series of 13 waits");
  });

  it("are asked of a series with points", () => {
    for (const points of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => falseAlarmShare("xmr", points)).toThrow(StatisticsError);
    for (const variance of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => falseAlarmShare({ variance }, 24)).toThrow(StatisticsError);
  });
});

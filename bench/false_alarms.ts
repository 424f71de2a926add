/**
 * How often each chart cries wolf: series of Jersey's size with no real change at all, and the share of them that show a
 * signal somewhere, beside what a page says of such a chart and what the design measured. Then how often a chart of
 * counts and one of waits notice a real change in something rare, which decides from where on the one takes the other's
 * place. `npm run bench:false-alarms [-- series]`, 10,000 where not given: the standard error is below half a point. A
 * benchmark, not a test: it prints what it measured.
 */

import { poisson } from "../pipeline/sample/poisson.ts";
import { random } from "../pipeline/sample/random.ts";
import { type Alarming, falseAlarmShare } from "../pipeline/statistics/false_alarm.ts";
import { pChart } from "../pipeline/statistics/p_chart.ts";
import { gChart, tChart } from "../pipeline/statistics/rare_events.ts";
import { specialCauses } from "../pipeline/statistics/spc_rules.ts";
import { uChart } from "../pipeline/statistics/u_chart.ts";
import { isRare, waitChart } from "../pipeline/statistics/wait_chart.ts";
import { xmr } from "../pipeline/statistics/xmr.ts";

const series = Number(process.argv[2] ?? 10_000);
const r = random(20251231);
const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const binomial = (n: number, p: number) => times(n, r.next).filter((u) => u < p).length;
const normal = () => Math.sqrt(-2 * Math.log(1 - r.next())) * Math.cos(2 * Math.PI * r.next());
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

type Signalling = () => boolean;
const exactly = (chart: ReturnType<typeof xmr>) => specialCauses(chart).some((cause) => cause !== null);

/** `points` shares of `least` to `most` */
const shares =
  (points: number, least: number, most: number, p: number): Signalling =>
  () =>
    exactly(
      pChart(
        times(points, () => {
          const denominator = r.between(least, most);
          return { numerator: binomial(denominator, p), denominator };
        }),
      ),
    );
const counts =
  (points: number, mean: number): Signalling =>
  () =>
    exactly(uChart(times(points, () => poisson(mean, r))));
/** a run chart has no signals of its own here; were the rules of runs used on it, this is how often they would cry wolf */
const runs = (points: number): Signalling => {
  return () => {
    const values = times(points, normal);
    const middle = [...values].sort((a, b) => a - b);
    const centre = (middle[Math.floor((points - 1) / 2)]! + middle[Math.ceil((points - 1) / 2)]!) / 2;
    const point = (value: number) => ({
      ...{ value, centre, lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY },
      ...{ side: value > centre ? (1 as const) : (-1 as const), outside: false, close: false, group: 0 },
    });
    return exactly(values.map(point));
  };
};
/** days between events, limits by `chart`, and nothing but the limits */
const days =
  (points: number, chart: typeof tChart | typeof gChart): Signalling =>
  () => {
    const waits = times(points, () => -Math.log(1 - r.next()) * 60);
    const { lower, upper } = chart(waits);
    return waits.some((wait) => wait < lower || wait > upper);
  };
/** periods of something rare until there have been so many waits */
const waits = (many: number, mean: number): Signalling => {
  return () => {
    const made = [1];
    for (let seen = 0; seen < many; ) {
      const count = poisson(mean, r);
      made.push(count);
      if (count > 0) seen++;
    }
    return waitChart(made)?.points.some((point) => point !== null && point.cause !== null) ?? false;
  };
};

type Row = readonly [what: string, design: string, like: Alarming | null, points: number, make: Signalling];
const of = (n: number, p: number): Alarming => ({ variance: n * p * (1 - p) });

const rows: readonly Row[] = [
  ["p chart, 5 a period, 80%", "", of(5, 0.8), 24, shares(24, 5, 5, 0.8)],
  ["p chart, 20 a period, 80%", "", of(20, 0.8), 24, shares(24, 20, 20, 0.8)],
  ["p chart, 20 a period, 50%", "", of(20, 0.5), 24, shares(24, 20, 20, 0.5)],
  ["p chart, 80 a period, 80%", "", of(80, 0.8), 24, shares(24, 80, 80, 0.8)],
  ["p chart, 80 a period, 95%", "", of(80, 0.95), 24, shares(24, 80, 80, 0.95)],
  ["p chart, 20 to 60 a period, 80%", "", of(40, 0.8), 24, shares(24, 20, 60, 0.8)],
  ["p chart, 20 to 60 a period, 80%", "", of(40, 0.8), 40, shares(40, 20, 60, 0.8)],
  ["u chart, 1 a period", "", { variance: 1 }, 24, counts(24, 1)],
  ["u chart, 3 a period", "", { variance: 3 }, 24, counts(24, 3)],
  ["u chart, 8 a period", "", { variance: 8 }, 24, counts(24, 8)],
  ["u chart, 8 a period", "", { variance: 8 }, 40, counts(40, 8)],
  ["g chart of periods, 0.2 a period", "", "waits", 24, waits(24, 0.2)],
  ["g chart of periods, 0.4 a period", "", "waits", 24, waits(24, 0.4)],
  ["g chart of periods, 0.6 a period", "", "waits", 24, waits(24, 0.6)],
  ["g chart of periods, 0.3 a period", "", "waits", 13, waits(13, 0.3)],
  ["g chart of periods, 0.3 a period", "", "waits", 40, waits(40, 0.3)],
  ["g chart of periods, 0.3 a period", "", "waits", 60, waits(60, 0.3)],
  ["g chart of periods, 0.3 a period", "", "waits", 120, waits(120, 0.3)],
  ["XmR, normal figures", "19 %", "xmr", 24, () => exactly(xmr(times(24, normal)))],
  ["XmR, proportions of 20, 80%", "32 %", null, 24, () => exactly(xmr(times(24, () => binomial(20, 0.8) / 20)))],
  ["XmR, proportions of 20, 90%", "32 %", null, 24, () => exactly(xmr(times(24, () => binomial(20, 0.9) / 20)))],
  ["XmR, counts with mean 1", "48 %", null, 24, () => exactly(xmr(times(24, () => poisson(1, r))))],
  ["run chart, were runs of 7 judged", "", null, 24, runs(24)],
  ["t chart, days between, limits alone", "", null, 24, days(24, tChart)],
  ["g chart, days between, limits alone", "", null, 24, days(24, gChart)],
];

console.log(`${series} series each, no real change; share with a signal somewhere\n`);
console.log("| chart | points | measured | standard error | a page says | apart | the design |");
console.log("| --- | --- | --- | --- | --- | --- | --- |");
for (const [what, design, like, points, make] of rows) {
  const measured = times(series, make).filter((signalled) => signalled).length / series;
  const says = like === null ? null : falseAlarmShare(like, points);
  const error = Math.sqrt((measured * (1 - measured)) / series);
  console.log(
    `| ${[what, points, percent(measured), percent(error), says === null ? "(not drawn)" : percent(says), says === null ? "" : ((measured - says) * 100).toFixed(1), design].join(" | ")} |`,
  );
}

console.log("\n60 periods, a change after the 40th; share of the series with 13 waits or more that signals");
console.log("\n| a period | then | more than half of the first 40 have none | u chart | g chart |");
console.log("| --- | --- | --- | --- | --- |");
for (const mean of [0.3, 0.5, 0.65, 0.8, 1])
  for (const then of [0, 1 / 3, 2, 3]) {
    const made = times(Math.ceil(series / 4), () => times(60, (i) => poisson(i < 40 ? mean : mean * then, r)));
    const judged = made.filter((each) => (waitChart(each)?.waits ?? 0) >= 13);
    const share = (signals: (each: readonly number[]) => boolean) =>
      percent(judged.filter(signals).length / judged.length);
    const u = share((each) => exactly(uChart(each)));
    const g = share((each) => waitChart(each)!.points.some((point) => point?.cause));
    const rare = percent(judged.filter((each) => isRare(each.slice(0, 40))).length / judged.length);
    console.log(`| ${mean} | × ${then === 1 / 3 ? "⅓" : then} | ${rare} | ${u} | ${g} |`);
  }

/**
 * Writes the status sentence, for every page, report and alt text, so that a measure is described in the same words everywhere. It
 * gives, in this order: the figure with its numerator, denominator and period; what wasn't recorded; how sure it is; the target; what
 * the signal says; whether it changed over years; what is known so far of the next period. It is made from released figures only and
 * claims no more than the test supports: a signal is a sign, never proof, and nothing is said of a trend with fewer than 13 points
 * (Statistics, status sentence).
 */

import { againstTarget } from "../figures/against_target.ts";
import { fewSentence } from "../figures/few_words.ts";
import { bothGroups } from "../figures/gap.ts";
import { intervalOf } from "../figures/interval.ts";
import { type SentenceMeasure, type Told, told } from "../figures/kind.ts";
import { kindOf } from "../figures/kinds.ts";
import { isPooled } from "../release/codes.ts";
import type { SeriesPoint } from "../release/point.ts";
import { amountWords } from "../statistics/amount.ts";
import { sees } from "../statistics/chart.ts";
import { type Chart, fewestPoints } from "../statistics/control_chart.ts";
import { effectOf } from "../statistics/effect_of.ts";
import { formatNumber } from "../statistics/format_number.ts";
import { gapChange, gapOf } from "../statistics/gap_change.ts";
import { percentOfFraction } from "../statistics/percentage.ts";
import { dateWords, periodKindOf, periodNoun, periodWords } from "../statistics/period_words.ts";
import { pointsToFind } from "../statistics/power.ts";
import type { Interval } from "../statistics/proportion.ts";
import { isSettled } from "../statistics/settled.ts";
import type { SlowChange } from "../statistics/slow_change.ts";
import { capital } from "./first_letter.ts";
import { noTarget } from "./no_target.ts";
import { slowChangeWords } from "./slow_change_words.ts";

/** Describes the latest settled point of a series, and then what is provisional. `chart` is `chartFor` of the same points; `slow` is
 * the change over its years, where there are enough. */
export function statusSentence(
  measure: SentenceMeasure,
  all: readonly SeriesPoint[],
  chart: Chart,
  slow: SlowChange | null = null,
): string {
  const points = all.slice(0, chart.spoken + 1);
  const latest = points.at(-1);
  if (measure.supplied && latest?.symbol === "x" && measure.timescales?.some(({ countable }) => !countable)) {
    return `${measure.title}: cannot be counted. Deadlines in working days can't be worked out, because we have no calendar of working days for this authority.`;
  }
  if (!measure.supplied || latest?.symbol === "x") {
    return `${measure.title}: not supplied. The data this measure needs hasn't been sent in.`;
  }
  if (latest === undefined) return `${measure.title}: there is no finished period to show yet.`;
  if (latest.symbol === "c") return `${measure.title}: ${fewSentence(measure, latest, when(measure, latest))}`;
  const { words, is } = figure(measure, latest);
  const parts = [
    `${measure.title}: ${words}`,
    notRecorded(latest),
    is === "figure" ? kindOf(measure).sureness(measure, latest) : "",
    target(measure, latest, chart),
  ];
  const slowly = slow === null ? "" : slowChangeWords(measure, slow);
  const moved = measure.kind === "gap" ? gapTrend(measure, points) : trend(latest, points, chart, slowly !== "");
  return [...parts, moved, slowly, soFar(measure, all.slice(chart.spoken + 1))].filter((part) => part !== "").join(" ");
}

/** Gives the figure of the period after the one described, without a verdict. */
function soFar(measure: SentenceMeasure, later: readonly SeriesPoint[]): string {
  const point = later.at(-1);
  if (point === undefined || point.value === null || point.symbol !== "") return "";
  const place = capital(when(measure, point));
  return `${place} it is ${kindOf(measure).soFar(measure, point)} so far; late records may still change that.`;
}

/** "in October to December 2025", or for a stock "on 31 December 2025". */
function when({ moment }: SentenceMeasure, { period, period_end }: SeriesPoint): string {
  if (moment === "stock") return `on ${dateWords(period_end)}`;
  return `in ${periodWords(periodKindOf(period, period_end), period)}`;
}

/** Gives the figure with the numbers behind it and the period, or says why there is none. */
function figure(measure: SentenceMeasure, latest: SeriesPoint): Told {
  const place = when(measure, latest);
  if (latest.symbol === "k" && latest.value !== null) return told(`above zero ${place}, but it rounds to zero.`);
  return kindOf(measure).told(measure, latest, place);
}

function notRecorded({ not_recorded, denominator }: SeriesPoint): string {
  if (!not_recorded) return "";
  const more = denominator === 0 ? "" : " more";
  const [has, is] = not_recorded === 1 ? ["has", "isn't"] : ["have", "aren't"];
  return `${formatNumber(not_recorded)}${more} ${has} no answer recorded and ${is} counted.`;
}

function target(measure: SentenceMeasure, latest: SeriesPoint, chart: Chart): string {
  if (measure.target === null) return noTarget;
  const { value } = measure.target;
  const goal = measure.kind === "gap" && value === 0 ? "no gap" : amountWords(value, measure.unit);
  const state = againstTarget(measure, latest);
  switch (state) {
    case "gap":
      return "Against the target of no gap: there clearly is one.";
    case "in-favour":
      return "The target is no gap; the difference is in their favour.";
    case "unclear":
      return `It is not clear whether the target of ${goal} is met.`;
    case "met":
    case "missed": {
      const narrowly = state === "missed" && amountWords(latest.value ?? value, measure.unit) === goal;
      const does = state === "met" ? "meets" : narrowly ? "narrowly misses" : "misses";
      return `This ${does} the target of ${goal}${assurance(chart)}.`;
    }
    default:
      return `The target is ${goal}.`;
  }
}

/** Says whether the limits promise that the target is met; only while the latest point looks like those the limits were made from. */
function assurance({ assurance, points, spoken }: Chart): string {
  if (points[spoken]?.signal !== "common_cause") return "";
  if (assurance === "met") return ", and if nothing changes it can be expected to be met each time";
  if (assurance === "missed") return ", and if nothing changes it can be expected to be missed each time";
  if (assurance === "inconsistent")
    return "; if nothing changes it will be met at some times and missed at others by chance";
  return "";
}

/** `isSlow`: its years say that it has changed, which the chart then does not deny. */
function trend(latestPoint: SeriesPoint, points: readonly SeriesPoint[], chart: Chart, isSlow: boolean): string {
  const known = points.slice(chart.from).filter((point) => isSettled(point) && point.value !== null).length;
  // pooled years will never have enough points, so nobody waits for them
  if (isPooled(kindOfPoint(latestPoint))) return "";
  if (known < fewestPoints) {
    return `There are too few points for a chart to judge (${known} of the ${fewestPoints} needed).`;
  }
  const latest = chart.points[chart.spoken];
  if (latest === undefined) return "";
  const sign = `${latest.reason}. That is a sign of real change, not proof.`;
  switch (latest.signal) {
    case "common_cause":
      if (chart.power === null || sees(chart))
        return isSlow
          ? `From one ${periodNoun(latestPoint)} to the next, any change could be chance.`
          : "Any change could be chance.";
      return isSlow
        ? ""
        : `There are too few to tell whether it has changed: the chart would show ${chart.power.change} within ${pointsToFind} ${periodNoun(latestPoint)}s in fewer than half of all cases.`;
    case "improvement":
      return `The figure is better than chance would explain: it is ${sign}`;
    case "concern":
      return `The figure is worse than chance would explain: it is ${sign}`;
    case "higher":
    case "lower":
      return `The figure is ${latest.signal} than chance would explain: it is ${sign}`;
    default:
      if (chart.kind === "g" && latestPoint.value !== null)
        return "We do not know how long it has been since the last one.";
      return latestPoint.value === null ? "" : "Figures of this kind are not tested for change.";
  }
}

/** Whether a gap has closed since the period before, where both are large enough to say anything (Statistics, change in
 * gap). */
function gapTrend(measure: SentenceMeasure, points: readonly SeriesPoint[]): string {
  const large = points.flatMap((point) => {
    const [both, interval] = [bothGroups(point), intervalOf(measure, point)];
    return both && interval ? [{ point, both, interval }] : [];
  });
  const [earlier, later] = large.slice(-2);
  if (earlier === undefined || later === undefined || later.point !== points.at(-1)) return "";
  // there is no verdict on single years or days, however far apart they are
  if (!isPooled(kindOfPoint(later.point)))
    return "We do not say from one year to the next whether the gap has closed or widened.";
  const changed = gapChange(earlier.both, later.both, 0.95, { own: effectOf(measure) });
  if (changed === null) return "";
  const { change, lower, upper } = changed;
  const since = `Since ${periodWords(kindOfPoint(earlier.point), earlier.point.period)}`;
  const range = kindOf(measure).intervalWords({ lower: 100 * lower, upper: 100 * upper });
  if (lower <= 0 && upper >= 0)
    return `${since} it is not clear whether the gap has closed or widened: the change could well be anywhere from ${range}.`;
  const [before, now] = [gapOf(earlier.both), gapOf(later.both)];
  // only where there was a gap before and is one now, to the other side
  const turned = before * now < 0 && isApart(earlier.interval) && isApart(later.interval);
  const way = turned ? "turned round" : Math.abs(now) < Math.abs(before) ? "closed" : "widened";
  const size = amountWords(Math.abs(percentOfFraction(change, 1)), "points");
  return `${since} the gap seems to have ${way}, by ${size}: a sign of real change, not proof. The change could well be anywhere from ${range}.`;
}

/** Whether a gap's whole interval lies on one side of none. */
const isApart = ({ lower, upper }: Interval): boolean => lower > 0 || upper < 0;

const kindOfPoint = ({ period, period_end }: SeriesPoint) => periodKindOf(period, period_end);

/**
 * The status sentence: the one composer for every page, report and alt text, so that a measure is spoken of alike
 * everywhere. In this order: the figure with its numerator and denominator and period; what wasn't recorded; how sure; the
 * target; what the signal says; whether it changed over years; what is known so far of the period after. It is made from released figures only and claims no more than the test supports: a signal
 * is a sign, never proof, and below 13 points nothing is said of a trend (Statistics, status sentence).
 */
import { isPooled } from "../release/codes.ts";
import type { CatalogueMeasure } from "../release/format.ts";
import { amountWords as amount, numberWords } from "./amount.ts";
import { sees } from "./chart.ts";
import { type Chart, fewestPoints } from "./control_chart.ts";
import { effectOf, figureInterval, intervalWordsOf, signedPoints } from "./figure_interval.ts";
import { formatNumber } from "./format_number.ts";
import { type Gap, gapChange, gapOf } from "./gap_change.ts";
import { gradeWords } from "./gap_grade.ts";
import { percentagePoints, percentOfFraction } from "./percentage.ts";
import { dateWords, periodKindOf, periodNoun, periodWords } from "./period_words.ts";
import { pointsToFind } from "./power.ts";
import type { SeriesPoint } from "./series_point.ts";
import { isSettled } from "./settled.ts";
import { ofWords, percentWords, smallestDenominator } from "./share.ts";
import type { SlowChange } from "./slow_change.ts";
import { slowChangeWords } from "./slow_change_words.ts";
import { gradeOf, noGap } from "./target_of_gap.ts";

export type SentenceMeasure = Pick<
  CatalogueMeasure,
  "title" | "noun" | "kind" | "moment" | "unit" | "better" | "target" | "supplied"
> &
  Partial<Pick<CatalogueMeasure, "independent" | "timescales" | "cluster">>;

/** What the latest settled point of a series says, and after it what is provisional. `chart` is `chartFor` of the same
 * points; `slow` the change over its years, where there are enough. */
export function statusSentence(
  measure: SentenceMeasure,
  all: readonly SeriesPoint[],
  chart: Chart,
  slow: SlowChange | null = null,
): string {
  const points = all.slice(0, chart.spoken + 1);
  const latest = points.at(-1);
  if (measure.supplied && latest?.symbol === "x" && measure.timescales?.some(({ countable }) => !countable)) {
    return `${measure.title}: cannot be told. What falls due in working days has no date, because no calendar of them is held for this authority.`;
  }
  if (!measure.supplied || latest?.symbol === "x") {
    return `${measure.title}: not supplied. The data this measure needs hasn't been sent in.`;
  }
  if (latest === undefined) return `${measure.title}: there is no finished period to show yet.`;
  const missing = missingWords(measure, latest);
  const parts =
    missing === ""
      ? [figure(measure, latest), notRecorded(latest), sureness(measure, latest), target(measure, latest, chart)]
      : [missing, notRecorded(latest), target(measure, latest, chart)];
  const moved = measure.kind === "gap" ? gapTrend(measure, points) : trend(points, chart);
  const slowly = slow === null ? "" : slowChangeWords(measure, slow);
  return [...parts, moved, slowly, soFar(measure, all.slice(chart.spoken + 1))].filter((part) => part !== "").join(" ");
}

/** What is known of the periods after the one spoken of: a figure, and no verdict. */
function soFar(measure: SentenceMeasure, later: readonly SeriesPoint[]): string {
  const point = later.at(-1);
  if (point === undefined || point.value === null || point.symbol !== "") return "";
  const said = soFarFigure(measure, point);
  const place = when(measure, point);
  return `${place.charAt(0).toUpperCase()}${place.slice(1)} it is ${said} so far, a figure that late records may still move.`;
}

function soFarFigure({ kind, unit }: SentenceMeasure, { value, numerator, denominator }: SeriesPoint): string {
  if (kind === "proportion" && numerator !== null && denominator !== null)
    return denominator < smallestDenominator
      ? ofWords(numerator, denominator)
      : `${ofWords(numerator, denominator)} (${percentWords(numerator, denominator)})`;
  if (kind === "score" && unit === "score") return `${formatNumber(value!, 1)} on average`;
  return kind === "gap" ? `${signedPoints(value!)} points` : amount(value!, unit);
}

/** "in October to December 2025", or for a stock "on 31 December 2025". */
function when({ moment }: SentenceMeasure, { period, period_end }: SeriesPoint): string {
  if (moment === "stock") return `on ${dateWords(period_end)}`;
  return `in ${periodWords(periodKindOf(period, period_end), period)}`;
}

function missingWords(measure: SentenceMeasure, latest: SeriesPoint): string {
  const { title } = measure;
  if (latest.symbol === "c") return `${title}: the figure ${when(measure, latest)} is hidden to protect people.`;
  if (measure.kind === "proportion" && latest.denominator === 0) {
    const recorded = latest.not_recorded ? " with the answer recorded" : "";
    const told_from = measure.timescales?.find((each) => each.told_from)?.told_from ?? "";
    // that none fell due is said only where the data can tell
    const known = latest.period_start !== undefined && latest.period_start < told_from ? " that can be told of" : "";
    const nothing = `${when(measure, latest)} there were no ${measure.noun}${known}${recorded}`;
    return `${title}: ${nothing}, so there is no percentage.`;
  }
  if (measure.kind === "rate" && latest.value === null && latest.numerator !== null) {
    const events = `${formatNumber(latest.numerator)} ${measure.noun}`;
    const why =
      latest.symbol === "u"
        ? "too few for a rate"
        : "and no rate, because the number of resident children is not known in full";
    return `${title}: ${events} ${when(measure, latest)}, ${why}.`;
  }
  if (measure.kind === "gap" && latest.denominator && latest.value === null) {
    const own = `${ofWords(latest.numerator!, latest.denominator)} ${measure.noun}`;
    return `${title}: ${own} ${when(measure, latest)}; there is no figure of their peers to compare with.`;
  }
  if ((measure.kind === "score" || measure.kind === "gap") && latest.denominator === 0) {
    return `${title}: ${when(measure, latest)} there were no ${measure.noun} to count.`;
  }
  if (measure.kind === "duration" && latest.value === null && latest.numerator === 0) {
    return `${title}: ${when(measure, latest)} there was nothing to measure.`;
  }
  if (latest.symbol === "z") return `${title}: doesn't apply ${when(measure, latest)}.`;
  return latest.value === null ? `${title}: there is no figure ${when(measure, latest)}.` : "";
}

function figure(measure: SentenceMeasure, latest: SeriesPoint): string {
  const { title, kind, unit } = measure;
  const value = latest.value!;
  const place = when(measure, latest);
  const low = latest.symbol === "u" ? " This figure is of low reliability." : "";
  if (latest.symbol === "k") return `${title}: above zero, but rounds to zero, ${place}.`;
  if (kind === "proportion" && latest.numerator !== null && latest.denominator !== null) {
    const { numerator, denominator } = latest;
    const of = `${ofWords(numerator, denominator)} ${measure.noun}`;
    if (isFew(latest)) return `${title}: ${of} ${place}, too few for a percentage.${low}`;
    return `${title}: ${of} (${percentWords(numerator, denominator)}) ${place}.${low}`;
  }
  if (kind === "duration") {
    const many = latest.numerator === null ? "" : `, of ${formatNumber(latest.numerator)} measured`;
    const { quartile_1, quartile_3 } = latest;
    const half =
      quartile_1 == null || quartile_3 == null
        ? ""
        : ` The middle half took ${numberWords(quartile_1, unit)} to ${amount(quartile_3, unit)}.`;
    return `${title}: half were ${amount(value, unit)} or less (the median)${many}, ${place}.${half}${low}`;
  }
  if (kind === "gap") return gapFigure(measure, latest);
  if (kind === "score" && latest.numerator !== null && latest.denominator !== null) {
    const many = `${measure.noun}: ${formatNumber(latest.denominator)}`;
    const sum = unit === "score" ? "" : `; ${formatNumber(latest.numerator)} in all`;
    const mean = unit === "score" ? `${formatNumber(value, 1)} on average` : amount(value, unit);
    return `${title}: ${mean} (${many}${sum}) ${place}.${low}`;
  }
  if (kind === "rate" && latest.numerator !== null && latest.denominator !== null) {
    const of = `${formatNumber(latest.numerator)} for ${formatNumber(latest.denominator)} resident children`;
    return `${title}: ${amount(value, unit)} (${of}) ${place}.${low}`;
  }
  return `${title}: ${amount(value, unit)} ${place}.${low}`;
}

/** Both groups first, then the difference with its interval; of one small group no verdict. */
function gapFigure(measure: SentenceMeasure, latest: SeriesPoint): string {
  const { numerator, denominator, peer_numerator, peer_denominator, lower, upper } = latest;
  const [own, of, peers, all] = [numerator!, denominator!, peer_numerator!, peer_denominator!];
  const place = when(measure, latest);
  const ours = `${ofWords(own, of)} ${measure.noun}`;
  if (isFew(latest)) {
    return `${measure.title}: ${ours} against ${ofWords(peers, all)} of their peers ${place}, too few for a percentage or a verdict.`;
  }
  const sides = `${ours} (${percentWords(own, of)}) against ${ofWords(peers, all)} (${percentWords(peers, all)}) of their peers ${place}`;
  const between = percentagePoints([own, of], [peers, all], 1);
  const difference =
    between === 0 ? "no difference" : `${amount(Math.abs(between), "points")} ${between < 0 ? "lower" : "higher"}`;
  const low = latest.status === "provisional" ? " The last months of it are provisional." : "";
  if (lower == null || upper == null)
    return `${measure.title}: ${sides}, ${difference}. How sure that is can't be said, since the same child or record counts many times.${low}`;
  const range = intervalWordsOf(measure, { lower, upper });
  // of one day, on which a few young people stand, nothing is said for certain
  if (measure.moment === "stock")
    return `${measure.title}: ${sides}, ${difference}. With numbers of this size the usual difference could well lie anywhere from ${range}: one day is too little to tell.${low}`;
  const grade = gradeOf(measure, latest);
  const tells =
    grade === null || grade.sure === "unclear"
      ? "whether it is lower or higher can't be told"
      : `the share is ${gradeWords(grade)}`;
  return `${measure.title}: ${sides}, ${difference}. With numbers of this size the usual difference could well lie anywhere from ${range}: ${tells}.${low}`;
}

function notRecorded({ not_recorded, denominator }: SeriesPoint): string {
  if (!not_recorded) return "";
  const more = denominator === 0 ? "" : " more";
  const [has, is] = not_recorded === 1 ? ["has", "isn't"] : ["have", "aren't"];
  return `${formatNumber(not_recorded)}${more} ${has} no answer recorded and ${is} counted.`;
}

/** Of so few a percentage, its interval or a verdict on a target would say more than the figures do. */
const isFew = ({ denominator }: Pick<SeriesPoint, "denominator">): boolean =>
  denominator !== null && denominator < smallestDenominator;

function sureness(measure: SentenceMeasure, latest: SeriesPoint): string {
  const { kind, moment, independent = true } = measure;
  if (kind === "gap" || kind === "count" || isFew(latest)) return "";
  if (kind === "duration" && figureInterval(measure, latest) === null)
    return latest.numerator === null || latest.numerator >= fewestForMedian
      ? ""
      : "Of so few, the median moves easily by chance.";
  const interval = figureInterval(measure, latest);
  if (interval === null)
    return independent || (kind === "rate" && moment === "stock")
      ? ""
      : "How sure that is can't be said, since the same child or record counts many times.";
  const what = usualWords[kind];
  return `With numbers of this size, the usual ${what} could well lie anywhere from ${intervalWordsOf(measure, interval)}.`;
}

const usualWords = { proportion: "level", rate: "rate", score: "mean", duration: "median" } as const;

/** below this a median whose interval is not known is said to move easily */
const fewestForMedian = 30;

function target(measure: SentenceMeasure, latest: SeriesPoint, chart: Chart): string {
  const { kind, target, unit, better } = measure;
  if (target === null) return "No target is set.";
  const goal = kind === "gap" && target.value === 0 ? "no gap" : amount(target.value, unit);
  const { value } = latest;
  if (kind === "gap" && target.value === 0 && latest.lower != null && better !== "none" && !isFew(latest)) {
    const said = noGap(measure, latest);
    if (said === "likely") return "Against the target of no gap: a gap is likely.";
    if (said === "none to close") return "The target is no gap; the difference is in their favour.";
    return "Whether the target of no gap is met can't be told.";
  }
  if (kind === "gap" && latest.lower != null && !isFew(latest) && !isBeyond(latest, target.value))
    return `Whether the target of ${goal} is met can't be told.`;
  if (value === null || better === "none" || ((kind === "proportion" || kind === "gap") && isFew(latest)))
    return `The target is ${goal}.`;
  const met = better === "higher" ? value >= target.value : value <= target.value;
  const narrowly = !met && amount(value, unit) === goal ? "narrowly " : "";
  return `This ${met ? "meets" : `${narrowly}misses`} the target of ${goal}${assurance(chart)}.`;
}

/** Whether a gap's whole interval lies on one side of the target: else the groups are too small to say which. */
const isBeyond = ({ lower, upper }: SeriesPoint, goal: number): boolean =>
  lower != null && upper != null && (lower > goal || upper < goal);

/** What the limits promise of the target; only while the latest point looks like the ones the limits were made from. */
function assurance({ assurance, points, spoken }: Chart): string {
  if (points[spoken]?.signal !== "common_cause") return "";
  if (assurance === "met") return ", and as things run it can be expected to be met each time";
  if (assurance === "missed") return ", and as things run it can be expected to be missed each time";
  if (assurance === "inconsistent")
    return "; as things run it will be met at some times and missed at others by chance";
  return "";
}

function trend(points: readonly SeriesPoint[], chart: Chart): string {
  const known = points.slice(chart.from).filter((point) => isSettled(point) && point.value !== null).length;
  const latestPoint = points.at(-1)!;
  // of years taken together there will never be enough, and nobody waits for them
  if (isPooled(periodKindOf(latestPoint.period, latestPoint.period_end))) return "";
  if (known < fewestPoints) {
    return `There are too few points to judge a trend (${known} of the ${fewestPoints} needed).`;
  }
  const latest = chart.points[chart.spoken]!;
  const sign = `${latest.reason}. That is a sign of real change, not proof.`;
  switch (latest.signal) {
    case "common_cause":
      return sees(chart)
        ? "What movement there is could be chance."
        : `There are too few to tell whether it has changed: ${chart.power!.change} would be found within ${pointsToFind} ${periodNoun(latestPoint)}s in fewer than half of all cases.`;
    case "improvement":
      return `The figure is better than chance would explain: it is ${sign}`;
    case "concern":
      return `The figure is worse than chance would explain: it is ${sign}`;
    case "higher":
    case "lower":
      return `The figure is ${latest.signal} than chance would explain: it is ${sign}`;
    default:
      if (chart.kind === "g" && latestPoint.value !== null)
        return "How long it has been since the last one isn't known.";
      return points.at(-1)!.value === null ? "" : "Whether it has changed isn't tested for figures of this kind.";
  }
}

/** Whether a gap has closed since the period before, where both are large enough to say anything (Statistics, change in
 * gap). */
function gapTrend(measure: SentenceMeasure, points: readonly SeriesPoint[]): string {
  const told = points.filter(({ value, lower, ...point }) => value !== null && lower != null && !isFew(point));
  const [earlier, later] = told.slice(-2);
  if (later === undefined || later.period !== points.at(-1)!.period) return "";
  const gap = ({ numerator, denominator, peer_numerator, peer_denominator }: SeriesPoint): Gap => ({
    own: [numerator!, denominator!],
    peers: [peer_numerator!, peer_denominator!],
  });
  // of single years or days no verdict, however far apart they are
  if (!isPooled(periodKindOf(later.period, later.period_end)))
    return "Whether the gap has closed or widened isn't told from one year to the next.";
  const { change, lower, upper } = gapChange(gap(earlier!), gap(later), 0.95, { own: effectOf(measure) })!;
  const since = `Since ${periodWords(periodKindOf(earlier!.period, earlier!.period_end), earlier!.period)}`;
  const range = intervalWordsOf({ kind: "gap" }, { lower: 100 * lower, upper: 100 * upper });
  if (lower <= 0 && upper >= 0)
    return `${since} the gap can't be told to have closed or widened: the change could well lie anywhere from ${range}.`;
  const [before, now] = [gapOf(gap(earlier!)), gapOf(gap(later))];
  // only where there was a gap before and is one now, to the other side
  const turned = before * now < 0 && isBeyond(earlier!, 0) && isBeyond(later, 0);
  const way = turned ? "turned round" : Math.abs(now) < Math.abs(before) ? "closed" : "widened";
  const size = amount(Math.abs(percentOfFraction(change, 1)), "points");
  return `${since} the gap seems to have ${way}, by ${size}: a sign of real change, not proof. The change could well lie anywhere from ${range}.`;
}

/**
 * The status sentence: the one composer for every page, report and alt text, so that a measure is spoken of alike
 * everywhere. In this order: the figure with its numerator and denominator and period; what wasn't recorded; how sure; the
 * target; what the signal says. It is made from released figures only and claims no more than the test supports: a signal
 * is a sign, never proof, and below 13 points nothing is said of a trend (Statistics, status sentence).
 */
import { type CatalogueMeasure, units } from "../release/format.ts";
import { type Chart, fewestPoints, type SeriesPoint } from "./chart.ts";
import { formatNumber, formatPercent } from "./format_number.ts";
import { type Gap, gapChange, gapOf } from "./gap_change.ts";
import { dateWords, periodKindOf, periodWords } from "./period_words.ts";
import { wilson } from "./proportion.ts";
import { round } from "./round.ts";
import { ofWords, percentWords, smallestDenominator } from "./share.ts";

export type SentenceMeasure = Pick<
  CatalogueMeasure,
  "title" | "of" | "kind" | "moment" | "unit" | "better" | "target" | "supplied"
> &
  Partial<Pick<CatalogueMeasure, "independent" | "timescales">>;

/** What the latest point of a series says. `chart` is `chartFor` of the same points. */
export function statusSentence(measure: SentenceMeasure, points: readonly SeriesPoint[], chart: Chart): string {
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
  const moved = measure.kind === "gap" ? gapTrend(points) : trend(points, chart);
  return [...parts, moved].filter((part) => part !== "").join(" ");
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
    const nothing = `${when(measure, latest)} there were no ${nounOf(measure)}${known}${recorded}`;
    return `${title}: ${nothing}, so there is no percentage.`;
  }
  if (measure.kind === "rate" && latest.value === null && latest.numerator !== null) {
    const events = `${formatNumber(latest.numerator)} ${nounOf(measure)}`;
    const why =
      latest.symbol === "u"
        ? "too few for a rate"
        : "and no rate, because the number of resident children is not known in full";
    return `${title}: ${events} ${when(measure, latest)}, ${why}.`;
  }
  if (measure.kind === "gap" && latest.denominator && latest.value === null) {
    const own = `${ofWords(latest.numerator!, latest.denominator)} ${nounOf(measure)}`;
    return `${title}: ${own} ${when(measure, latest)}; there is no figure of their peers to compare with.`;
  }
  if ((measure.kind === "score" || measure.kind === "gap") && latest.denominator === 0) {
    return `${title}: ${when(measure, latest)} there were no ${nounOf(measure)} to count.`;
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
    const of = `${ofWords(numerator, denominator)} ${nounOf(measure)}`;
    if (isFew(latest)) return `${title}: ${of} ${place}, too few for a percentage.${low}`;
    return `${title}: ${of} (${percentWords(numerator, denominator)}) ${place}.${low}`;
  }
  if (kind === "duration") {
    const many = latest.numerator === null ? "" : `, of ${formatNumber(latest.numerator)} measured`;
    return `${title}: half were ${amount(value, unit)} or less (the median)${many}, ${place}.${low}`;
  }
  if (kind === "gap") return gapFigure(measure, latest);
  if (kind === "score" && latest.numerator !== null && latest.denominator !== null) {
    const many = `${nounOf(measure)}: ${formatNumber(latest.denominator)}`;
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
  const ours = `${ofWords(own, of)} ${nounOf(measure)}`;
  if (isFew(latest)) {
    return `${measure.title}: ${ours} against ${ofWords(peers, all)} of their peers ${place}, too few for a percentage or a verdict.`;
  }
  const sides = `${ours} (${percentWords(own, of)}) against ${ofWords(peers, all)} (${percentWords(peers, all)}) of their peers ${place}`;
  const size = amount(Math.abs(round(latest.value!, 1)), "points");
  const difference = latest.value === 0 ? "no difference" : `${size} ${latest.value! < 0 ? "lower" : "higher"}`;
  if (lower == null || upper == null)
    return `${measure.title}: ${sides}, ${difference}. How sure that is can't be said, since the same child or record counts many times.`;
  const [low, high] = [signed(lower), signed(upper)];
  // of one day, on which a few young people stand, nothing is said for certain
  if (measure.moment === "stock")
    return `${measure.title}: ${sides}, ${difference}. With numbers of this size the usual difference could well lie anywhere from ${low} to ${high} points: one day is too little to tell.`;
  const tells =
    lower > 0 || upper < 0 ? "which is a sign of a real difference, not proof" : "so there may be no difference at all";
  return `${measure.title}: ${sides}, ${difference}. With numbers of this size the usual difference could well lie anywhere from ${low} to ${high} points, ${tells}.`;
}

const signed = (points: number): string => `${points > 0 ? "+" : ""}${formatNumber(points, 1)}`;

function notRecorded({ not_recorded, denominator }: SeriesPoint): string {
  if (!not_recorded) return "";
  const more = denominator === 0 ? "" : " more";
  const [has, is] = not_recorded === 1 ? ["has", "isn't"] : ["have", "aren't"];
  return `${formatNumber(not_recorded)}${more} ${has} no answer recorded and ${is} counted.`;
}

/** Of so few a percentage, its interval or a verdict on a target would say more than the figures do. */
const isFew = ({ denominator }: Pick<SeriesPoint, "denominator">): boolean =>
  denominator !== null && denominator < smallestDenominator;

function sureness({ kind, independent = true }: SentenceMeasure, latest: SeriesPoint): string {
  const { numerator, denominator } = latest;
  if (kind !== "proportion" || numerator === null || denominator === null || isFew(latest)) return "";
  if (!independent) return "How sure that is can't be said, since the same child or record counts many times.";
  const interval = wilson(numerator, denominator);
  if (interval === null) return "";
  const [lower, upper] = [formatNumber(100 * interval.lower), formatPercent(100 * interval.upper)];
  return `With numbers of this size, the usual level could well lie anywhere from ${lower}% to ${upper}.`;
}

function target({ kind, target, unit, better }: SentenceMeasure, latest: SeriesPoint, chart: Chart): string {
  if (target === null) return "No target is set.";
  const goal = kind === "gap" && target.value === 0 ? "no gap" : amount(target.value, unit);
  const { value } = latest;
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
function assurance({ assurance, points }: Chart): string {
  if (points.at(-1)?.signal !== "common_cause") return "";
  if (assurance === "met") return ", and as things run it can be expected to be met each time";
  if (assurance === "missed") return ", and as things run it can be expected to be missed each time";
  if (assurance === "inconsistent")
    return "; as things run it will be met at some times and missed at others by chance";
  return "";
}

function trend(points: readonly SeriesPoint[], chart: Chart): string {
  const known = points.slice(chart.from).filter(({ value }) => value !== null).length;
  const latestPoint = points.at(-1)!;
  // of years taken together there will never be enough, and nobody waits for them
  if (periodKindOf(latestPoint.period, latestPoint.period_end).startsWith("pooled")) return "";
  if (known < fewestPoints) {
    return `There are too few points to judge a trend (${known} of the ${fewestPoints} needed).`;
  }
  const latest = chart.points.at(-1)!;
  const sign = `${latest.reason}. That is a sign of real change, not proof.`;
  switch (latest.signal) {
    case "common_cause":
      return "The figure is within the range that chance alone explains.";
    case "improvement":
      return `The figure is better than chance alone would explain: it is ${sign}`;
    case "concern":
      return `The figure is worse than chance alone would explain: it is ${sign}`;
    case "higher":
    case "lower":
      return `The figure is ${latest.signal} than chance alone would explain: it is ${sign}`;
    default:
      if (chart.kind === "g" && latestPoint.value !== null)
        return "How long it has been since the last one isn't known.";
      return points.at(-1)!.value === null ? "" : "Whether it has changed isn't tested for figures of this kind.";
  }
}

/** Whether a gap has closed since the period before, where both are large enough to say anything (Statistics, change in
 * gap). */
function gapTrend(points: readonly SeriesPoint[]): string {
  const told = points.filter(({ value, lower, ...point }) => value !== null && lower != null && !isFew(point));
  const [earlier, later] = told.slice(-2);
  if (later === undefined || later.period !== points.at(-1)!.period) return "";
  const gap = ({ numerator, denominator, peer_numerator, peer_denominator }: SeriesPoint): Gap => ({
    own: [numerator!, denominator!],
    peers: [peer_numerator!, peer_denominator!],
  });
  // of single years or days no verdict, however far apart they are
  if (!periodKindOf(later.period, later.period_end).startsWith("pooled"))
    return "Whether the gap has closed or widened isn't told from one year to the next.";
  const { change, lower, upper } = gapChange(gap(earlier!), gap(later))!;
  const since = `Since ${periodWords(periodKindOf(earlier!.period, earlier!.period_end), earlier!.period)}`;
  const [low, high] = [signed(lower * 100), signed(upper * 100)];
  if (lower <= 0 && upper >= 0)
    return `${since} the gap can't be told to have closed or widened: the change could well lie anywhere from ${low} to ${high} points.`;
  const [before, now] = [gapOf(gap(earlier!)), gapOf(gap(later))];
  // only where there was a gap before and is one now, to the other side
  const turned = before * now < 0 && isBeyond(earlier!, 0) && isBeyond(later, 0);
  const way = turned ? "turned round" : Math.abs(now) < Math.abs(before) ? "closed" : "widened";
  const size = amount(Math.abs(round(change * 100, 1)), "points");
  return `${since} the gap seems to have ${way}, by ${size}: a sign of real change, not proof. The change could well lie anywhere from ${low} to ${high} points.`;
}

/** What is counted, up to the first aside of the definition: "reviews falling due". */
export function nounOf({ of }: SentenceMeasure): string {
  // when it was is said beside it
  return of
    .split(/[,;(]/)[0]!
    .replace(/ (?:on the last day of|at the end of|in) the period/, "")
    .trim();
}

/** "79%", "12.5 days", "1 child". A share is told in whole percent: with a small denominator more would be pretence. */
function amount(value: number, unit: SentenceMeasure["unit"]): string {
  if (unit === "percent") return formatPercent(value);
  const number = formatNumber(value, Number.isInteger(value) ? 0 : 1);
  return `${number} ${number === "1" ? units[unit] : unit}`;
}

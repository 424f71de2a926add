/**
 * Whether a target is clearly missed, and whether a figure is clearly worse than those that others publish of what is counted the
 * same way: its interval, as wide as a list of many measures needs it, lies wholly beyond. Settled figures only.
 */
import { intervalOf } from "../../figures/interval.ts";
import { middleOf, type Others, othersOf } from "../../release/beside_others.ts";
import { comparedAs, ownOf } from "../../release/compared_as.ts";
import type { Figures } from "../../release/figures.ts";
import type { CatalogueMeasure, Value } from "../../release/format.ts";
import type { JudgedMeasure } from "../../release/series.ts";
import { clusteredWilson } from "../../statistics/clustered_intervals.ts";
import { effectOf } from "../../statistics/effect_of.ts";
import { twoSidedZ } from "../../statistics/normal.ts";
import type { Interval } from "../../statistics/proportion.ts";
import { randomEffectsFunnel } from "../../statistics/random_effects_funnel.ts";
import { countInterval } from "../../statistics/rate.ts";
import { round } from "../../statistics/round.ts";
import { isSettled } from "../../statistics/settled.ts";
import { forms } from "../measures/like_for_like/index.ts";

/** The outer limits of a funnel: with them chance alone brings next to nothing to a list of a hundred measures. */
const listedConfidence = 0.998;
/** where the true level lies just at the target, or just at the peers' */
const alarm = (1 - listedConfidence) / 2;

/** For the figure that pages describe. A gap's target of no gap is never missed, only likely not met. */
export function clearlyMissed(measure: CatalogueMeasure, spoken: Value | undefined): JudgedMeasure["against_target"] {
  const { target, kind, moment, better } = measure;
  if (!target || kind === "gap" || !spoken || !isSettled(spoken) || spoken.value === null) return null;
  const interval = wideInterval(measure, spoken);
  // a number on a day is complete: it has no interval, and misses or does not
  const complete = moment === "stock" && (kind === "count" || kind === "score");
  if (interval === null && !complete) return null;
  const ends = interval ?? { lower: spoken.value, upper: spoken.value };
  return { missed: isBeyond(better, ends, target.value), alarm: complete ? 0 : alarm };
}

/** Of the latest period that others published, against the middle of the authority's set or, without one, the country as a whole; only
 * where ours is counted as theirs is. */
export function againstPeers(figures: Figures, measure: CatalogueMeasure): JudgedMeasure["against_peers"] {
  const [latest] = othersOf(figures.release.catalogue, measure.id);
  if (latest === undefined) return null;
  const compared = comparedAs(figures, measure, latest.period_kind);
  const own = ownOf(compared, latest.period);
  if (compared.as.benchmark.comparability !== "same" || own === undefined || !isSettled(own)) return null;
  const interval = wideInterval(compared.as, own);
  const middle = middleOf(latest, compared.as.kind);
  if (interval === null || middle === null) return null;
  const { period_kind, period } = latest;
  return { period_kind, period, worse: isBeyond(compared.as.better, interval, middle), alarm };
}

/** How our figure lies to what others published last: in their form and of the same period where it is there, else the latest of that
 * form or, without one, the figure that pages describe. Null where nobody published it, or ours has no figure. */
export function besideOthers(
  figures: Figures,
  measure: CatalogueMeasure,
  spoken: Value | undefined,
): JudgedMeasure["beside_others"] {
  const [latest] = othersOf(figures.release.catalogue, measure.id);
  if (latest === undefined) return null;
  const compared = comparedAs(figures, measure, latest.period_kind);
  const { as, isForm, values } = compared;
  if (as.benchmark.comparability === "none") return null;
  const own = ownOf(compared, latest.period) ?? (isForm ? values.filter(({ value }) => value !== null).at(-1) : spoken);
  if (own?.value == null) return null;
  const { period_kind, period } = own;
  // ours is counted another way where it could be counted as theirs: that the two differ would say nothing of how it is here
  const isOtherwise = !isForm && forms.some((form) => form.measure.id === measure.id);
  const verdictTo = (middle: number | null) => (isOtherwise ? "" : verdictOf(as, own, middle));
  const interval = comparedInterval(as, own, usualConfidence);
  const ends = { lower: interval?.lower ?? null, upper: interval?.upper ?? null };
  const { catalogue } = figures.release;
  const by_set = catalogue.comparator_sets
    .filter((each) => each.for !== catalogue.authority.code)
    .flatMap(({ set }) => {
      const [others] = othersOf(catalogue, measure.id, set);
      return others === undefined || others.set === null ? [] : { set, verdict: verdictTo(middleOf(others, as.kind)) };
    });
  return {
    ...{ period_kind, period, ...ends, verdict: verdictTo(middleOf(latest, as.kind)), by_set },
    quarter: isOtherwise ? "" : quarterOf(latest, interval),
    funnel: isOtherwise ? null : funnelOf(latest, as, own),
  };
}

/** Wholly beyond the quartile, since a figure of few could as well lie in the next quarter. */
function quarterOf({ spread }: Others, interval: Interval | null): "" | "lowest" | "highest" {
  if (spread === undefined || interval === null) return "";
  return interval.upper < spread.quartile_1 ? "lowest" : interval.lower > spread.quartile_3 ? "highest" : "";
}

/** from a place smaller than any to one larger than most */
const funnelSizes = [5, 10, 15, 20, 30, 45, 70, 100, 150, 250, 400];

/** Only of a share that is counted as theirs is, since the limits are those of their counts. */
function funnelOf(
  { funnel }: Others,
  { kind, benchmark }: CatalogueMeasure,
  { denominator }: Value,
): NonNullable<JudgedMeasure["beside_others"]>["funnel"] {
  if (funnel === undefined || kind !== "proportion" || benchmark.comparability === "none" || !denominator) return null;
  const at = (n: number) => {
    const { lower, upper } = randomEffectsFunnel(funnel.average / 100, funnel.tau, n);
    return { n, lower: round(100 * lower, 1), upper: round(100 * upper, 1) };
  };
  return { own: at(denominator), sizes: funnelSizes.map(at) };
}

const usualConfidence = 0.95;

/** Clearly by the interval of a list of many measures, probably by that of a single one. Numbers are of places of other sizes. */
function verdictOf(measure: CatalogueMeasure, own: Value, middle: number | null): string {
  if (middle === null || measure.kind === "count") return "";
  for (const [sure, confidence] of [
    ["clearly", listedConfidence],
    ["probably", usualConfidence],
  ] as const) {
    const ends = comparedInterval(measure, own, confidence);
    if (ends === null) return "";
    if (ends.upper < middle) return `${sure} lower`;
    if (ends.lower > middle) return `${sure} higher`;
  }
  return "can't be told apart";
}

/** Beside another place a rate on a day has an interval too: it is complete, but as many could as well have been there by chance. */
function comparedInterval(measure: CatalogueMeasure, value: Value, confidence: number): Interval | null {
  const { numerator } = value;
  if (measure.kind === "rate" && numerator && value.value !== null) {
    const { lower, upper } = countInterval(numerator, confidence);
    return { lower: (value.value * lower) / numerator, upper: (value.value * upper) / numerator };
  }
  return confidence === usualConfidence ? intervalOf(measure, value) : wideInterval(measure, value);
}

const isBeyond = (better: string, { lower, upper }: Interval, value: number): boolean =>
  better === "higher" ? upper < value : lower > value;

/** The interval as wide as a list needs it, in the measure's unit; null where none can be given. */
function wideInterval(measure: CatalogueMeasure, value: Value): Interval | null {
  const { numerator, denominator } = value;
  if (measure.kind === "proportion" && numerator !== null && denominator) {
    if (measure.independent === false) return null;
    const ends = clusteredWilson(numerator, denominator, effectOf(measure), listedConfidence)!;
    return { lower: 100 * ends.lower, upper: 100 * ends.upper };
  }
  const interval = intervalOf(measure, value);
  if (interval === null || value.value === null) return null;
  if (measure.kind === "rate" && numerator) {
    const { lower, upper } = countInterval(numerator, listedConfidence);
    return { lower: (value.value * lower) / numerator, upper: (value.value * upper) / numerator };
  }
  if (measure.kind !== "score") return null;
  const wider = twoSidedZ(listedConfidence) / twoSidedZ(0.95);
  return {
    lower: value.value - (value.value - interval.lower) * wider,
    upper: value.value + (interval.upper - value.value) * wider,
  };
}

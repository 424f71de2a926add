/**
 * Whether a target is clearly missed, and whether a figure is clearly worse than those that others publish of what is counted the
 * same way: its interval, as wide as a list of many measures needs it, lies wholly beyond. Settled figures only.
 */
import { intervalOf } from "../../figures/interval.ts";
import type { Figures } from "../../release/figures.ts";
import type { CatalogueMeasure, Value } from "../../release/format.ts";
import type { JudgedMeasure } from "../../release/series.ts";
import { clusteredWilson } from "../../statistics/clustered_intervals.ts";
import { effectOf } from "../../statistics/effect_of.ts";
import { median } from "../../statistics/median.ts";
import { twoSidedZ } from "../../statistics/normal.ts";
import type { Interval } from "../../statistics/proportion.ts";
import { countInterval } from "../../statistics/rate.ts";
import { isSettled } from "../../statistics/settled.ts";

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

/** Of the latest period that others published, against the middle one of them. */
export function againstPeers(figures: Figures, measure: CatalogueMeasure): JudgedMeasure["against_peers"] {
  if (measure.benchmark.comparability !== "same") return null;
  const published = figures.release.catalogue.published.filter(
    ({ measure_id, value }) => measure_id === measure.id && value !== null,
  );
  const latest = [...published].sort((a, b) => (a.period < b.period ? 1 : -1))[0];
  const own = latest && figures.at(measure.id, latest.period_kind, latest.period);
  const interval = own && isSettled(own) ? wideInterval(measure, own) : null;
  if (!latest || interval === null) return null;
  const { period_kind, period } = latest;
  const peers = published.filter((each) => each.period_kind === period_kind && each.period === period);
  const middle = median(peers.map(({ value }) => value!))!;
  return { period_kind, period, worse: isBeyond(measure.better, interval, middle), alarm };
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

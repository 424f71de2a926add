/** A target clearly missed, and figures clearly worse than those that others publish of what is counted the same way. */
import type { Value } from "../../pipeline/release/format.ts";
import { clusteredWilson } from "../../pipeline/statistics/clustered_intervals.ts";
import { effectOf, figureInterval } from "../../pipeline/statistics/figure_interval.ts";
import { median } from "../../pipeline/statistics/median.ts";
import { twoSidedZ } from "../../pipeline/statistics/normal.ts";
import type { Interval } from "../../pipeline/statistics/proportion.ts";
import { countInterval } from "../../pipeline/statistics/rate.ts";
import { isSettled } from "../../pipeline/statistics/settled.ts";
import { publishedWords } from "../../pipeline/words/comparator_words.ts";
import { figureWords } from "../../pipeline/words/figure_words.ts";
import { onOrIn } from "../../pipeline/words/period_phrase.ts";
import { targetLine } from "../../pipeline/words/target_words.ts";
import type { Site } from "../site.ts";
import type { Trend } from "../trend.ts";
import type { Reason } from "./reason.ts";
import { listedConfidence } from "./thresholds.ts";

type Found = { readonly reason: Reason | null; readonly chance: number };
const none: Found = { reason: null, chance: 0 };
/** where the true level lies just at the target, or just at the peers' */
const chance = (1 - listedConfidence) / 2;

/** A gap's target of no gap is never missed, only likely not met: it is not on the list. */
export function clearlyMissed({ measure, latest }: Trend): Found {
  const { target, kind, moment } = measure;
  if (!target || kind === "gap" || !latest || !isSettled(latest.value) || latest.value.value === null) return none;
  const interval = wideInterval(measure, latest.value);
  // a number on a day is complete: it has no interval, and misses or does not
  const complete = moment === "stock" && (kind === "count" || kind === "score");
  if (interval === null && !complete) return none;
  const ends = interval ?? { lower: latest.value.value, upper: latest.value.value };
  const words = `Clearly misses its target of ${targetLine(measure)}: ${figureWords(measure, latest.value).plain} ${onOrIn(measure, latest.value)}`;
  return {
    reason: isBeyond(measure.better, ends, target.value) ? { kind: "target", words } : null,
    chance: complete ? 0 : chance,
  };
}

export function worseThanPeers(site: Site, { measure }: Trend): Found {
  if (measure.benchmark.comparability !== "same") return none;
  const published = site.catalogue.published.filter(
    ({ measure_id, value }) => measure_id === measure.id && value !== null,
  );
  const latest = [...published].sort((a, b) => (a.period < b.period ? 1 : -1))[0];
  const own = latest && site.figures.at(measure.id, latest.period_kind, latest.period);
  const interval = own && isSettled(own) ? wideInterval(measure, own) : null;
  if (!latest || !own || interval === null) return none;
  const peers = published.filter(
    ({ period_kind, period }) => period_kind === latest.period_kind && period === latest.period,
  );
  const middle = median(peers.map(({ value }) => value!))!;
  const others = peers.map(({ comparator, value }) => `${comparator} ${publishedWords(measure, value)}`).join(", ");
  const words = `Clearly worse than others that count the same way: ${figureWords(measure, own).plain} ${onOrIn(measure, own)}; ${others}`;
  return { reason: isBeyond(measure.better, interval, middle) ? { kind: "peers", words } : null, chance };
}

const isBeyond = (better: string, { lower, upper }: Interval, value: number): boolean =>
  better === "higher" ? upper < value : lower > value;

/** The interval as wide as a list needs it, in the measure's unit; null where none can be given. */
function wideInterval(measure: Trend["measure"], value: Value): Interval | null {
  const { numerator, denominator } = value;
  if (measure.kind === "proportion" && numerator !== null && denominator) {
    if (measure.independent === false) return null;
    const ends = clusteredWilson(numerator, denominator, effectOf(measure), listedConfidence)!;
    return { lower: 100 * ends.lower, upper: 100 * ends.upper };
  }
  const interval = figureInterval(measure, value);
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

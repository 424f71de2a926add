/**
 * How a figure stands to that of a year before, in words that fit the thing: fewer and more of a number, shorter and longer of a
 * length of time, lower and higher of a share. Two points are no trend, but their comparison has an interval: a share's is
 * Newcombe's, from the counts of both and not from what was rounded; of a gap that of the change in both groups.
 */
import type { CatalogueMeasure } from "../release/format.ts";
import { countWords, numberWords, unitWords } from "./amount.ts";
import { differenceInterval } from "./difference.ts";
import { binomialTest } from "./exact_tests.ts";
import { effectOf } from "./figure_interval.ts";
import { formatNumber } from "./format_number.ts";
import { gapChange } from "./gap_change.ts";
import { percentagePoints, percentOfFraction } from "./percentage.ts";
import type { Interval } from "./proportion.ts";
import { round } from "./round.ts";
import type { SeriesPoint } from "./series_point.ts";

export type ChangeMeasure = Pick<CatalogueMeasure, "kind" | "moment" | "unit"> &
  Partial<Pick<CatalogueMeasure, "independent" | "cluster">>;
type Figure = Pick<SeriesPoint, "numerator" | "denominator" | "value" | "peer_numerator" | "peer_denominator">;

/** units that a difference need not repeat: what is compared says them */
const unitless: readonly CatalogueMeasure["unit"][] = [
  "score",
  "per ten thousand children",
  "per hundred thousand children",
];
/** what is taken for more than chance: one in twenty, as the 95 % intervals beside it */
const rare = 0.05;

/** How far one figure lies from another, in words. */
export interface ChangeInWords {
  /** "8 points lower", "6 children fewer"; null where they are the same */
  readonly size: string | null;
  /** "−20 to +4 points: could be chance", "could be chance"; blank where nothing is known of it */
  readonly sure: string;
}

/** How far the figure lies from the one before; both are known. */
export function changeOf(measure: ChangeMeasure, now: Figure, before: Figure): ChangeInWords {
  const { kind, unit } = measure;
  if (kind === "proportion" && now.denominator && before.denominator) {
    const [own, other] = [
      [now.numerator!, now.denominator],
      [before.numerator!, before.denominator],
    ] as const;
    const effect = effectOf(measure);
    const interval =
      measure.independent === false || measure.moment === "stock"
        ? null
        : differenceInterval(own, other, 0.95, { own: effect, peers: effect });
    return points(percentagePoints(own, other), interval, 0);
  }
  if (kind === "gap" && now.denominator && before.denominator && now.peer_denominator && before.peer_denominator) {
    const gap = (figure: Figure) => ({
      own: [figure.numerator!, figure.denominator!] as const,
      peers: [figure.peer_numerator!, figure.peer_denominator!] as const,
    });
    const changed = gapChange(gap(before), gap(now), 0.95, { own: effectOf(measure) })!;
    return points(percentOfFraction(changed.change, 1), measure.independent === false ? null : changed, 1);
  }
  const decimals = kind === "score" || kind === "rate" ? 1 : 0;
  const [is, was] = [now.value!, before.value!];
  const size = kind === "duration" || kind === "count" ? round(is - was) : round(is - was, decimals);
  if (size === 0) return { size: null, sure: "" };
  const much = numberWords(Math.abs(size), unit);
  const what = unitless.includes(unit) ? much : `${much} ${unitWords(unit, Math.abs(size))}`;
  if (kind === "duration") return { size: `${what} ${size > 0 ? "longer" : "shorter"}`, sure: "" };
  if (kind !== "count") return { size: `${what} ${size > 0 ? "higher" : "lower"}`, sure: "" };
  // numbers on a day are of much the same children, so that nothing is known of their chance
  const chance = measure.moment === "flow" && measure.independent !== false && effectOf(measure) === 1;
  const sure = chance && binomialTest(is, is + was, 0.5) >= rare ? "could be chance" : "";
  return { size: `${what} ${size > 0 ? "more" : "fewer"}`, sure };
}

function points(difference: number, interval: Interval | null, decimals: number): ChangeInWords {
  const many = countWords(Math.abs(difference));
  const size =
    difference === 0 ? null : `${many} ${many === "1" ? "point" : "points"} ${difference > 0 ? "higher" : "lower"}`;
  if (interval === null) return { size, sure: "" };
  const signed = (fraction: number) => {
    const percent = percentOfFraction(fraction, decimals);
    return `${percent > 0 ? "+" : ""}${formatNumber(percent, decimals)}`;
  };
  const chance = interval.lower <= 0 && interval.upper >= 0 ? ": could be chance" : "";
  return { size, sure: `${signed(interval.lower)} to ${signed(interval.upper)} points${chance}` };
}

/**
 * What a chart's rules say of the latest point, in words and a shape, never in colour alone. The words are those of NHS
 * *Making Data Count*: variation that is common cause, an improvement or a concern; where no direction is better, higher
 * or lower than chance explains.
 */
import type { Signal } from "../../pipeline/release/format.ts";
import { isWorse } from "../../pipeline/statistics/slow_change.ts";
import { listedChance } from "../attention/thresholds.ts";
import type { Judged, Trend } from "../trend.ts";

export interface SignalWords {
  /** the end of a class name: `tag-concern` */
  readonly style: string;
  readonly shape: string;
  readonly words: string;
  /** as the end of a chart's title */
  readonly message: string;
}

const all: Record<Signal | Exclude<Judged, "judged">, SignalWords> = {
  concern: { style: "concern", shape: "◆", words: "Worse than chance explains", message: "worse than chance explains" },
  improvement: {
    style: "improvement",
    shape: "★",
    words: "Better than chance explains",
    message: "better than chance explains",
  },
  higher: { style: "other", shape: "▲", words: "Higher than chance explains", message: "higher than chance explains" },
  lower: { style: "other", shape: "▼", words: "Lower than chance explains", message: "lower than chance explains" },
  common_cause: { style: "plain", shape: "●", words: "Ordinary variation", message: "any change could be chance" },
  unseen: { style: "few", shape: "◌", words: "Too few to tell", message: "too few to tell whether it changed" },
  "": { style: "few", shape: "○", words: "No figure to judge", message: "no figure to judge" },
  few: {
    style: "few",
    shape: "○",
    words: "Too few points for a chart to judge",
    message: "too few points for a chart to judge",
  },
  untested: {
    style: "few",
    shape: "○",
    words: "Not tested for change",
    message: "not tested for change",
  },
};

/** By the test that a list of many measures needs. */
export const isSlow = ({ slow }: Pick<Trend, "slow">): boolean =>
  slow !== null && slow.p < listedChance && slow.direction !== 0;

/** Of a measure: where its chart shows nothing and its years a slow rise or fall, it is the years that are told. */
export function trendSignal(trend: Trend): SignalWords {
  const { measure, latest, judged, slow } = trend;
  const signal = latest?.signal ?? "";
  if (slow === null || !isSlow(trend) || !["common_cause", ""].includes(signal)) return signalWords(signal, judged);
  const [way, shape] = slow.direction > 0 ? (["rise", "↗"] as const) : (["fall", "↘"] as const);
  const style =
    measure.better === "none" ? "other" : isWorse(slow.direction, measure.better) ? "concern" : "improvement";
  return { style, shape, words: `Slow ${way} over the years`, message: `a slow ${way} over the years` };
}

/** A chart that would miss a change that matters says nothing by showing none. */
export function signalWords(signal: Signal, judged: Judged): SignalWords {
  if (judged === "unseen") return all[signal === "common_cause" ? "unseen" : signal];
  return all[judged === "judged" || signal !== "" ? signal : judged];
}

/**
 * The target in words, with where it comes from and since when, and what the figures say of it. "Consistently" is said
 * only where the chart's rules say it; otherwise one period is spoken of as one period.
 */
import type { CatalogueMeasure } from "../release/format.ts";
import { numberWords } from "../statistics/amount.ts";
import type { Chart } from "../statistics/control_chart.ts";
import { noGap } from "../statistics/target_of_gap.ts";
import { type FigureOf, figureWords, unitWords } from "./figure_words.ts";

export type TargetState = "no-target" | "met" | "missed" | "gap" | "unclear" | "unknown";

export function targetLine({ target, unit, kind }: CatalogueMeasure): string {
  if (!target) return "No target set";
  if (kind === "gap" && target.value === 0) return "no gap";
  return `${numberWords(target.value, unit)}${unit === "percent" ? "%" : ` ${unitWords(unit, target.value)}`}`;
}

export function targetState(measure: CatalogueMeasure, figure: FigureOf | undefined): TargetState {
  if (!measure.target) return "no-target";
  const { state } = figureWords(measure, figure);
  if (!figure || figure.value === null || !(state === "figure" || state === "zero" || state === "few"))
    return "unknown";
  if (measure.kind === "gap") return gapState(measure, state, figure);
  const met = measure.better === "lower" ? figure.value <= measure.target.value : figure.value >= measure.target.value;
  return met ? "met" : "missed";
}

/** a gap misses its target only where its whole interval does: the groups are small, and one year is no verdict; and a target
 * of no gap is never met nor missed, since no figures show that there is no difference at all */
function gapState(measure: CatalogueMeasure, state: string, figure: FigureOf): TargetState {
  const { better, target } = measure;
  if (state === "few" || figure.lower == null || figure.upper == null) return "unclear";
  if (target!.value === 0)
    return noGap(measure, { peer_numerator: null, peer_denominator: null, ...figure }) === "likely" ? "gap" : "unclear";
  const [low, high, goal] = [figure.lower, figure.upper, target!.value];
  if (better === "lower" ? high <= goal : low >= goal) return "met";
  return (better === "lower" ? low > goal : high < goal) ? "missed" : "unclear";
}

export function targetWords(
  measure: CatalogueMeasure,
  figure: FigureOf | undefined,
  { assurance, points, spoken }: Pick<Chart, "assurance" | "points" | "spoken">,
): { readonly state: TargetState; readonly shape: string; readonly words: string } {
  const state = targetState(measure, figure);
  if (state === "no-target") return { state, shape: "–", words: "No target set" };
  if (state === "unknown") return { state, shape: "–", words: "No figure to set against the target" };
  if (state === "unclear")
    return {
      state,
      shape: "?",
      words:
        measure.target?.value === 0 && measure.kind === "gap"
          ? "Whether there is a gap can't be told"
          : "Too few to tell from the target",
    };
  if (state === "gap") return { state, shape: "✗", words: "A gap is likely" };
  const shape = state === "met" ? "✓" : "✗";
  // the limits promise something only while the latest point looks like the ones they were made from
  const like = points[spoken]?.signal === "common_cause";
  if (like && assurance === "met" && state === "met") return { state, shape, words: "Target met consistently" };
  if (like && assurance === "missed" && state === "missed")
    return { state, shape, words: "Target missed consistently" };
  const latest = figure?.status === "provisional" ? "latest" : "latest settled";
  return { state, shape, words: `Target ${state} in the ${latest} period` };
}

/**
 * Puts the target in words, with where it comes from and since when, and says whether it is met. "Consistently" is said only where the
 * chart's rules say so; otherwise the words are about one period.
 */
import type { TargetState } from "../figures/kind.ts";
import type { CatalogueMeasure } from "../release/format.ts";
import type { FigurePoint } from "../release/point.ts";
import type { JudgedChart, JudgedPoint } from "../release/series.ts";
import { numberWords, unitWords } from "../statistics/amount.ts";

export function targetLine({ target, unit, kind }: Pick<CatalogueMeasure, "target" | "unit" | "kind">): string {
  if (!target) return "No target set";
  if (kind === "gap" && target.value === 0) return "no gap";
  return `${numberWords(target.value, unit)}${unit === "percent" ? "%" : ` ${unitWords(unit, target.value)}`}`;
}

/** A shape, and always words. */
export interface TargetWords {
  readonly shape: string;
  readonly words: string;
}

/** Says how the release judged the described figure against its target. */
export function targetWords(
  state: TargetState | "no-target",
  { target }: Pick<CatalogueMeasure, "target">,
  figure: FigurePoint | undefined,
  chart: Pick<JudgedChart, "assurance" | "spoken"> & { readonly points: readonly Pick<JudgedPoint, "signal">[] },
): TargetWords {
  switch (state) {
    case "no-target":
      return { shape: "–", words: "No target set" };
    case "unknown":
      return { shape: "–", words: "No figure to compare with the target" };
    case "few":
      return { shape: "?", words: "Too few to tell from the target" };
    case "unclear":
      return {
        shape: "?",
        words: target?.value === 0 ? "Not clear whether there is a gap" : "Too few to tell from the target",
      };
    case "gap":
      return { shape: "✗", words: "Clearly a gap" };
    case "in-favour":
      return { shape: "–", words: "The difference is in their favour" };
    default: {
      const shape = state === "met" ? "✓" : "✗";
      // the limits promise something only while the latest point looks like the ones they were made from
      const like = chart.points[chart.spoken]?.signal === "common_cause";
      if (like && chart.assurance === state) return { shape, words: `Target ${state} consistently` };
      const latest = figure?.status === "provisional" ? "latest" : "latest settled";
      return { shape, words: `Target ${state} in the ${latest} period` };
    }
  }
}

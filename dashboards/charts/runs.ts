/**
 * Finds where several points in a row broke a rule, so that the chart brackets them and says it once, instead of marking each point
 * as if each were news.
 */
import { countWords } from "../../pipeline/statistics/amount.ts";
import { kindWords } from "../../pipeline/words/kind_words.ts";
import type { Trend } from "../trend.ts";
import type { DrawnPoint } from "./drawn_point.ts";

export interface Run {
  /** the places of its first and last point */
  readonly from: number;
  readonly to: number;
  readonly signal: DrawnPoint["signal"];
  readonly isHigh: boolean;
  /** "7 quarters below the average", "4 quarters low" */
  readonly words: string;
}

/** fewer are marked point by point */
const fewest = 3;

const isMarked = ({ y, signal }: DrawnPoint): boolean => y !== null && signal !== "" && signal !== "common_cause";

export function runsOf({ kind, chart }: Pick<Trend, "kind" | "chart">, points: readonly DrawnPoint[]): readonly Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < points.length; from++) {
    const first = points[from]!;
    if (!isMarked(first)) continue;
    let to = from;
    while (to + 1 < points.length && isMarked(points[to + 1]!) && points[to + 1]!.signal === first.signal) to++;
    const inside = points.slice(from, to + 1);
    if (inside.length >= fewest) {
      const isHigh = inside.reduce((sum, { y, centre }) => sum + y! - (centre ?? 0), 0) > 0;
      const many = `${countWords(inside.length)} ${kindWords(kind).many}`;
      runs.push({ from, to, signal: first.signal, isHigh, words: `${many} ${howWords(inside, isHigh, chart.kind)}` });
    }
    from = to;
  }
  return runs;
}

/** By the rule that all of them broke; where they broke several, only on which side they lie. */
function howWords(inside: readonly DrawnPoint[], isHigh: boolean, chart: Trend["chart"]["kind"]): string {
  const is = (rule: DrawnPoint["rule"]) => inside.every((point) => point.rule === rule);
  if (is("trend")) return inside.at(-1)!.y! > inside[0]!.y! ? "rising" : "falling";
  if (is("shift")) return `${isHigh ? "above" : "below"} the ${chart === "g" ? "usual wait" : "average"}`;
  return isHigh ? "high" : "low";
}

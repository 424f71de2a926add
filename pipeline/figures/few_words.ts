/**
 * What is said instead of a number that would tell of somebody: that those in question are few, and never how few. A figure that is not
 * shown says so, and is never taken for none.
 */
import type { CatalogueMeasure } from "../release/format.ts";
import type { FigurePoint } from "../release/point.ts";
import { formatNumber } from "../statistics/format_number.ts";
import { apart, type FigureWords } from "./kind.ts";

type FewMeasure = Pick<CatalogueMeasure, "kind">;

const isNumber = ({ kind }: FewMeasure): boolean => kind === "count" || kind === "rate";

/** The cell of a table. */
export function fewWords(measure: FewMeasure, point: FigurePoint): FigureWords {
  switch (point.few ?? "") {
    case "counted":
      return apart("hidden", `fewer than five of ${all(point)}`);
    case "not_counted":
      return apart("hidden", `all but fewer than five of ${all(point)}`);
    case "all":
      return isNumber(measure)
        ? apart("hidden", "fewer than five")
        : apart("hidden", "too few to show", "fewer than ten");
    default:
      return apart("hidden", "not shown", "to protect people");
  }
}

/** What a sentence says of it after the measure's title. */
export function fewSentence(
  measure: FewMeasure & Pick<CatalogueMeasure, "noun">,
  point: FigurePoint,
  when: string,
): string {
  const { few = "" } = point;
  const kept = "The number isn't given, so that nobody can be recognised.";
  if (few === "counted" || few === "not_counted") {
    return `${fewWords(measure, point).main} ${measure.noun}, ${when}. ${kept}`;
  }
  if (few !== "all") return `not shown ${when}, so that nobody can be recognised.`;
  return isNumber(measure)
    ? `fewer than five, ${when}. ${kept}`
    : `too few to show ${when}: fewer than ten ${measure.noun}.`;
}

const all = ({ denominator }: FigurePoint): string => (denominator === null ? "them" : formatNumber(denominator));

/** Draws figures as a line over time. */
import { isShown } from "../../pipeline/figures/figure.ts";
import { figureWords } from "../../pipeline/figures/figure_words.ts";
import { kindOf } from "../../pipeline/figures/kinds.ts";
import { countWords } from "../../pipeline/statistics/amount.ts";
import { onOrIn } from "../../pipeline/words/period_phrase.ts";
import type { TrendPoint } from "../trend.ts";
import type { DrawnAs } from "./drawn_as.ts";
import type { DrawnPoint } from "./drawn_point.ts";

const settled = ({ provisional, y }: DrawnPoint): number | null => (provisional ? null : y);

/** From the last settled point on: late records may still move where it leads. */
function lastStep(points: readonly DrawnPoint[]): readonly DrawnPoint[] {
  const first = points.findIndex(({ provisional }) => provisional);
  return first === -1 ? [] : points.slice(Math.max(0, first - 1));
}

export const asLine: DrawnAs = {
  height: ({ value }) => value.value,
  strokes: (points) => [
    { points: points.map((point) => ({ x: point.x, y: settled(point) })), isOpen: false },
    { points: lastStep(points), isOpen: true },
  ],
  axis: ({ measure }) => kindOf(measure).axis(measure),
  label({ measure, points }, { x, provisional }) {
    const { main } = figureWords(measure, points[x]?.value);
    return provisional ? `${main} so far` : main;
  },
  alt({ measure, points, soFar }, latest) {
    const words = ({ value }: TrendPoint) => `${figureWords(measure, value).plain} ${onOrIn(measure, value)}`;
    const shown = points.filter(({ value }) => isShown(figureWords(measure, value).state));
    const sorted = [...shown].sort((a, b) => (a.value.value ?? 0) - (b.value.value ?? 0));
    const [low, high] = [sorted[0], sorted.at(-1)];
    const gaps = points.length - shown.length;
    return {
      shown: [
        low && high ? `lowest ${words(low)}, highest ${words(high)}` : "no point is large enough to draw",
        ...(gaps > 0 ? [`${countWords(gaps)} not drawn, as the table says`] : []),
      ],
      latest: [`latest settled ${words(latest)}`, ...(soFar ? [`provisional, so far ${words(soFar)}`] : [])],
    };
  },
  column: null,
};

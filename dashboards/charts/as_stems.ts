/** Draws waits as stems from the foot to each point: whole periods since the one before with an event, dashed for a wait not yet over. */
import { figureWords } from "../../pipeline/figures/figure_words.ts";
import { countWords } from "../../pipeline/statistics/amount.ts";
import { capital, lower } from "../../pipeline/words/first_letter.ts";
import { kindWords } from "../../pipeline/words/kind_words.ts";
import { onOrIn } from "../../pipeline/words/period_phrase.ts";
import type { TrendPoint } from "../trend.ts";
import { waitWords } from "../words/wait_words.ts";
import type { DrawnAs } from "./drawn_as.ts";

export const asStems: DrawnAs = {
  height: ({ wait }) => wait ?? null,
  strokes: (points) =>
    [false, true].map((isOpen) => ({
      points: points
        .filter(({ y, stillWaiting = false }) => y !== null && stillWaiting === isOpen)
        .flatMap(({ x, y }) => [
          { x, y: 0 },
          { x, y },
          { x, y: null },
        ]),
      isOpen,
    })),
  axis({ kind, measure }) {
    const { one, many } = kindWords(kind);
    return `${capital(many)} between one ${lower(one)} with any and the next: ${measure.counts}`;
  },
  /** the axis counts in periods, so that a wait that goes on needs no noun, for which there is no room */
  label(trend, { x, wait, stillWaiting }) {
    const point = trend.points[x];
    if (point === undefined) return "";
    return stillWaiting && wait != null ? `${countWords(wait)} so far` : waitWords(trend, point);
  },
  alt(trend, latest) {
    const { measure, points, kind } = trend;
    const { one, many } = kindWords(kind);
    const ended = points.filter(({ wait, stillWaiting }) => wait != null && !stillWaiting);
    const sorted = [...ended].sort((a, b) => (a.wait ?? 0) - (b.wait ?? 0));
    const [short, long] = [sorted[0], sorted.at(-1)];
    const words = (point: TrendPoint) => `${waitWords(trend, point)}, ended ${onOrIn(measure, point.value)}`;
    const waiting = latest.stillWaiting && latest.wait != null ? `, ${waitWords(trend, latest)}` : "";
    return {
      shown: [
        `for each ${lower(one)} with any, how many ${many} since the one before`,
        short && long ? `shortest ${words(short)}, longest ${words(long)}` : `no ${lower(one)} with one before it`,
      ],
      latest: [`latest ${figureWords(measure, latest.value).plain}${waiting}`],
    };
  },
  column: ({ kind }) => `${capital(kindWords(kind).many)} since the one before`,
};

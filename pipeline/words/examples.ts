/**
 * The worked examples of "How to read this": made-up counts, turned into figures by the functions that make every other figure, so
 * that an example can't say what a page would not.
 */

import type { FigureMeasure } from "../figures/figure.ts";
import { figureWords } from "../figures/figure_words.ts";
import { kindOf } from "../figures/kinds.ts";
import type { CatalogueMeasure } from "../release/format.ts";
import { differenceInterval } from "../statistics/difference.ts";
import { gapGrade, gradeWords } from "../statistics/gap_grade.ts";
import { type Counts, percentagePoints } from "../statistics/percentage.ts";
import { wilson } from "../statistics/proportion.ts";
import { round } from "../statistics/round.ts";
import { ofWords, percentWords } from "../statistics/share.ts";

const measure = (kind: CatalogueMeasure["kind"], unit: CatalogueMeasure["unit"]): FigureMeasure => ({
  ...{ kind, unit, whenNone: "none in the period", timescales: [], supplied: true },
});
const plain = (
  of: FigureMeasure,
  numerator: number,
  denominator: number | null,
  value: number | null,
  symbol: "" | "u" = "",
) => figureWords(of, { numerator, denominator, value, symbol }).plain;

const share: Counts = [41, 52];
const few: Counts = [3, 4];
const own: Counts = [12, 30];
const peers: Counts = [620, 1000];
const residents = 19_371;

const points = percentagePoints(own, peers, 1);

/** figures as they are written */
export const looks = {
  number: plain(measure("count", "children"), 80, null, 80),
  share: plain(measure("proportion", "percent"), ...share, 0),
  rate: plain(measure("rate", "per ten thousand children"), 87, residents, round((87 * 10_000) / residents, 1)),
  tooFew: plain(measure("rate", "per hundred thousand children"), 9, residents, null, "u"),
  score: plain(measure("score", "score"), 1122, 85, 1122 / 85),
  duration: plain(measure("duration", "days"), 15, 15, 12),
  gap: figureWords(measure("gap", "points"), {
    ...{ numerator: own[0], denominator: own[1], value: points, symbol: "" },
    ...{ peer_numerator: peers[0], peer_denominator: peers[1] },
  }).plain,
  few: ofWords(...few),
  fewAsShare: percentWords(...few),
  shareOf: `${share[0]} out of ${share[1]}`,
  shareAll: `${share[1]}`,
} as const;

const whole = wilson(...share)!;
/** the interval of the share above */
export const shareInterval = kindOf({ kind: "proportion" }).intervalWords({
  lower: 100 * whole.lower,
  upper: 100 * whole.upper,
});

/** so many of 30 against 620 of 1,000: the difference, its interval and its grade */
const graded = (x: number) => {
  const gap = { own: [x, own[1]], peers } as const;
  const { lower, upper } = differenceInterval(gap.own, gap.peers)!;
  return {
    counts: ofWords(x, own[1]),
    interval: kindOf({ kind: "gap" }).intervalWords({ lower: 100 * lower, upper: 100 * upper }),
    grade: gapGrade(gap)!,
  };
};
const below = Array.from({ length: own[1] + 1 }, (_, x) => graded(x)).filter(({ grade }) => grade.direction <= 0);
/** One example of each grade, the surest first: the highest number of 30 that still has the grade, and for "not clear" the lowest. */
export const grades = [
  below.findLast(({ grade }) => grade.sure === "clearly")!,
  below.findLast(({ grade }) => grade.sure === "probably")!,
  below.find(({ grade }) => grade.sure === "unclear")!,
].map((found) => ({ ...found, words: gradeWords(found.grade) || "not clear" }));
export const peersOf = ofWords(...peers);

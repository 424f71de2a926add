/**
 * The message of a figure: what it says, in at most 38 characters, for the head of a card or chart. "1 in 2 reviews were on time", "12
 * days to the first hearing". A simple fraction stands for a percentage, which is given beside it with its counts.
 */
import type { CatalogueMeasure } from "../release/format.ts";
import type { FigurePoint } from "../release/point.ts";
import { amountWords, countWords, numberWords, unitWords } from "../statistics/amount.ts";
import { formatNumber } from "../statistics/format_number.ts";
import { ofWords, smallestDenominator } from "../statistics/share.ts";

export const longestMessage = 38;

type Said = Pick<CatalogueMeasure, "kind" | "says" | "title" | "unit">;

/** The title where the figure is not there, or its measure says nothing after a number. */
export function message({ kind, says, title, unit }: Said, point: FigurePoint | undefined): string {
  if (says === "" || point === undefined || point.symbol === "c") return title;
  const { numerator, denominator, value } = point;
  if (kind === "proportion")
    return numerator === null || !denominator ? title : `${shareOf(numerator, denominator)} ${says}`;
  if (value === null) return title;
  switch (kind) {
    case "gap":
      return `${value < 0 ? "Fewer in care" : value > 0 ? "More in care" : "As many"} ${says}`;
    case "score":
      return `${numberWords(value, unit)} ${says}`;
    case "duration":
      return `${numberWords(value, unit)} ${unitWords(unit, value)} ${says}`;
    case "count":
      return `${amountWords(value, unit)} ${says}`;
    case "rate":
      return `${countWords(value)} ${says}`;
  }
}

/** Simple fractions, by what they are. */
const fractions: readonly (readonly [number, string])[] = [
  [0.1, "1 in 10"],
  [0.2, "1 in 5"],
  [0.25, "1 in 4"],
  [0.3, "3 in 10"],
  [1 / 3, "1 in 3"],
  [0.4, "2 in 5"],
  [0.5, "1 in 2"],
  [0.6, "3 in 5"],
  [2 / 3, "2 in 3"],
  [0.7, "7 in 10"],
  [0.75, "3 in 4"],
  [0.8, "4 in 5"],
  [0.9, "9 in 10"],
];
/** so close to none or all it is nearly that */
const nearly = 0.05;

/** How many of how many, before what they did: all and none are said of all and none only. */
export function shareOf(numerator: number, denominator: number): string {
  if (numerator === denominator) return `All ${formatNumber(denominator)}`;
  if (numerator === 0 || denominator < smallestDenominator) return ofWords(numerator, denominator);
  const share = numerator / denominator;
  if (share <= nearly) return "Hardly any";
  if (share >= 1 - nearly) return "Nearly all";
  const far = ([fraction]: readonly [number, string]) => Math.abs(share - fraction);
  return fractions.reduce((best, each) => (far(each) < far(best) ? each : best))[1];
}

/** Says from when a measure's figures are provisional, why, and how much a first figure usually changes. */
import type { CatalogueMeasure } from "../release/format.ts";
import { amountWords, countWords } from "../statistics/amount.ts";
import { dateWords } from "../statistics/period_words.ts";
import { counted } from "./counted.ts";

type Settling = Pick<CatalogueMeasure, "settles" | "unit" | "kind">;

/** `usual` is known only where enough submissions are kept to see how figures changed. */
export function settledWords({ settles: { to, months, submissions, usual }, unit, kind }: Settling): string {
  const until = `Figures are settled to ${dateWords(to)}; figures for periods that end later are provisional`;
  if (usual === null)
    return `${until}. The latest quarter counts as provisional, because fewer than four submissions are kept (${countWords(submissions)}) and we do not yet know how far figures change`;
  const size = kind === "proportion" || kind === "gap" ? counted(usual, "point") : amountWords(usual, unit);
  return `${until}. Late records arrive for up to ${counted(months, "month")}, as the ${countWords(submissions)} kept submissions show; a first figure usually changes by ${size}`;
}

/** From when on a measure's figures are provisional, why, and by how much a first figure usually moves. */
import type { CatalogueMeasure } from "../release/format.ts";
import { amountWords, countWords } from "../statistics/amount.ts";
import { dateWords } from "../statistics/period_words.ts";
import { counted } from "./counted.ts";

type Settling = Pick<CatalogueMeasure, "settles" | "unit" | "kind">;

/** `usual` is measured only where enough submissions are kept to see how figures moved */
export function settledWords({ settles: { to, months, submissions, usual }, unit, kind }: Settling): string {
  const until = `Figures are settled to ${dateWords(to)}; of periods that end later they are provisional`;
  if (usual === null)
    return `${until}. The latest quarter is taken as provisional, because fewer than four submissions are kept (${countWords(submissions)}) and how far figures move is not yet known`;
  const size = kind === "proportion" || kind === "gap" ? counted(usual, "point") : amountWords(usual, unit);
  return `${until}. Late records take up to ${counted(months, "month")}, as ${countWords(submissions)} kept submissions show; a first figure usually moves by ${size}`;
}

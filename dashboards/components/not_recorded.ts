/** Says how many had no answer: they are never part of the denominator, and always shown beside it. */

import type { CatalogueMeasure, Value } from "../../pipeline/release/format.ts";
import { countWords } from "../../pipeline/statistics/amount.ts";

/** Where so few had none that their number would tell of them, that is said, and it is not taken for none. */
export function notRecordedWords({ protected: safe }: CatalogueMeasure, { not_recorded, symbol }: Value): string {
  if (not_recorded !== null) return countWords(not_recorded);
  return symbol === "c" || safe !== null ? "not shown" : "–";
}

/** How many had no answer: never in the denominator, always beside it. */

import type { Value } from "../../pipeline/release/format.ts";
import { countWords } from "../../pipeline/statistics/amount.ts";

export const notRecordedWords = ({ not_recorded, symbol }: Value): string =>
  symbol === "c" ? "hidden" : not_recorded === null ? "–" : countWords(not_recorded);

/** Says how many had no answer: they are never part of the denominator, and always shown beside it. */

import type { Value } from "../../pipeline/release/format.ts";
import { countWords } from "../../pipeline/statistics/amount.ts";

export const notRecordedWords = ({ not_recorded, symbol }: Value): string =>
  symbol === "c" ? "hidden" : not_recorded === null ? "–" : countWords(not_recorded);

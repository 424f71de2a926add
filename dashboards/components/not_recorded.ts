/** How many had no answer: never in the denominator, always beside it. */
import type { Value } from "../../pipeline/release/format.ts";

export const notRecordedWords = ({ not_recorded, symbol }: Value): string =>
  symbol === "c" ? "hidden" : not_recorded === null ? "–" : String(not_recorded);

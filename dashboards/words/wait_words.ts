/** Waits of a g chart in words: `3 quarters`, `5 quarters so far`; a dash for none. */

import { counted } from "../../pipeline/words/counted.ts";
import { lower } from "../../pipeline/words/first_letter.ts";
import { kindWords } from "../../pipeline/words/kind_words.ts";
import type { Trend, TrendPoint } from "../trend.ts";

export function waitWords({ kind }: Trend, { wait, stillWaiting }: TrendPoint): string {
  if (wait == null) return "–";
  const { one, many } = kindWords(kind);
  return `${counted(wait, lower(one), many)}${stillWaiting ? " so far" : ""}`;
}

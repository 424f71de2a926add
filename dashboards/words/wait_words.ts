/** Waits of a g chart in words: `3 quarters`, `5 quarters so far`; a dash for none. */
import type { Trend, TrendPoint } from "../trend.ts";
import { counted } from "./counted.ts";
import { kindWords } from "./kind_words.ts";
import { lower } from "./lower.ts";

export function waitWords({ kind }: Trend, { wait, stillWaiting }: TrendPoint): string {
  if (wait == null) return "–";
  const { one, many } = kindWords(kind);
  return `${counted(wait, lower(one), many)}${stillWaiting ? " so far" : ""}`;
}

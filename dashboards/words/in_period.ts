/** Says which period the described figure is of, and that it is provisional where none is settled yet. */

import { onOrIn } from "../../pipeline/words/period_phrase.ts";
import type { Trend } from "../trend.ts";

/** `in Jul to Sep 2025`, `in 2025, provisional`; blank of no figure */
export function inPeriod({ measure, latest }: Pick<Trend, "measure" | "latest">): string {
  if (!latest) return "";
  return `${onOrIn(measure, latest.value)}${latest.value.status === "provisional" ? ", provisional" : ""}`;
}

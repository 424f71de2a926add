/** The period that a figure is held against: the same a year before or, where years stand together, the span before. */

import { isPooled } from "../pipeline/release/codes.ts";
import type { Figures } from "../pipeline/release/figures.ts";
import type { CatalogueMeasure, Value } from "../pipeline/release/format.ts";
import { yearBefore } from "../pipeline/words/change_words.ts";

export function periodBefore(figures: Figures, { id }: CatalogueMeasure, latest: Value): Value | undefined {
  const kind = latest.period_kind;
  if (isPooled(kind)) return figures.series(id, kind).findLast(({ period_end }) => period_end < latest.period_end);
  const before = yearBefore(kind, latest.period);
  return before ? figures.at(id, kind, before) : undefined;
}

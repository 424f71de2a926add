/**
 * Where a chart's limits start afresh: only at a named, dated, explained change of how things are done
 * (`data/reference/rebases.csv`), never because a figure looks better so. None is set until somebody explains one.
 */
import { isDay, isFilled, readReference } from "../../reference.ts";
import type { Rebase } from "../../release/format.ts";
import { isMeasure } from "./measure_names.ts";

/** Every rebase of a measure in an authority (`*` is any), in order of time. */
export const rebasesOf = (measure: string, authority: string): readonly Rebase[] =>
  readReference("rebases", ["measure", "authority", "from", "why"], {
    fields: { measure: isMeasure, authority: isFilled, from: isDay, why: isFilled },
    once: ["measure", "authority", "from"],
  })
    .filter((row) => row.measure === measure && (row.authority === authority || row.authority === "*"))
    .map(({ from, why }) => ({ from, why }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));

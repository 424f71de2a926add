/**
 * What is looked at: a measure, a kind of period, and the whole or a breakdown. It is kept in the address, so that it can be sent to others
 * and is the same in the pages for other readers.
 */

import type { About, AboutMeasure, Choice } from "./about.ts";

/** The choice in an address, as far as there is such a measure, kind and breakdown; else the first there is. */
export function ofAddress(hash: string, { measures }: Pick<About, "measures">): Choice {
  const asked = new URLSearchParams(hash.replace(/^#/, ""));
  const measure = measures.find(({ id }) => id === asked.get("measure")) ?? measures[0];
  if (measure === undefined) throw new Error("there is no measure to explore");
  return completed(measure, { kind: asked.get("by"), breakdown: asked.get("of") });
}

/** Kind and breakdown of a measure: those asked for, where it has them. */
export function completed(
  { id, series }: Pick<AboutMeasure, "id" | "series">,
  { kind, breakdown }: { readonly kind: string | null; readonly breakdown: string | null },
): Choice {
  const found =
    series.find((each) => each.kind === kind && each.breakdown === breakdown) ??
    series.find((each) => each.breakdown === breakdown) ??
    series.find((each) => each.kind === kind && each.breakdown === "all") ??
    series[0];
  if (found === undefined) throw new Error(`${id} has no figures to explore`);
  return { measure: id, kind: found.kind, breakdown: found.breakdown };
}

export const inAddress = ({ measure, kind, breakdown }: Choice): string =>
  `#${new URLSearchParams({ measure, by: kind, of: breakdown })}`;

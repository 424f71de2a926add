/**
 * Draws what others published for one period beside our own figure, on one line: England, each area of the set, and ours with its interval,
 * which is never left out. Names and numbers stand beside it in words.
 */
import { kindOf } from "../../pipeline/figures/kinds.ts";
import type { Others } from "../../pipeline/release/beside_others.ts";
import type { CatalogueMeasure } from "../../pipeline/release/format.ts";
import type { Html } from "../../pipeline/words/html.ts";
import { type StripMark, strip } from "../charts/strip.ts";
import type { BesideOthers } from "../trend.ts";

export function othersStrip(
  measure: CatalogueMeasure,
  beside: Pick<BesideOthers, "own" | "interval"> | null,
  { country, set, spread }: Others,
): Html {
  const members = (set?.members ?? []).flatMap(({ value }) => value ?? []);
  const marks: StripMark[] = [
    ...members.map((at): StripMark => ({ at, shape: "post", name: "peer" })),
    // a number of the whole country would put all places on one spot
    ...(country?.value == null || measure.kind === "count"
      ? []
      : [{ at: country.value, shape: "ring", name: "country" } as const]),
    ...(beside?.own.value == null
      ? []
      : [{ at: beside.own.value, shape: "diamond", name: "own", interval: beside.interval } as const]),
  ];
  // numbers of places of other sizes have no middle half
  const half =
    spread === undefined || measure.kind === "count" ? null : ([spread.quartile_1, spread.quartile_3] as const);
  const ends = [...marks.flatMap(({ at, interval }) => [at, ...(interval ?? [])]), ...(half ?? [])];
  // a share lies on the whole scale; of all else the scale reaches a little past what is on it
  const isShare = kindOf(measure).scale === "percent";
  const [low, high] = isShare ? [0, 100] : [Math.min(0, ...ends), Math.max(0, ...ends) * 1.08];
  const from = measure.kind === "gap" ? Math.min(low, -high) : low;
  const end = measure.kind === "gap" ? Math.max(high, -low) : high;
  // where there is nothing to draw, the line is there all the same
  const to = end > from ? end : from + 1;
  const ticks = isShare ? [0, 25, 50, 75, 100] : [from, 0, to].filter((each, i, all) => all.indexOf(each) === i);
  return strip({
    from,
    to,
    ticks,
    marks,
    ...(set?.middle == null ? {} : { middle: set.middle }),
    ...(half === null ? {} : { half }),
  });
}

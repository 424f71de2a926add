/** What others published, as a release shows it: the figures that come with Quorate and, before them, what was imported into the folder of
 * benchmarks; the sets that come with it and, before them, the user's own. */
import { knownAreas } from "../../benchmarks/areas.ts";
import { readKept } from "../../benchmarks/folder.ts";
import { userSets } from "../../benchmarks/sets.ts";
import { spreadsOf } from "../../benchmarks/spread.ts";
import type {
  ComparatorSet,
  PublishedArea,
  PublishedFigure,
  PublishedSource,
  PublishedSpread,
} from "../../release/published.ts";
import {
  comparatorSets,
  publishedAreas,
  publishedFigures,
  publishedSources,
  publishedSpread,
} from "../measures/published_figures.ts";

export interface PublishedByOthers {
  readonly figures: readonly PublishedFigure[];
  readonly areas: readonly PublishedArea[];
  readonly sources: readonly PublishedSource[];
  readonly sets: readonly ComparatorSet[];
  readonly spreads: readonly PublishedSpread[];
}

/** What comes with Quorate. */
export const builtIn = (): PublishedByOthers => ({
  figures: publishedFigures(),
  areas: publishedAreas(),
  sources: publishedSources(),
  sets: comparatorSets(),
  spreads: publishedSpread(),
});

/** With what the folder holds, where it is there. Of what was imported only those areas are taken that a set names, and countries and
 * regions: nobody is shown the others. Throws `benchmark-folder`, `benchmark-set`. */
export function publishedByOthers(folder: string): PublishedByOthers {
  const own = builtIn();
  const kept = readKept(folder);
  const sets = [...userSets(folder, kept.neighbours), ...own.sets];
  const { byCode } = knownAreas();
  const named = new Set(sets.flatMap(({ areas }) => areas));
  const isShown = (area: string) => named.has(area) || byCode.get(area)?.kind !== "authority";
  const shown = kept.figures.filter(({ area }) => isShown(area));
  const first = Math.max(0, ...own.sources.map(({ source }) => source));
  const imported = shown.map(
    ({ measure, source, ...rest }): PublishedFigure => ({ measure_id: measure, ...rest, source: first + source }),
  );
  const used = new Set(imported.map(({ source }) => source));
  const replaced = new Set(imported.map(keyOf));
  const figures = [...own.figures.filter((figure) => !replaced.has(keyOf(figure))), ...imported];
  const known = new Set(own.areas.map(({ area }) => area));
  const more = new Set([...imported.map(({ area }) => area), ...named].filter((area) => !known.has(area)));
  const spreads = spreadsOf(kept.figures);
  const isSpread = new Set(spreads.map(spreadKey));
  return {
    figures,
    sets,
    spreads: [...own.spreads.filter((spread) => !isSpread.has(spreadKey(spread))), ...spreads],
    areas: [...own.areas, ...[...more].sort().flatMap((area) => asPublished(area))],
    sources: [
      ...own.sources,
      ...kept.sources
        .map(({ source, words, publisher, release, licence, files, sha256 }) => ({
          ...{ source: first + source, words, from: { publisher, release, licence, files, sha256 } },
        }))
        .filter(({ source }) => used.has(source)),
    ],
  };
}

const spreadKey = ({ measure_id, period_kind, period }: PublishedSpread): string =>
  `${measure_id}|${period_kind}|${period}`;
const keyOf = ({ measure_id, area, period_kind, period }: PublishedFigure): string =>
  `${measure_id}|${area}|${period_kind}|${period}`;

function asPublished(code: string): readonly PublishedArea[] {
  const area = knownAreas().byCode.get(code);
  return area === undefined || area.kind === "part" ? [] : [{ area: code, name: area.name, kind: area.kind }];
}

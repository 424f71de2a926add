/**
 * Definitions by date. A changed definition is a new version with the day it holds from; the one before stays in the
 * measure's `earlier`, so that a release of an earlier day can be made again, to the byte, with the definitions of its day.
 */
import type { Chapter, Measure } from "./measure.ts";

/** The chapters with each measure as it was defined on a day (ISO); a measure that was not yet defined is left out. */
export const definitionsOn = (chapters: readonly Chapter[], day: string): readonly Chapter[] =>
  chapters.map((chapter) => ({
    ...chapter,
    measures: chapter.measures.flatMap((measure) => definitionOn(measure, day) ?? []),
  }));

function definitionOn(measure: Measure, day: string): Measure | undefined {
  if (day >= measure.since) return measure;
  return earlierAt(
    measure,
    (measure.earlier ?? []).findLastIndex(({ since }) => since <= day),
  );
}

/** The measure as one of its versions defined it; undefined where there was none. */
export const definitionOfVersion = (measure: Measure, version: number): Measure | undefined =>
  measure.version === version
    ? measure
    : earlierAt(
        measure,
        (measure.earlier ?? []).findIndex((each) => each.version === version),
      );

function earlierAt(measure: Measure, place: number): Measure | undefined {
  const history = measure.earlier ?? [];
  if (place < 0) return undefined;
  const { changed: _, ...as } = history[place]!;
  const earlier = history.slice(0, place);
  const { earlier: __, ...now } = measure;
  return { ...now, ...as, ...(earlier.length > 0 ? { earlier } : {}) };
}

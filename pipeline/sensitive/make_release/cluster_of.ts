/** What rows of a measure share, with how much it matters: said in the catalogue and used by the signals. */

import type { CatalogueMeasure } from "../../release/format.ts";
import type { Measure } from "../measures/measure.ts";
import { populationOf } from "../measures/populations.ts";

/** How many times as large a measure's variance is for its clusters, by its id. */
export type Effects = ReadonlyMap<string, number>;

/** The cluster of a measure's population, with how much it matters. */
export function clusterOf({ id, population, moment }: Measure, effects: Effects): CatalogueMeasure["cluster"] {
  const { cluster } = populationOf(population);
  const effect = effects.get(id);
  return cluster === null || moment === "stock" || effect === undefined ? null : { words: cluster.words, effect };
}

/** Returns how many times as large a measure's variance is because its rows are not independent; 1 where they are. */
import type { CatalogueMeasure } from "../release/format.ts";

export const effectOf = ({ cluster }: Partial<Pick<CatalogueMeasure, "cluster">>): number =>
  Math.max(1, cluster?.effect ?? 1);

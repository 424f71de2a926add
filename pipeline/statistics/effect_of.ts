/** How many times as large a measure's variance is for what its rows share; 1 where they are independent. */
import type { CatalogueMeasure } from "../release/format.ts";

export const effectOf = ({ cluster }: Partial<Pick<CatalogueMeasure, "cluster">>): number =>
  Math.max(1, cluster?.effect ?? 1);

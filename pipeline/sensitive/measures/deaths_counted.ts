/**
 * Which deaths are counted, as the measures of their review share it: those notified and those reviewed, over years together
 * (guidance, paragraphs 454 to 524).
 */
import type { PeriodKind } from "../../release/format.ts";

const owner = "Child Death Overview Panel";
const pooled: readonly PeriodKind[] = ["pooled_3_years", "pooled_5_years"];
const coarsen = ["breakdown dropped", "3 years → 5 years"] as const;
export const death = { population: "child death", discloses: "death", owner, coarsen, periods: pooled } as const;
export const notified = {
  ...death,
  dated: "notified_on" as const,
  of: { words: "deaths notified to the panel", where: "notified_on is not null" },
};
export const reviewed = {
  ...death,
  dated: "panel_on" as const,
  of: { words: "deaths reviewed by the panel", where: "panel_on is not null" },
};

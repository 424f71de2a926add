/**
 * Returns a measure in the form in which its distribution is read: the percentage of the whole in each category, whatever the unit of
 * the measure itself.
 */
import type { CatalogueMeasure } from "../pipeline/release/format.ts";

export const isDistribution = ({ distributions }: CatalogueMeasure, breakdown: string): boolean =>
  distributions.includes(breakdown);

/** The measure whose words fit the figures of a breakdown: of a distribution shares of the whole, else the measure itself. */
export const asShare = (measure: CatalogueMeasure, breakdown: string): CatalogueMeasure =>
  isDistribution(measure, breakdown) ? { ...measure, kind: "proportion", unit: "percent", better: "none" } : measure;

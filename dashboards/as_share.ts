/**
 * A measure as one of its distributions is read: how many of the whole fall in each category, in percent, whatever the measure
 * itself is in.
 */
import type { CatalogueMeasure } from "../pipeline/release/format.ts";

export const isDistribution = ({ distributions }: CatalogueMeasure, breakdown: string): boolean =>
  distributions.includes(breakdown);

/** The measure whose words fit the figures of a breakdown: of a distribution shares of the whole, else the measure itself. */
export const asShare = (measure: CatalogueMeasure, breakdown: string): CatalogueMeasure =>
  isDistribution(measure, breakdown) ? { ...measure, kind: "proportion", unit: "percent", better: "none" } : measure;

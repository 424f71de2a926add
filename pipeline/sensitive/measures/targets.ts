/**
 * Targets, each with its source and the day it holds from (`data/reference/targets.csv`). None is invented: where the
 * documents give none, none is set. An authority's own comes before the general one.
 */
import { inForce } from "../../in_force.ts";
import { isDay, isFilled, isNumber, readReference } from "../../reference.ts";
import { isMeasure } from "./measure_names.ts";

export interface Target {
  readonly measure: string;
  /** an authority's code, or `*` */
  readonly authority: string;
  readonly from: string;
  readonly value: number;
  readonly source: string;
}

export const targets = (): readonly Target[] =>
  readReference("targets", ["measure", "authority", "from", "value", "source"], {
    fields: { measure: isMeasure, authority: isFilled, from: isDay, value: isNumber, source: isFilled },
    once: ["measure", "authority", "from"],
  }).map(({ value, ...rest }) => ({ ...rest, value: Number(value) }));

/** The target of a measure that holds for an authority on a day; null where none is set. */
export function targetFor(
  measure: string,
  authority: string,
  day: string,
  all: readonly Target[] = targets(),
): Target | null {
  const own = all.filter((each) => each.measure === measure);
  return inForce(own, authority, day) ?? null;
}

/**
 * What is told of a cell, and the numbers that somebody knows who has read it: the same of a table that is being made, of one that was
 * printed in an earlier release, and of a row of a release that anybody has. A percentage is a count, so that a share is its two
 * counts; and a mean is its sum.
 */
import type { Few } from "../../release/codes.ts";
import type { Cell } from "../measures/cell.ts";
import type { Side } from "../measures/cell_id.ts";
import type { Measure } from "../measures/measure.ts";
import type { Known } from "./audit/system.ts";
import { fewestChildren, fewestForShare } from "./may_print.ts";

/** The numbers of a cell; null of those that are not told. */
export interface ToldNumbers {
  readonly counted: number | null;
  readonly known: number | null;
  readonly unknown: number | null;
  /** what is said in words instead of a figure: which of them are few */
  readonly few: Few;
}

/** A cell with what is told of it. */
export interface Told extends Omit<Cell, "counted" | "known" | "unknown">, ToldNumbers {}

/** A number that is known: one of the row's own, or one of the whole that the row is a part of. */
export interface NumberTold {
  readonly side: Side;
  readonly of: "row" | "whole";
  readonly known: Known;
}

export const exactly = (value: number): Known => ({ least: value, most: value });
const few: Known = { least: 0, most: fewestChildren - 1 };

export function numbersTold(measure: Measure, breakdown: string | null, told: ToldNumbers): readonly NumberTold[] {
  if (told.few !== "") return inWords(measure, told).map(([side, known]) => ({ side, of: "row", known }));
  const exact = (side: Side, value: number | null, of: "row" | "whole" = "row"): readonly NumberTold[] =>
    value === null ? [] : [{ side, of, known: exactly(value) }];
  // of a distribution a row is how many of those that can be told fall in it
  if (isDistribution(measure, breakdown))
    return [...exact("known", told.counted), ...exact("known", told.known, "whole")];
  // a share is its two numbers, and a mean its sum; of what is only counted those that count are all
  const isCounted = measure.kind !== "count" && measure.kind !== "rate";
  return [
    ...exact("known", told.known),
    ...(isCounted ? exact("counted", told.counted) : []),
    ...exact("unknown", told.unknown),
  ];
}

function inWords({ kind }: Measure, told: ToldNumbers): readonly (readonly [Side, Known])[] {
  const all = told.known === null ? [] : [["known", exactly(told.known)] as const];
  if (told.few === "counted") return [...all, ["counted", few]];
  if (told.few === "not_counted") return [...all, ["not counted", few]];
  if (kind === "count" || kind === "rate") return [["known", few]];
  return kind === "proportion" || kind === "gap" ? [["known", { least: 0, most: fewestForShare - 1 }]] : [];
}

export const isDistribution = ({ distributions }: Measure, breakdown: string | null): boolean =>
  distributions.some((each) => each === breakdown);

/**
 * What readers are told of the measures that their profile protects: the figures that are safe, and for each measure how it was made so.
 */
import type { PeriodKind, Protected, ProtectedBreakdown } from "../../release/format.ts";
import { classOf } from "../disclosure/class_of.ts";
import type { Table } from "../disclosure/column.ts";
import { coveredBy } from "../disclosure/covered.ts";
import { CellsByPeriod } from "../disclosure/plan.ts";
import { type Released, releasedBy, untold } from "../disclosure/released.ts";
import type { Cell } from "../measures/cell.ts";
import type { Measure } from "../measures/measure.ts";

export interface ProtectedFigures {
  readonly released: readonly Released[];
  /** by the measure's id */
  readonly kept: Kept;
}

/** Of each measure that the profile protects, how it is shown, and the kinds of period it has figures of. */
export type Kept = ReadonlyMap<string, { readonly told: Protected; readonly kinds: ReadonlySet<PeriodKind> }>;

export const nothingKept: ProtectedFigures = { released: [], kept: new Map() };

/** `tables`: safe to print, of those measures that were supplied; `cells`: what was counted, with windows that are the same for ever. */
export function protectedFigures(
  measures: readonly Measure[],
  tables: readonly Table[],
  cells: readonly Cell[],
  isSupplied: (measure: Measure) => boolean,
): ProtectedFigures {
  const found = new CellsByPeriod(cells);
  const ofMeasure = new Map<string, Table[]>();
  for (const table of tables) {
    const own = ofMeasure.get(table.measure.id);
    if (own === undefined) ofMeasure.set(table.measure.id, [table]);
    else own.push(table);
  }
  const kept = new Map<string, { readonly told: Protected; readonly kinds: ReadonlySet<PeriodKind> }>();
  const released = measures.flatMap((measure): Released[] => {
    const own = ofMeasure.get(measure.id) ?? [];
    const cells = isSupplied(measure) ? safeCells(measure, own, found) : allUntold(measure, found);
    if (isSupplied(measure))
      kept.set(measure.id, {
        told: howShown(measure, own, found),
        kinds: new Set(cells.map(({ period_kind }) => period_kind)),
      });
    return cells;
  });
  return { released, kept };
}

function safeCells(measure: Measure, tables: readonly Table[], found: CellsByPeriod): Released[] {
  // of one whose every figure had to go it is said that there is one
  if (headlineOf(tables) === undefined) return untoldLatest(measure, found);
  return tables.flatMap((table) => [...releasedBy(table), ...heldBack(table, found), ...coveredBy(table, found)]);
}

/** The periods of a series that are not told: they are there without a figure, so that nobody takes a gap for none. */
function heldBack(table: Table, found: CellsByPeriod): Released[] {
  if (table.breakdown !== null || table.inWords) return [];
  const told = new Set(table.columns.map(({ period }) => period));
  return found.wholes(table.measure, table.rung).flatMap((cell) => (told.has(cell.period) ? [] : untold(cell)));
}

const headlineOf = (tables: readonly Table[]) => tables.find(({ breakdown }) => breakdown === null);

/** Of what was not supplied, that it was not, in each period in which it could have been told. */
const allUntold = (measure: Measure, found: CellsByPeriod): Released[] =>
  measure.periods.filter((kind) => kind !== "month").flatMap((kind) => found.wholes(measure, kind).map(untold));

/** Of the latest day that anything could be told of. */
function untoldLatest(measure: Measure, found: CellsByPeriod): Released[] {
  const latest = measure.periods
    .filter((kind) => kind !== "month" && kind !== "rolling_12_months")
    .flatMap((kind) => found.wholes(measure, kind).at(-1) ?? [])
    .sort((a, b) => (a.period_end < b.period_end ? -1 : 1))
    .at(-1);
  return latest === undefined ? [] : [untold(latest)];
}

function howShown(measure: Measure, tables: readonly Table[], found: CellsByPeriod): Protected {
  const headline = headlineOf(tables);
  // by which member of staff is never told to everybody, however many there are
  const declared = [...measure.breakdowns, ...measure.distributions].filter((each) => classOf(measure, each) !== null);
  const notShown = (table: Table | undefined): string[] => {
    if (table === undefined || table.inWords) return [];
    const told = new Set(table.columns.map(({ period }) => period));
    return found.wholes(measure, table.rung).flatMap(({ period }) => (told.has(period) ? [] : period));
  };
  const breakdowns = tables.flatMap((table): ProtectedBreakdown[] => {
    const { breakdown, rung, groups } = table;
    return breakdown === null ? [] : [{ breakdown, period_kind: rung, groups, not_shown: notShown(table) }];
  });
  return {
    period_kind: headline?.rung ?? "year",
    not_shown: notShown(headline),
    breakdowns,
    without: declared.filter((each) => !breakdowns.some(({ breakdown }) => breakdown === each)),
  };
}

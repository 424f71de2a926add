/**
 * Takes columns away until nothing can be worked out that must stay open: of each number found the coarser column that covers it, since
 * the finer ones are what is read; then another of the same rows; then one that an equation ties to it. A column goes as a whole.
 */
import { rowsOf, whenOf } from "../measures/cell_id.ts";
import type { Measure } from "../measures/measure.ts";
import type { Sum } from "../measures/sums.ts";
import type { Table } from "./column.ts";
import { monthNumber } from "./numbers.ts";
import { printedBy } from "./printed.ts";
import type { Target } from "./ties.ts";

interface Place {
  readonly table: Table;
  readonly period: string;
  readonly when: string;
}

/** The tables without what gives the targets away: so `many` columns fewer for each, as long as there are any. `measures`: of whom the
 * targets are. */
export function withoutLeaks(
  tables: readonly Table[],
  targets: readonly Target[],
  sums: readonly Sum[],
  measures: ReadonlyMap<string, Measure>,
  many: number,
): Table[] {
  const places = tables.flatMap((table) =>
    table.columns.flatMap(({ period, cells: [first] }): Place[] =>
      first === undefined ? [] : [{ table, period, when: whenOf(table.measure, first) }],
    ),
  );
  const ofRows = new Map<string, Place[]>();
  for (const place of places) {
    const rows = rowsOf(place.table.measure);
    const own = ofRows.get(rows);
    if (own === undefined) ofRows.set(rows, [place]);
    else own.push(place);
  }
  const dropped = new Set<Place>();
  for (const target of targets) {
    const measure = measures.get(target.measure);
    if (measure === undefined) continue;
    const own = (ofRows.get(rowsOf(measure)) ?? []).filter((place) => !dropped.has(place));
    const covering = own.filter(({ when }) => covers(when, target.when));
    const candidates =
      covering.length > 0 ? covering : tiedTo(target, sums, places).filter((place) => !dropped.has(place));
    for (const worst of candidates.sort((a, b) => rank(b, target) - rank(a, target)).slice(0, many)) dropped.add(worst);
  }
  const isGone = (of: Table, at: string) => [...dropped].some(({ table, period }) => table === of && period === at);
  return tables.flatMap((table) => {
    const columns = table.columns.filter(({ period }) => !isGone(table, period));
    return columns.length === 0 ? [] : [{ ...table, columns }];
  });
}

/** The coarser, and the less it is read, the sooner it goes: a breakdown before a figure of the whole, another's before its own. */
const rank = ({ table, when }: Place, target: Target): number =>
  lengthOf(when) * 8 +
  (table.breakdown === null ? 0 : 4) +
  (table.breakdown === target.breakdown ? 2 : 0) +
  (table.measure.id === target.measure ? 0 : 1);

/** Columns that print a number of an equation with the target's. */
function tiedTo({ key }: Target, sums: readonly Sum[], places: readonly Place[]): Place[] {
  const tied = new Set(
    sums
      .filter(({ parts }) => parts.some(([each]) => each === key))
      .flatMap(({ parts }) => parts.map(([each]) => each)),
  );
  return places.filter(({ table, period }) => {
    const printed = printedBy([{ ...table, columns: table.columns.filter((column) => column.period === period) }]);
    return [...printed.keys()].some((each) => tied.has(each));
  });
}

function monthsOf(when: string): readonly [first: number, last: number] {
  const [first = "", last = first] = when.split(" ");
  return [monthNumber(first), monthNumber(last)];
}

function covers(outer: string, inner: string): boolean {
  const [[first, last], [from, to]] = [monthsOf(outer), monthsOf(inner)];
  return first <= from && to <= last;
}

function lengthOf(when: string): number {
  const [first, last] = monthsOf(when);
  return last - first + 1;
}

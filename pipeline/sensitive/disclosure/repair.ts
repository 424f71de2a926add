/**
 * Takes columns away until nothing can be worked out that must stay open. The audit says of each number which printed ones give it away;
 * of these at least one must go, and its column with it, as a whole. Taken is what costs least for what it mends, over all numbers found
 * together: few figures for many numbers, and a breakdown before a figure of the whole.
 */
import type { Narrow } from "./audit/audit.ts";
import type { Table } from "./column.ts";
import { printedBy } from "./printed.ts";
import type { Target } from "./ties.ts";

/** A column of a table that is printed. */
export interface Place {
  readonly table: Table;
  readonly period: string;
}

/** Columns that print one number: only without all of them it is not in print. */
interface Choice {
  readonly places: readonly Place[];
  /** what can be worked out now, and perhaps not without them: by its place among what was found */
  readonly mends: Set<number>;
}

/** The columns whose absence leaves open, as far as is known, what was found. */
export function leaksOf(tables: readonly Table[], found: readonly Narrow<Target>[]): Set<Place> {
  const choices = choicesOf(tables, found);
  const gone = new Set<Place>();
  const left = new Set(found.keys());
  while (left.size > 0) {
    let best: Choice | undefined;
    let bestWorth = 0;
    for (const choice of choices) {
      const mended = [...choice.mends].filter((at) => left.has(at)).length;
      const cost = choice.places.reduce((sum, place) => sum + (gone.has(place) ? 0 : costOf(place)), 0);
      const worth = mended / Math.max(cost, 0.01);
      if (worth > bestWorth) [best, bestWorth] = [choice, worth];
    }
    // what is left is said by nothing that could go
    if (best === undefined) break;
    for (const place of best.places) gone.add(place);
    for (const at of best.mends) left.delete(at);
  }
  return gone;
}

/** The tables without the columns. */
export function without(tables: readonly Table[], gone: ReadonlySet<Place>): Table[] {
  const of = new Map<Table, Set<string>>();
  for (const { table, period } of gone) of.set(table, (of.get(table) ?? new Set()).add(period));
  return tables.flatMap((table) => {
    const periods = of.get(table);
    if (periods === undefined) return [table];
    const columns = table.columns.filter(({ period }) => !periods.has(period));
    return columns.length === 0 ? [] : [{ ...table, columns }];
  });
}

function choicesOf(tables: readonly Table[], found: readonly Narrow<Target>[]): Choice[] {
  const said = new Set(found.flatMap(({ because }) => because));
  const placesOf = new Map<string, Place[]>();
  for (const table of tables)
    for (const column of table.columns) {
      const place: Place = { table, period: column.period };
      for (const key of printedBy([{ ...table, columns: [column] }]).keys()) {
        if (!said.has(key)) continue;
        const own = placesOf.get(key);
        if (own === undefined) placesOf.set(key, [place]);
        else own.push(place);
      }
    }
  // several numbers of the same columns are one choice
  const numbers = new Map<Place, number>();
  const numberOf = (place: Place): number => {
    const known = numbers.get(place) ?? numbers.size;
    numbers.set(place, known);
    return known;
  };
  const choices = new Map<string, Choice>();
  for (const [at, { because }] of found.entries())
    for (const key of because) {
      const places = placesOf.get(key) ?? [];
      if (places.length === 0) continue;
      const name = places.map(numberOf).join(" ");
      const choice = choices.get(name) ?? { places, mends: new Set() };
      choice.mends.add(at);
      choices.set(name, choice);
    }
  return [...choices.values()];
}

/** A figure of the whole is read by everybody, and the latest first; of two the one that is taken apart further stays. */
export function costOf({ table, period }: Place): number {
  const figures = table.columns.find((column) => column.period === period)?.cells.length ?? 0;
  const isLatest = table.columns.at(-1)?.period === period;
  return figures * (table.breakdown === null ? 12 + table.measure.breakdowns.length : 1) * (isLatest ? 1.5 : 1);
}

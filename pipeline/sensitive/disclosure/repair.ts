/**
 * Takes columns away until nothing can be worked out that must stay open. The audit says of each number which printed ones give it away;
 * of these at least one must go, and its column with it, as a whole. Taken is what costs least for what it mends, over all numbers found
 * together: few figures for many numbers, and a breakdown before a figure of the whole.
 */
import type { Narrow } from "./audit/audit.ts";
import type { Table } from "./column.ts";
import { printedBy } from "./printed.ts";
import type { Target } from "./target.ts";

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

/** The columns whose absence leaves open, as far as is known, what was found: each number is covered `many` times, where there are so many
 * ways to. What goes for nothing is put back in the end. */
export function leaksOf(tables: readonly Table[], found: readonly Narrow<Target>[], many = 1): Set<Place> {
  const choices = new Set(choicesOf(tables, found));
  const gone = new Set<Place>();
  for (let time = 0; time < many; time++)
    for (const choice of coverOf(found, choices, gone)) {
      choices.delete(choice);
      for (const place of choice.places) gone.add(place);
    }
  return gone;
}

/** Choices that mend all that was found, those first that mend the most for what they cost besides what is `gone`. */
function coverOf(
  found: readonly Narrow<Target>[],
  choices: ReadonlySet<Choice>,
  gone: ReadonlySet<Place>,
): readonly Choice[] {
  const chosen = new Set<Choice>();
  const left = new Set(found.keys());
  const isGone = (place: Place) => gone.has(place) || [...chosen].some(({ places }) => places.includes(place));
  while (left.size > 0) {
    let best: Choice | undefined;
    let bestWorth = 0;
    for (const choice of choices) {
      const mended = [...choice.mends].filter((at) => left.has(at)).length;
      if (mended === 0) continue;
      const cost = choice.places.reduce((sum, place) => sum + (isGone(place) ? 0 : costOf(place)), 0);
      const worth = mended / Math.max(cost, 0.01);
      if (worth > bestWorth) [best, bestWorth] = [choice, worth];
    }
    // what is left is said by nothing that could go
    if (best === undefined) break;
    chosen.add(best);
    for (const at of best.mends) left.delete(at);
  }
  return [...chosen];
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

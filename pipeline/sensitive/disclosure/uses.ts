/**
 * What of which rows is in print: the periods and the groups that anybody can set beside one another. Rows that are among others share
 * their periods, since what is printed of the ones says something of the others.
 */
import { type BreakdownId, breakdownOf, protectionOf } from "../measures/breakdowns.ts";
import { months, rowsOf, whenOf } from "../measures/cell_id.ts";
import type { Measure } from "../measures/measure.ts";
import type { Among } from "./among.ts";
import type { Table } from "./column.ts";
import type { Group } from "./groups.ts";
import { monthName, monthNumber } from "./numbers.ts";
import { piecesOf } from "./pieces.ts";
import { withinOf } from "./printed.ts";

/** What of some rows is in print: by breakdown (blank for the whole) the periods and the groups. */
export interface Use {
  readonly periods: Map<string, Set<string>>;
  readonly groups: Map<string, Map<string, Group>>;
}

export const rowsKey = (measure: Measure) => `${measure.moment} ${rowsOf(measure)}`;

export function usesOf(
  measures: readonly Measure[],
  tables: readonly Table[],
  among: readonly Among[],
): Map<string, Use> {
  const uses = new Map<string, Use>();
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const useOf = (measure: Measure): Use => {
    const found = uses.get(rowsKey(measure)) ?? { periods: new Map(), groups: new Map() };
    uses.set(rowsKey(measure), found);
    return found;
  };
  const addPeriod = (measure: Measure, breakdown: string, period: string) => {
    const { periods } = useOf(measure);
    // what a category comes to in a period is of the whole in that period
    for (const name of new Set([breakdown, ""])) periods.set(name, (periods.get(name) ?? new Set()).add(period));
  };
  for (const { measure, breakdown, groups, columns } of tables) {
    for (const { cells } of columns)
      for (const cell of cells.slice(0, 1)) addPeriod(measure, breakdown ?? "", whenOf(measure, cell));
    if (breakdown === null) continue;
    const own = useOf(measure).groups;
    const known = own.get(breakdown) ?? new Map<string, Group>();
    for (const group of groups) known.set(withinOf(breakdown, group), group);
    own.set(breakdown, known);
  }
  for (const { stock, flows, breakdown, from, to, period } of flowsBetween(tables, byId)) {
    for (const day of [from, to]) addPeriod(stock, breakdown ?? "", day);
    for (const flow of flows) addPeriod(flow, breakdown ?? "", period);
  }
  for (const family of familiesOf(among, uses)) share(family, uses);
  for (const measure of measures) if (measure.moment === "flow") addPieces(uses.get(rowsKey(measure)));
  return uses;
}

/** A category in a piece of a period is of the whole in that piece. */
function addPieces(use: Use | undefined): void {
  if (use === undefined) return;
  const all = use.periods.get("") ?? new Set();
  for (const [name, periods] of use.periods)
    if (name !== "") for (const piece of piecesOf([...periods]).values()) for (const each of piece) all.add(each);
}

/** Measures in print whose rows are among one another's, together. */
function familiesOf(among: readonly Among[], uses: ReadonlyMap<string, Use>): Iterable<Set<Measure>> {
  const familyOf = new Map<Measure, Set<Measure>>();
  for (const { part, whole } of among) {
    const own = [...part.sides, ...whole.sides].map(([measure]) => measure);
    const inUse = own.filter((measure) => uses.has(rowsKey(measure)));
    const together = new Set(inUse.flatMap((measure) => [measure, ...(familyOf.get(measure) ?? [])]));
    for (const measure of together) familyOf.set(measure, together);
  }
  return new Set(familyOf.values());
}

/** What one prints by a breakdown says something of every other that has it. */
function share(family: ReadonlySet<Measure>, uses: ReadonlyMap<string, Use>): void {
  const all = new Map<string, Set<string>>();
  for (const measure of family)
    for (const [name, periods] of uses.get(rowsKey(measure))?.periods ?? [])
      all.set(name, new Set([...(all.get(name) ?? []), ...periods]));
  for (const measure of family) {
    const own = uses.get(rowsKey(measure))?.periods;
    for (const name of ["", ...measure.breakdowns]) {
      const periods = all.get(name);
      if (periods !== undefined) own?.set(name, new Set([...(own.get(name) ?? []), ...periods]));
    }
  }
}

export interface Row {
  readonly within: string;
  /** null of a group of several */
  readonly category: string | null;
  readonly group: Group;
}

/** Each category of the code list, and the groups of several that are printed; of the whole the one row. */
export function rowsOfTable(breakdown: BreakdownId | null, { groups }: Use): Row[] {
  if (breakdown === null) return [{ within: "", category: "", group: [] }];
  const single = breakdownOf(breakdown).categories.map(
    ({ id }): Row => ({ within: withinOf(breakdown, [id]), category: id, group: [id] }),
  );
  const several = [...(groups.get(breakdown) ?? [])].filter(([, group]) => group.length > 1);
  return [...single, ...several.map(([within, group]): Row => ({ within, category: null, group }))];
}

export interface Between {
  readonly stock: Measure;
  readonly flows: readonly [started: Measure, ceased: Measure];
  /** null of the whole */
  readonly breakdown: BreakdownId | null;
  readonly from: string;
  readonly to: string;
  /** the months after the one day and until the other */
  readonly period: string;
}

/** The days on which a register is in print, each with the one before it, and what must have happened between: those that are printed, and those
 * until which it is printed who came or who went. What is hidden of such a day follows from them; and so within what stays the same of
 * a child. */
export function flowsBetween(tables: readonly Table[], byId: ReadonlyMap<string, Measure>): Between[] {
  const stocks = new Map(tables.map(({ measure }) => [`${measure.id} ${measure.version}`, measure]));
  return [...stocks.values()].flatMap((stock) => {
    const [started, ceased] = [byId.get(stock.changedBy?.started ?? ""), byId.get(stock.changedBy?.ceased ?? "")];
    if (started === undefined || ceased === undefined) return [];
    const flows = [started, ceased] as const;
    const within = stock.breakdowns.filter(
      (each) => protectionOf(each).stays && flows.every(({ breakdowns }) => breakdowns.includes(each)),
    );
    return [null, ...within].flatMap((breakdown) =>
      daysInPrint(tables, stock, flows, breakdown)
        .map((to, at, days): Between => {
          const from = days[at - 1] ?? to;
          const period = months(monthName(monthNumber(from) + 1), to);
          return { stock, flows, breakdown, from, to, period };
        })
        .slice(1),
    );
  });
}

/** In order. */
function daysInPrint(
  tables: readonly Table[],
  stock: Measure,
  flows: readonly Measure[],
  breakdown: BreakdownId | null,
): string[] {
  const days = new Set<string>();
  for (const { measure, columns } of tables.filter((table) => table.breakdown === breakdown))
    for (const { period_start, period_end } of columns.flatMap(({ cells }) => cells.slice(0, 1)))
      if (measure.id === stock.id) days.add(period_end);
      else if (flows.some(({ id }) => id === measure.id)) days.add(period_end).add(dayBefore(period_start));
  return [...days].sort();
}

/** Of a period that begins with a month the last day of the month before. */
const dayBefore = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(0);
  return date.toISOString().slice(0, 10);
};

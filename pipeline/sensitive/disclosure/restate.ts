/**
 * Which columns stay as they were printed. A figure of children or deaths stays unless a number of it moved by five or more: then the
 * whole measure in that period is printed anew together, since one table that is new beside another that is not tells the difference. A
 * figure of what the service did is printed anew whenever it moved.
 */
import type { Measure } from "../measures/measure.ts";
import type { Column, Table } from "./column.ts";
import type { Earlier, EarlierNumber } from "./earlier.ts";
import { fewestChildren } from "./may_print.ts";
import { toldOf } from "./printed.ts";
import type { ToldNumbers } from "./told.ts";
import { distance, type Truth } from "./truth.ts";

/** A measure in a period of one kind, by name: what is restated together. */
export const measurePeriod = ({ measure, rung }: { measure: Pick<Measure, "id">; rung: string }, period: string) =>
  `${measure.id} ${rung} ${period}`;

/** The measures and periods of which a number of children or deaths moved by five or more since it was printed last. */
export function restatedPeriods(numbers: readonly EarlierNumber[], truth: Pick<Truth, "of">): ReadonlySet<string> {
  const restated = new Set<string>();
  for (const number of numbers) {
    const truly = truth.of(number.id);
    if (number.of === "service" || !number.isLast || truly === null || isOfScores(number)) continue;
    if (distance(truly, number.known) >= fewestChildren) restated.add(measurePeriod(number, number.period));
  }
  return restated;
}

/** A sum of scores, which a single child can move by far more than five. */
export const isOfScores = ({ measure, side }: EarlierNumber): boolean => measure.kind === "score" && side === "counted";

/** The tables with each column of children or deaths that is not restated as it was printed. */
export const asPrinted = (tables: readonly Table[], earlier: Earlier, restated: ReadonlySet<string>): Table[] =>
  tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) =>
      table.of === "service" || restated.has(measurePeriod(table, column.period))
        ? column
        : asBefore(table, column, earlier),
    ),
  }));

/** The column as it was printed last; as it is now where it never was. */
function asBefore(table: Table, column: Column, earlier: Earlier): Column {
  const told = earlier.columnOf(table.measure, table.breakdown, table, column.period);
  return told === undefined ? column : { ...column, asBefore: told };
}

/** What the tables tell that was not told before: columns never printed, or printed anew with other numbers. */
export function newlyTold(tables: readonly Table[], earlier: Earlier): Table[] {
  return tables.flatMap((table) => {
    const isNew = (column: Column) => {
      if (column.asBefore !== undefined) return false;
      const told = earlier.columnOf(table.measure, table.breakdown, table, column.period);
      return told === undefined || column.cells.some((cell, row) => !isSame(told[row], toldOf(table, column, cell)));
    };
    const columns = table.columns.filter(isNew);
    return columns.length === 0 ? [] : [{ ...table, columns }];
  });
}

const isSame = (one: ToldNumbers | undefined, other: ToldNumbers): boolean =>
  one !== undefined &&
  one.counted === other.counted &&
  one.known === other.known &&
  one.unknown === other.unknown &&
  one.few === other.few;

export interface TakenBack {
  readonly tables: readonly Table[];
  /** measures and periods that are as they were printed after all */
  readonly reverted: ReadonlySet<string>;
}

/** Takes back what is among `told` and not among `left`: a column that was never printed goes; of one that was, the whole measure in that
 * period stays as it was printed. What was printed before is never taken away, for it stays known. */
export function takeBack(
  tables: readonly Table[],
  told: readonly Table[],
  left: readonly Table[],
  earlier: Earlier,
): TakenBack {
  const kept = new Set(columnsOf(left));
  const gone = new Set(columnsOf(told).filter((column) => !kept.has(column)));
  const reverted = new Set<string>();
  for (const table of tables)
    for (const column of table.columns)
      if (gone.has(column) && asBefore(table, column, earlier) !== column)
        reverted.add(measurePeriod(table, column.period));
  return {
    tables: tables.flatMap((table) => {
      const columns = table.columns.flatMap((column): Column[] => {
        const before = reverted.has(measurePeriod(table, column.period)) ? asBefore(table, column, earlier) : column;
        return gone.has(column) && before === column ? [] : [before];
      });
      return columns.length === 0 ? [] : [{ ...table, columns }];
    }),
    reverted,
  };
}

/** What was planned, with each column that is kept as it is kept: what is in neither as it was planned. */
export function asKept(planned: readonly Table[], kept: readonly Table[]): Table[] {
  const name = ({ measure, breakdown }: Table) => `${measure.id} ${breakdown}`;
  const byName = new Map(kept.map((table) => [name(table), table.columns]));
  return planned.map((table) => ({
    ...table,
    columns: table.columns.map(
      (column) => byName.get(name(table))?.find(({ period }) => period === column.period) ?? column,
    ),
  }));
}

const columnsOf = (tables: readonly Table[]): Column[] => tables.flatMap(({ columns }) => columns);

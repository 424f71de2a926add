/**
 * How what is awaited is declared: a ladder of SQL gives the rows of several kinds, each named by its extract and row number in the
 * source, with its due day as the models know it. No due day is worked out here: that is `work.ref.due` and the models over it.
 */
import type { Clause } from "../../release/format.ts";
import type { Needed } from "../measures/population.ts";
import type { Table } from "../rows.ts";
import type { GivenRows } from "../warehouse/model.ts";
import { ladder, type Sql } from "../warehouse/sql.ts";

/** A row of a ladder as its examples show it; ids of officers as they were given. */
export type AwaitedColumn = "kind" | "extract" | "source_row" | "officer_id" | "due_on" | "at_latest";

/** The types of what a ladder gives, for its examples. */
export const awaitedColumns: Readonly<Record<AwaitedColumn, readonly [type: string, words: string]>> = {
  kind: ["varchar", "the kind of what is awaited"],
  extract: ["varchar", "the extract of the row it is named by"],
  source_row: ["bigint", "the row in that extract, the header being row 1"],
  officer_id: ["ubigint", "the officer's pseudonym; null where none is recorded"],
  due_on: ["date", "the day it is due; null where none is known"],
  at_latest: ["boolean", "the exact day cannot be told: due_on is the latest that it can be"],
};

export interface AwaitedKind {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  /** the timescales that give its due day; none where the source gives it */
  readonly timescales: readonly string[];
  /** of a day that the source gives: which column */
  readonly given?: string;
  readonly noDay?: string;
  readonly clauses: readonly Clause[];
  /** the extracts, or columns, without which nothing can be said: those that the measure of it needs */
  readonly needs: readonly Needed[];
}

export interface AwaitedExample {
  readonly because: string;
  readonly given: GivenRows;
  /** ISO; the last day of 2025 where not given */
  readonly asAt?: string;
  readonly authority?: string;
  /** in the order of kind, day and row */
  readonly expect: Table<AwaitedColumn>;
}

export interface Awaited {
  /** the heading over its kinds */
  readonly group: string;
  /** its ladder, in `sql/` */
  readonly file: string;
  readonly kinds: readonly AwaitedKind[];
  readonly examples: readonly AwaitedExample[];
}

export const awaitedSql = ({ file }: Pick<Awaited, "file">): Sql => ladder(new URL(`sql/${file}.sql`, import.meta.url));

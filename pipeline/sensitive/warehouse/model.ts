/**
 * A model's twin: what one row of it is, its columns in words, what must hold of it, and rows *given → expect* that a test
 * builds it from. The SQL stands beside it under the same name.
 */
import type { ColumnOf, ExtractName } from "../../contracts/index.ts";
import type { Table } from "../rows.ts";
import { ladder, name, type Sql, sql } from "./sql.ts";

/** Rows by extract, their texts as a contract would load them; a column left out is null. */
export type GivenRows = { readonly [Name in ExtractName]?: Table<ColumnOf<Name>> };

export interface ModelExample<Column extends string = string> {
  readonly because: string;
  readonly given: GivenRows;
  /** SQL that says which rows are shown, where not all are */
  readonly within?: string;
  /** the rows expected, in order, in the columns named; ids are shown as they were given */
  readonly expect: Table<Column>;
}

export interface Model {
  readonly model: string;
  /** what one row is */
  readonly grain: string;
  /** column → its type in DuckDB and what it means */
  readonly columns: Readonly<Record<string, readonly [type: string, words: string]>>;
  /** the columns that together are found once; none where rows have no name of their own */
  readonly key: readonly string[];
  /** conditions that hold of every row, in SQL */
  readonly always?: readonly string[];
  readonly examples: readonly ModelExample[];
}

/** A model as it is declared: its columns are known by name, so that a misspelt one does not compile. */
interface Declared<Name extends string, Columns extends Model["columns"]> extends Model {
  readonly model: Name;
  readonly columns: Columns;
  readonly key: readonly NoInfer<keyof Columns & string>[];
  readonly examples: readonly ModelExample<NoInfer<keyof Columns & string>>[];
}

export const model = <const Name extends string, const Columns extends Model["columns"]>(
  declared: Declared<Name, Columns>,
): Declared<Name, Columns> => declared;

/** The table of a model. */
export const modelTable = (model: string): Sql => sql`work.${name(model)}`;

/** SQL as its readers are shown it: without the name of a database that is gone when the run is over. */
export const shown = (query: Sql): string => query.text.replaceAll(/\bwork\./g, "");

/** The SQL of a model, which names every table and macro by its database: what is meant hangs on no statement before it. */
export const modelSql = (model: string): Sql => ladder(new URL(`models/${model}.sql`, import.meta.url));

/**
 * A contract says what one extract must hold: its grain, columns, key, the dates that must stand in order. It is data;
 * `schema.ts` turns it into zod, `intake/check_sql.ts` into SQL, `dictionary.ts` into the data dictionary.
 */
import type { Column } from "./column.ts";

export interface Contract {
  /** the file's name without its ending */
  readonly extract: string;
  readonly title: string;
  /** what one row is */
  readonly grain: string;
  readonly columns: Readonly<Record<string, Column>>;
  /** the columns that together are found once */
  readonly key: readonly string[];
  /** pairs of dates of which the first may not be after the second */
  readonly order?: readonly (readonly [string, string])[];
  /** columns of which at least one must be filled */
  readonly anyOf?: readonly (readonly string[])[];
  /** pairs of numbers of which the first may not exceed the second */
  readonly atMost?: readonly (readonly [string, string])[];
  /** SQL over the text of a row: true of one that gives way where another row has its key */
  readonly givesWay?: string;
}

/** Whether figures need a column, so that rows of one key must agree on it: it is required, or it says when. */
export const isNeeded = ({ columns, order = [], anyOf = [], atMost = [] }: Contract, column: string): boolean =>
  columns[column]!.required || [...order, ...anyOf, ...atMost].flat().includes(column);

/** A contract as it is declared: its columns are known by name, so that a misspelt one does not compile. */
interface Declared<Extract extends string, Columns extends Contract["columns"]> extends Contract {
  readonly extract: Extract;
  readonly columns: Columns;
  readonly key: readonly NoInfer<keyof Columns & string>[];
  readonly order?: readonly (readonly [NoInfer<keyof Columns & string>, NoInfer<keyof Columns & string>])[];
  readonly anyOf?: readonly (readonly NoInfer<keyof Columns & string>[])[];
  readonly atMost?: readonly (readonly [NoInfer<keyof Columns & string>, NoInfer<keyof Columns & string>])[];
}

export const contract = <const Extract extends string, const Columns extends Contract["columns"]>(
  declared: Declared<Extract, Columns>,
): Declared<Extract, Columns> => declared;

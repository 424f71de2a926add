/**
 * How one file becomes one extract: where its rows are, and for each column of the contract an SQL expression over them.
 * Quorate's own formats name their columns as the contract does; a foreign source declares a mapping. Nothing of a file
 * but what these expressions read is ever staged.
 */
import type { Contract } from "../../contracts/contract.ts";
import type { Code, QuorateError } from "../../messages.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import type { Sql } from "../warehouse/sql.ts";
import type { Relations, Subject } from "./rules/rule.ts";

/** Where the rows of an extract are read from. */
export type Rows =
  /** a CSV file with these columns, in this order */
  | { readonly kind: "csv"; readonly path: string; readonly header: readonly string[] }
  | { readonly kind: "parquet"; readonly path: string }
  /** a temporary table of text, filled from a format that DuckDB does not read itself; its column `row` is the row number
   * in the file. `header`: its other columns, where a row of nothing but blanks is no row. `refused`: another of the rows that
   * could not be read, `row` and `code` */
  | { readonly kind: "table"; readonly table: string; readonly header?: readonly string[]; readonly refused?: string };

export interface ExtractPlan {
  readonly contract: Contract;
  /** the file's name in messages: never a path of somebody's machine */
  readonly file: string;
  readonly rows: Rows;
  /** contract column → SQL over the file's columns; a column left out is not supplied */
  readonly columns: Readonly<Record<string, Sql>>;
  /** dates are written dd/mm/yyyy */
  readonly dayFirst: boolean;
  /** column → what is said of a malformed value, where the source writes it in another way than the contract */
  readonly malformed?: Readonly<Record<string, Code>>;
  /** nothing may stand in a column without a name: it could be anything, and nobody said what */
  readonly namedOnly?: boolean;
}

/** A file, or a part of one, that is not read. */
export interface LeftOut {
  readonly what: string;
  /** as an end of the sentence "… was left out: " */
  readonly why: string;
}

export interface Plan {
  readonly extracts: readonly ExtractPlan[];
  /** what of the folder is not read, and why */
  readonly leftOut: readonly LeftOut[];
  /** files that cannot be used: nothing is loaded, but the others are looked at all the same */
  readonly faults: readonly QuorateError[];
  /** files with a header and no rows: empty is not none, so their extracts are not supplied */
  readonly empty: readonly { readonly extract: string; readonly file: string }[];
  /** files that are read but are no extract: a submission is known by them too */
  readonly alsoRead?: readonly string[];
  /** SQL for `child` and `born_on` where the source says the day of birth: rules about age read it, nothing keeps it */
  readonly births?: Sql | undefined;
  readonly rules?: SourceRules;
  /** SQL for what was found in files that are only looked up: `extract`, `row`, `column`, `code`, `severity` */
  readonly found?: Sql;
}

/** A source's own rules: its tables as relations of text with a `row`, and what is judged of them. */
export interface SourceRules {
  readonly relations: Relations;
  readonly subjects: readonly Subject[];
}

/** A source finds the extracts in a folder. Throws QuorateError where a file cannot be used. */
export interface Source {
  readonly name: string;
  /** `asAt`: the submission's day, for a table that is a snapshot and does not say of when */
  plan(warehouse: Warehouse, folder: string, dayFirst: boolean, asAt: string): Promise<Plan>;
}

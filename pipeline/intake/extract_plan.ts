/**
 * How one file becomes one extract: which file, the columns it has, and for each column of the contract an SQL
 * expression over the file's columns. Quorate's own format names its columns as the contract does; a foreign source
 * declares a mapping. Nothing of a file but what these expressions read is ever staged.
 */
import type { Contract } from "../contracts/contract.ts";

export interface ExtractPlan {
  readonly contract: Contract;
  /** where the file is */
  readonly path: string;
  /** its name in messages: never a path of somebody's machine */
  readonly file: string;
  /** every column of the file, in its order */
  readonly header: readonly string[];
  /** contract column → SQL over the file's columns; a column left out is not supplied */
  readonly columns: Readonly<Record<string, string>>;
  /** dates are written dd/mm/yyyy */
  readonly dayFirst: boolean;
}

/** A source finds the extracts in a folder. Throws QuorateError where a file cannot be used. */
export interface Source {
  readonly name: string;
  plan(folder: string, dayFirst: boolean): Promise<{ extracts: ExtractPlan[]; ignored: string[] }>;
}

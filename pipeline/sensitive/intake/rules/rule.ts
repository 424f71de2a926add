/**
 * A rule: something that cannot be, or hardly can, said of one row of an extract. Data, which `run.ts` interprets.
 *
 * There are two layers, of one shape. The rules in this folder speak of our contracts, so they hold for every
 * submission whatever it came as. Those beside a foreign source speak of that source's own tables, for what our
 * contracts do not keep (last year's episodes, an adopter's status, a referral); they name the source's file and row.
 *
 * An error sets the row aside, a warning loads it and counts it. Nearly all are warnings: who would drop a doubtful row
 * would lose a child from the figures. An error is for a row that cannot be true and that no figure needs.
 */
import type { Code } from "../../../messages.ts";
import { ladder, type Sql } from "../../warehouse/sql.ts";

/** Tables by name, each a header and its rows as texts with blanks between the values; `.` is a blank value. A
 * `child_id` left out is always the same child. */
export type Given = Readonly<Record<string, readonly string[]>>;

export interface RuleExample {
  readonly because: string;
  readonly given: Given;
  /** the rows of the rule's own table that fail, counted from 0 */
  readonly fails: readonly number[];
}

export interface Rule {
  readonly code: Code;
  readonly severity: "error" | "warning";
  readonly column: string;
  /** SQL over the facts of its subject: true where the row fails */
  readonly when: string;
  /** rows of other tables that are part of the fault: the fact that holds their number */
  readonly also: readonly { readonly table: string; readonly row: string; readonly column: string }[];
  /** the rule of the field that it follows, or the clause or plain sense it comes from */
  readonly source: string;
  readonly examples: readonly RuleExample[];
}

/** Relations by name, as SQL. */
export type Relations = Readonly<Record<string, Sql>>;

/** Rules that look at the same facts, so that one scan judges them all. */
export interface Subject {
  /** the extract, or the source's table, whose rows are judged */
  readonly table: string;
  /** SQL that gives each row its `row` and what the rules ask about it */
  readonly facts: Sql;
  /** `loading`: before the extracts that refer to this one are loaded, looking at earlier ones only, so that a row can
   * be set aside; `loaded`: when all extracts are there, so that each can be held against every other */
  readonly at: "loading" | "loaded";
  readonly rules: readonly Rule[];
}

const declared =
  (severity: Rule["severity"]) =>
  (
    code: Code,
    column: string,
    when: string,
    source: string,
    examples: readonly RuleExample[],
    also: Rule["also"] = [],
  ): Rule => ({ code, severity, column, when, also, source, examples });

export const error = declared("error");
export const warning = declared("warning");

/** One example: which rows fail, of which tables, and why. */
export const example = (because: string, fails: readonly number[], given: Given): RuleExample => ({
  because,
  given,
  fails,
});

export const ssda903 = (...rules: string[]): string => `SSDA903 rule ${rules.join(", ")}`;
export const cin = (...rules: string[]): string => `CIN census rule ${rules.join(", ")}`;
/** A rule of no list: what the words of the contract mean. */
export const plainSense = "the meaning of the columns";

/** The facts of a subject, from the folder `facts` beside the module that asks; `table`: whose, where several have the same. */
export const factsSql = (beside: string, name: string, table?: string): Sql =>
  ladder(new URL(`facts/${name}.sql`, beside), table);

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
import type { ColumnOf, ExtractName } from "../../../contracts/index.ts";
import type { Code } from "../../../messages.ts";
import { rows, type Table, type Words } from "../../rows.ts";
import { ladder, type Sql } from "../../warehouse/sql.ts";

export interface RuleExample {
  readonly because: string;
  readonly given: { readonly [Name in string]?: Table };
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

/** Tables by name, each with its columns. */
type Columns = Readonly<Record<string, string>>;
/** Rows *given*: of these tables, and of the submission, which is otherwise one of 2016 to 2025. */
type Given<Tables extends Columns> = { readonly [Name in keyof Tables]?: Table<Tables[Name]> } & {
  readonly submission?: Table<"from" | "as_at">;
};

/** One example over some tables: which rows fail, of which tables, and why. */
export const exampleOver =
  <Tables extends Columns>() =>
  (because: string, fails: readonly number[], given: Given<Tables>): RuleExample => ({ because, given, fails });

/** Over our own extracts. A `child_id` left out is always the same child. */
export const example = exampleOver<{ [Name in ExtractName]: ColumnOf<Name> }>();

/** What gives rows of one extract, where many examples do. */
export const givenOf =
  <const Name extends ExtractName>(extract: Name) =>
  <const Header extends string>(header: Header, ...lines: readonly string[]) =>
    ({ [extract]: rows(header, ...lines) }) as Record<Name, Table<Words<Header>>>;

export const ssda903 = (...rules: string[]): string => `SSDA903 rule ${rules.join(", ")}`;
export const cin = (...rules: string[]): string => `CIN census rule ${rules.join(", ")}`;
/** A rule of no list: what the words of the contract mean. */
export const plainSense = "the meaning of the columns";

/** The facts of a subject, from the folder `facts` beside the module that asks; `table`: whose, where several have the same. */
export const factsSql = (beside: string, name: string, table?: string): Sql =>
  ladder(new URL(`facts/${name}.sql`, beside), table);

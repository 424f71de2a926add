/**
 * A contract as SQL: for each staged row the list of what is wrong with it, `column|code`, in the order of the columns.
 * It says of a whole file what `contracts/schema.ts` says of one row; a property test holds the two together.
 */
import { codesOf } from "../../contracts/code_lists.ts";
import {
  type Column,
  type ColumnKind,
  cellFaults,
  faultMark,
  isAnswer,
  malformed,
  patterns,
  warehouseType,
} from "../../contracts/column.ts";
import type { Contract } from "../../contracts/contract.ts";
import type { Code } from "../../messages.ts";
import { fragment, joined, literal, name, nothing, type Sql, sql } from "../warehouse/sql.ts";

/** Who sends the rows, and how they write. */
export interface Written {
  readonly authority: string;
  /** days are written dd/mm/yyyy; they have been read, so that what is still written so is none */
  readonly dayFirst?: boolean;
  /** no value is one that stands for a cell without a usable one */
  readonly unmarked?: boolean;
  /** what is said of a column that is malformed, where its source writes it in another way than the contract */
  readonly malformed?: Readonly<Record<string, Code>>;
}

/** SQL: whether a text is one of some. A list, since DuckDB makes a join of a long `in (…)`, which loses the order of a file. */
const isOneOf = (value: Sql, codes: readonly string[]): Sql => sql`list_contains([${codes.map(literal)}], ${value})`;

/** SQL for the code of what is wrong with one value alone, or null. */
function valueCheck(column: string, declared: Column, written: Written): Sql {
  const value = name(column);
  const inStead = written.malformed?.[column] ?? (written.dayFirst ? dayFirstInstead[declared.kind] : undefined);
  const wrong = literal(`${column}|${inStead ?? malformed[declared.kind]}`);
  const whens = [sql`when ${value} is null then ${declared.required ? literal(`${column}|value-missing`) : sql`null`}`];
  const faults = Object.entries(cellFaults).map(
    ([code, text]) => sql`when ${value} = ${literal(text)} then ${literal(code)}`,
  );
  const faulty = sql`case when starts_with(${value}, ${literal(faultMark)}) then case ${joined(faults, sql` `)} end end`;
  if (!written.unmarked) whens.push(sql`when ${faulty} is not null then ${literal(`${column}|`)} || ${faulty}`);
  if (declared.kind === "code") {
    whens.push(sql`when not ${isOneOf(value, codesOf(declared.codes!, written.authority))} then ${wrong}`);
  } else if (declared.kind === "flag") {
    whens.push(sql`when not ${isOneOf(value, ["Y", "N"])} then ${wrong}`);
  } else {
    const shaped = sql`not regexp_matches(${value}, ${literal(patterns[declared.kind])})`;
    whens.push(
      sql`when ${shaped} then ${declared.kind === "date" ? slashedCheck(column, wrong, written.dayFirst) : wrong}`,
    );
  }
  if (declared.kind === "date") whens.push(sql`when try_cast(${value} as date) is null then ${wrong}`);
  if (declared.kind === "schoolYear" || declared.kind === "anyYear" || declared.kind === "period")
    whens.push(
      sql`when regexp_matches(${value}, '^[0-9]{4}/?[0-9]{2}$')
        and (cast(substr(${value}, 3, 2) as integer) + 1) % 100 <> cast(right(${value}, 2) as integer) then ${wrong}`,
    );
  if (declared.kind === "integer") {
    const outside = sql`cast(${value} as bigint) not between ${declared.min!} and ${declared.max!}`;
    whens.push(sql`when ${outside} then ${literal(`${column}|number-out-of-range`)}`);
  }
  return sql`case ${joined(whens, sql` `)} end`;
}

/** What is said of a kind of column in place of the usual where days are written day first. */
const dayFirstInstead: Partial<Record<ColumnKind, Code>> = { date: "date-not-day-first" };

/** SQL for what is wrong with a text that is not formed as a day: told by the order in which it would be one. */
function slashedCheck(column: string, wrong: Sql, dayFirst = false): Sql {
  const value = name(column);
  const reads = (order: string) => sql`try_strptime(${value}, ${literal(order)}) is not null`;
  return sql`case when not regexp_matches(${value}, ${literal(patterns.slashed)}) then ${wrong}
    ${dayFirst ? nothing : sql`when ${reads("%d/%m/%Y")} then ${literal(`${column}|date-day-first`)}`}
    when ${reads("%m/%d/%Y")} then ${literal(`${column}|date-month-first`)} else ${wrong} end`;
}

/** The text of a value in the type of its kind; null where it has none. */
export function typedSql(kind: ColumnKind, text: Sql): Sql {
  if (kind === "month") return sql`try_cast(${text} || '-01' as date)`;
  if (kind === "flag") return sql`${text} = 'Y'`;
  return warehouseType[kind] === "varchar" ? text : sql`try_cast(${text} as ${fragment(warehouseType[kind])})`;
}

/** What may be known of a row before it is asked whether it is sound. */
export interface Known {
  /** columns of ids that are sound where they are found, which is not asked here */
  readonly lookedUp?: readonly string[];
  /** SQL for the value of a column in its type, null where it has none */
  readonly typed?: (column: string) => Sql;
}

/** SQL that is true only where a row has nothing wrong with it and no blank space to be cleaned away: asked of every row,
 * so it says nothing of what is wrong and asks as little as it can. A property test holds it to the checks. */
export function soundSql(contract: Contract, written: Written, { lookedUp = [], typed }: Known = {}): Sql {
  const typedOf = typed ?? ((column: string) => typedSql(contract.columns[column]!.kind, name(column)));
  const alone = Object.entries(contract.columns).map(([column, declared]) => {
    // an id that is looked up is sound where it is found; one that is not there is not found either
    if (lookedUp.includes(column)) return declared.required ? sql`${name(column)} is not null` : sql`true`;
    const sound = soundValue(column, declared, written, typedOf(column));
    return declared.required ? sql`(${sound})` : sql`(${name(column)} is null or ${sound})`;
  });
  const order = [...(contract.order ?? []), ...(contract.atMost ?? [])].map(
    ([first, second]) => sql`coalesce(${typedOf(first)} <= ${typedOf(second)}, true)`,
  );
  const anyOf = (contract.anyOf ?? []).map((columns) => sql`coalesce(${columns.map(name)}) is not null`);
  return joined([...alone, ...order, ...anyOf], sql`\n    and `);
}

/** A value that comes back as it was written, or is among those expected, is sound at a fraction of the price of a pattern. */
function soundValue(column: string, declared: Column, written: Written, typed: Sql): Sql {
  const value = name(column);
  if (declared.kind === "code") return isOneOf(value, codesOf(declared.codes!, written.authority));
  if (declared.kind === "flag") return isOneOf(value, ["Y", "N"]);
  const asWritten = sql`cast(${typed} as varchar) = ${value}`;
  if (declared.kind === "date") return sql`${asWritten} and ${typed} between date '1900-01-01' and date '2099-12-31'`;
  // what stands for a faulty cell is formed as nothing is, so that it needs no question of its own
  const closer = sql`(${valueCheck(column, declared, { ...written, unmarked: true })}) is null`;
  if (declared.kind === "integer")
    return sql`case when ${asWritten} then ${typed} between ${declared.min!} and ${declared.max!} else ${closer} end`;
  if (declared.kind === "word" && declared.codes !== undefined)
    return sql`case when ${isOneOf(value, codesOf(declared.codes, written.authority))} then true else ${closer} end`;
  return closer;
}

/** SQL for a list of `column|code`, empty for a good row, over the columns of the staging table. */
export const findingsSql = (contract: Contract, written: Written): Sql =>
  sql`list_filter([${checksOf(contract, written)}], lambda finding : finding is not null)`;

/** SQL for a cleaned text in the letters of its list, large or small: no list has two codes that differ by them alone. */
export function inListSql(text: Sql, { kind, codes }: Column, authority: string): Sql {
  if (kind !== "code" && kind !== "flag") return text;
  const list = kind === "flag" ? ["Y", "N"] : codesOf(codes!, authority);
  const inLetters = (letters: Sql) => sql`when ${isOneOf(sql`${letters}(${text})`, list)} then ${letters}(${text})`;
  return sql`case when ${isOneOf(text, list)} then ${text} ${inLetters(sql`upper`)} ${inLetters(sql`lower`)} else ${text} end`;
}

/** SQL for how grave a finding of these checks is, from its `column` and `code`: an answer that a row can do without is lost
 * with a warning, and anything else sets the row aside. */
export function severitySql({ columns }: Contract): Sql {
  const answers = Object.entries(columns).flatMap(([column, declared]) => (isAnswer(declared) ? [column] : []));
  return answers.length === 0
    ? sql`'error'`
    : sql`case when ${isOneOf(sql`"column"`, answers)} then 'warning' else 'error' end`;
}

/** SQL for a value, or null where it is an answer that is none of its list. */
export function keptAnswerSql(column: string, declared: Column, written: Written): Sql {
  const value = name(column);
  return isAnswer(declared)
    ? sql`case when (${valueCheck(column, declared, written)}) is null then ${value} end`
    : value;
}

/** Each check of a row as SQL for `column|code` or null. */
function checksOf(contract: Contract, written: Written): Sql[] {
  const of = (column: string) => contract.columns[column]!;
  const ok = (column: string) => sql`(${valueCheck(column, of(column), written)}) is null`;
  const alone = Object.entries(contract.columns).map(([column, declared]) => valueCheck(column, declared, written));
  const order = (contract.order ?? []).map(
    ([first, second]) =>
      sql`case when ${name(first)} > ${name(second)} and ${ok(first)} and ${ok(second)} then ${literal(`${second}|dates-out-of-order`)} end`,
  );
  const atMost = (contract.atMost ?? []).map(
    ([first, second]) =>
      sql`case when try_cast(${name(first)} as bigint) > try_cast(${name(second)} as bigint) and ${ok(first)} and ${ok(second)}
       then ${literal(`${second}|numbers-out-of-order`)} end`,
  );
  const anyOf = (contract.anyOf ?? []).map(
    (columns) =>
      sql`case when ${joined(
        columns.map((column) => sql`${name(column)} is null`),
        sql` and `,
      )} then ${literal(`${columns[0]}|none-filled`)} end`,
  );
  return [...alone, ...order, ...atMost, ...anyOf];
}

/**
 * A contract as SQL: for each staged row the list of what is wrong with it, `column|code`, in the order of the columns.
 * It says of a whole file what `contracts/schema.ts` says of one row; a property test holds the two together.
 */
import { codesOf } from "../contracts/code_lists.ts";
import { type Column, type ColumnKind, malformed, patterns, warehouseType } from "../contracts/column.ts";
import type { Contract } from "../contracts/contract.ts";
import { literal, name } from "../warehouse/connection.ts";

/** SQL for the code of what is wrong with one value alone, or null. */
function valueCheck(column: string, declared: Column, authority: string): string {
  const value = name(column);
  const wrong = `'${column}|${malformed[declared.kind]}'`;
  const whens = [`when ${value} is null then ${declared.required ? `'${column}|value-missing'` : "null"}`];
  if (declared.kind === "code") {
    const codes = codesOf(declared.codes!, authority).map(literal).join(", ");
    whens.push(`when ${value} not in (${codes}) then ${wrong}`);
  } else if (declared.kind === "flag") {
    whens.push(`when ${value} not in ('Y', 'N') then ${wrong}`);
  } else {
    const dayFirst = `case when regexp_matches(${value}, '${patterns.dayFirst}') then '${column}|date-day-first' else ${wrong} end`;
    whens.push(
      `when not regexp_matches(${value}, '${patterns[declared.kind]}') then ${declared.kind === "date" ? dayFirst : wrong}`,
    );
  }
  if (declared.kind === "date") whens.push(`when try_cast(${value} as date) is null then ${wrong}`);
  if (declared.kind === "schoolYear" || declared.kind === "anyYear" || declared.kind === "period")
    whens.push(
      `when regexp_matches(${value}, '^[0-9]{4}/?[0-9]{2}$')
        and (cast(substr(${value}, 3, 2) as integer) + 1) % 100 <> cast(right(${value}, 2) as integer) then ${wrong}`,
    );
  if (declared.kind === "integer") {
    const outside = `cast(${value} as bigint) not between ${declared.min} and ${declared.max}`;
    whens.push(`when ${outside} then '${column}|number-out-of-range'`);
  }
  return `case ${whens.join(" ")} end`;
}

/** The text of a value in the type of its kind; null where it has none. */
export function typedSql(kind: ColumnKind, text: string): string {
  if (kind === "month") return `try_cast(${text} || '-01' as date)`;
  if (kind === "flag") return `${text} = 'Y'`;
  return warehouseType[kind] === "varchar" ? text : `try_cast(${text} as ${warehouseType[kind]})`;
}

/** What may be known of a row before it is asked whether it is sound. */
export interface Known {
  /** columns of ids that are sound where they are found, which is not asked here */
  readonly lookedUp?: readonly string[];
  /** SQL for the value of a column in its type, null where it has none */
  readonly typed?: (column: string) => string;
}

/** SQL that is true only where a row has nothing wrong with it and no blank space to be cleaned away: asked of every row,
 * so it says nothing of what is wrong and asks as little as it can. A property test holds it to the checks. */
export function soundSql(contract: Contract, authority: string, { lookedUp = [], typed }: Known = {}): string {
  const typedOf = typed ?? ((column: string) => typedSql(contract.columns[column]!.kind, name(column)));
  const alone = Object.entries(contract.columns).map(([column, declared]) => {
    const sound = lookedUp.includes(column) ? "true" : soundValue(column, declared, authority, typedOf(column));
    return declared.required ? `(${sound})` : `(${name(column)} is null or ${sound})`;
  });
  const order = [...(contract.order ?? []), ...(contract.atMost ?? [])].map(
    ([first, second]) => `coalesce(${typedOf(first)} <= ${typedOf(second)}, true)`,
  );
  const anyOf = (contract.anyOf ?? []).map((columns) => `coalesce(${columns.map(name).join(", ")}) is not null`);
  return [...alone, ...order, ...anyOf].join("\n    and ");
}

/** A value that comes back as it was written, or is among those expected, is sound at a fraction of the price of a pattern. */
function soundValue(column: string, declared: Column, authority: string, typed: string): string {
  const value = name(column);
  const oneOf = (codes: readonly string[]) => `${value} in (${codes.map(literal).join(", ")})`;
  if (declared.kind === "code") return oneOf(codesOf(declared.codes!, authority));
  if (declared.kind === "flag") return oneOf(["Y", "N"]);
  const asWritten = `cast(${typed} as varchar) = ${value}`;
  if (declared.kind === "date") return `${asWritten} and ${typed} between date '1900-01-01' and date '2099-12-31'`;
  const closer = `(${valueCheck(column, declared, authority)}) is null`;
  if (declared.kind === "integer")
    return `case when ${asWritten} then ${typed} between ${declared.min} and ${declared.max} else ${closer} end`;
  if (declared.kind === "word" && declared.codes !== undefined)
    return `case when ${oneOf(codesOf(declared.codes, authority))} then true else ${closer} end`;
  return closer;
}

/** SQL for a list of `column|code`, empty for a good row, over the columns of the staging table. */
export const findingsSql = (contract: Contract, authority: string): string =>
  `list_filter([${checksOf(contract, authority).join(",\n    ")}], lambda finding : finding is not null)`;

/** Each check of a row as SQL for `column|code` or null. */
function checksOf(contract: Contract, authority: string): string[] {
  const of = (column: string) => contract.columns[column]!;
  const ok = (column: string) => `(${valueCheck(column, of(column), authority)}) is null`;
  const alone = Object.entries(contract.columns).map(([column, declared]) => valueCheck(column, declared, authority));
  const order = (contract.order ?? []).map(
    ([first, second]) =>
      `case when ${name(first)} > ${name(second)} and ${ok(first)} and ${ok(second)} then '${second}|dates-out-of-order' end`,
  );
  const atMost = (contract.atMost ?? []).map(
    ([first, second]) =>
      `case when try_cast(${name(first)} as bigint) > try_cast(${name(second)} as bigint) and ${ok(first)} and ${ok(second)}
       then '${second}|numbers-out-of-order' end`,
  );
  const anyOf = (contract.anyOf ?? []).map(
    (columns) =>
      `case when ${columns.map((column) => `${name(column)} is null`).join(" and ")} then '${columns[0]}|none-filled' end`,
  );
  return [...alone, ...order, ...atMost, ...anyOf];
}

/**
 * A contract as SQL: for each staged row the list of what is wrong with it, `column|code`, in the order of the columns.
 * It says of a whole file what `contracts/schema.ts` says of one row; a property test holds the two together.
 */
import { codesOf } from "../contracts/code_lists.ts";
import { type Column, malformed, patterns } from "../contracts/column.ts";
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
  if (declared.kind === "schoolYear")
    whens.push(
      `when (cast(substr(${value}, 3, 2) as integer) + 1) % 100 <> cast(substr(${value}, 5, 2) as integer) then ${wrong}`,
    );
  if (declared.kind === "integer") {
    const outside = `cast(${value} as bigint) not between ${declared.min} and ${declared.max}`;
    whens.push(`when ${outside} then '${column}|number-out-of-range'`);
  }
  return `case ${whens.join(" ")} end`;
}

/** SQL that is true only where a row has nothing wrong with it and no blank space to be cleaned away: asked of every row,
 * so it says nothing of what is wrong and asks as little as it can. `found`: SQL that is true where an id was found among
 * those already looked at, for the columns that have such a list. A property test holds it to the checks. */
export function soundSql(contract: Contract, authority: string, found: Readonly<Record<string, string>> = {}): string {
  const alone = Object.entries(contract.columns).map(([column, declared]) => {
    const sound = found[column] ?? soundValue(column, declared, authority);
    return declared.required ? `(${sound})` : `(${name(column)} is null or ${sound})`;
  });
  const order = (contract.order ?? []).map(([first, second]) => `coalesce(${name(first)} <= ${name(second)}, true)`);
  const atMost = (contract.atMost ?? []).map(
    ([first, second]) => `coalesce(try_cast(${name(first)} as bigint) <= try_cast(${name(second)} as bigint), true)`,
  );
  const anyOf = (contract.anyOf ?? []).map((columns) => `coalesce(${columns.map(name).join(", ")}) is not null`);
  return [...alone, ...order, ...atMost, ...anyOf].join("\n    and ");
}

/** A day written back as it was read is written as the contract asks, at half the price of a pattern. */
function soundValue(column: string, declared: Column, authority: string): string {
  const value = name(column);
  if (declared.kind === "code") return `${value} in (${codesOf(declared.codes!, authority).map(literal).join(", ")})`;
  if (declared.kind === "flag") return `${value} in ('Y', 'N')`;
  if (declared.kind === "date")
    return `cast(try_cast(${value} as date) as varchar) = ${value} and length(${value}) = 10 and ${value} >= '1900' and ${value} < '2100'`;
  return `(${valueCheck(column, declared, authority)}) is null`;
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

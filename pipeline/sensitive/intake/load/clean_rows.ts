/** Cleans the rows that are not sound as they stand. */
import { literal, name, type Sql, sql } from "../../warehouse/sql.ts";
import { temporaryTable } from "../../warehouse/temporary_table.ts";
import { inListSql, typedSql } from "../check_sql.ts";
import { cleaned, dayText, hasTime } from "../clean.ts";
import { writtenSql } from "../stage.ts";
import type { Loading } from "./loading.ts";

/** Gives a table of the rows as cleaned text: `row`, the columns of the contract, `days_with_time`, the names of the columns whose
 * day had a time of day beside it, and `key_number`. `rows`: a relation of their numbers. */
export async function cleanRows(loading: Loading, rows: Sql): Promise<Sql> {
  const columns = Object.keys(loading.plan.contract.columns);
  return (await temporaryTable(loading.warehouse, "cleaned", cleanedSql(loading, rows, columns))).table;
}

/** SQL for the keys of rows when they are cleaned: `key_number`. */
export const cleanedKeysSql = (loading: Loading, rows: Sql): Sql =>
  sql`select key_number from (${cleanedSql(loading, rows, loading.plan.contract.key)})`;

/** SQL for some columns of some rows as cleaned text: without white space around it, codes in the letters of their list, days
 * without a time of day. The key is one number, since it may have several columns and rows are only told apart by it. */
function cleanedSql({ plan, authority, staged }: Loading, rows: Sql, wanted: readonly string[]): Sql {
  const { contract, dayFirst } = plan;
  const columns = Object.entries(contract.columns).filter(([column]) => wanted.includes(column));
  const trimmed = columns.map(
    ([column, declared]) => sql`${inListSql(cleaned(name(column)), declared, authority)} as ${name(column)}`,
  );
  const days = columns.flatMap(([column, { kind }]) => (kind === "date" ? [name(column)] : []));
  const withoutTime = days.map((day) => sql`${dayText(day, dayFirst)} as ${day}`);
  const dated = days.length === 0 ? sql`*` : sql`* replace (${withoutTime})`;
  const withTime = columns.flatMap(([column, { kind }]) =>
    kind === "date" ? [sql`case when ${hasTime(name(column))} then ${literal(column)} end`] : [],
  );
  const key = columns.flatMap(([column, { kind }]) => {
    if (!contract.key.includes(column)) return [];
    // an id is still a text: it is hashed when its row is loaded
    return [kind === "id" ? name(column) : typedSql(kind, name(column))];
  });
  return sql`
    with written as (select row, ${writtenSql(plan)} from ${staged} semi join ${rows} using (row)),
    trimmed as (select row, ${trimmed} from written),
    dated as (
      select ${dated}, list_filter([${withTime}]::varchar[], lambda day : day is not null) as days_with_time
      from trimmed
    )
    select *, hash(${key}) as key_number from dated`;
}

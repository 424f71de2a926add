/**
 * A typed value of a Parquet file as the text that a CSV file would hold. A moment in a time zone is a day in UTC where it is
 * midnight there, and otherwise no day at all: which it is would depend on where the program runs.
 */
import { cellFaults } from "../../contracts/column.ts";
import { literal, type Sql, sql } from "../warehouse/sql.ts";

/** `value`: the column; `type`: DuckDB's name of its type; `month`: a month is what belongs there. */
export function typedText(value: Sql, type: string, month = false): Sql {
  if (type === "BOOLEAN") return sql`case ${value} when true then 'Y' when false then 'N' end`;
  if (type.startsWith("TIMESTAMP WITH TIME ZONE")) {
    const utc = sql`(${value} at time zone 'UTC')`;
    return sql`case when ${utc} = date_trunc('day', ${utc}) then ${dayText(utc, month)} when ${utc} is not null then ${literal(cellFaults["day-zoned"])} end`;
  }
  if (type.startsWith("TIMESTAMP")) {
    const it = sql`${value}::timestamp`;
    return sql`case when ${it} = date_trunc('day', ${it}) then ${dayText(it, month)} else strftime(${it}, '%Y-%m-%d %H:%M:%S') end`;
  }
  if (type === "DATE") return dayText(value, month);
  if (type === "DOUBLE" || type === "FLOAT" || type.startsWith("DECIMAL"))
    return sql`case when ${value} = trunc(${value}) then ${value}::hugeint::varchar else ${value}::varchar end`;
  return sql`${value}::varchar`;
}

/** A first of the month is a month where a month belongs; another day is not cut to one. */
const dayText = (day: Sql, month: boolean): Sql =>
  month
    ? sql`case when day(${day}) = 1 then strftime(${day}, '%Y-%m') else strftime(${day}, '%Y-%m-%d') end`
    : sql`strftime(${day}, '%Y-%m-%d')`;

/** A temporary table of one connection, which whoever made it hands on: nobody else knows it by its name. */
import type { Bound, Warehouse } from "./connection.ts";
import { name, type Sql, sql } from "./sql.ts";

export interface TemporaryTable {
  readonly table: Sql;
  /** how many rows it was made with */
  readonly rows: number;
}

/** Puts what a query gives into a temporary table, in place of an earlier one of that name. */
export async function temporaryTable(
  warehouse: Warehouse,
  called: string,
  query: Sql,
  bound?: Bound,
): Promise<TemporaryTable> {
  const table = sql`temp.${name(called)}`;
  await warehouse.run(sql`create or replace temp table ${name(called)} as ${query}`, bound);
  const { rows } = await warehouse.row<{ rows: number }>(sql`select count(*) as rows from ${table}`);
  return { table, rows };
}

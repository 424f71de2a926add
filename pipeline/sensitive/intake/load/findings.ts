/** What is found in one extract while it is loaded: a row is set aside by an error, and loaded with a warning. */
import type { Warehouse } from "../../warehouse/connection.ts";
import { type Sql, sql } from "../../warehouse/sql.ts";
import { temporaryTable } from "../../warehouse/temporary_table.ts";

/** Makes the table of findings, `row`, `column`, `code` and `severity`, which begins with the rows that could not be read:
 * `unread`, a relation of `row` and `code`, without a code where nothing is in the line. */
export async function beginFindings(warehouse: Warehouse, unread: Sql): Promise<Sql> {
  const { table } = await temporaryTable(
    warehouse,
    "finding",
    sql`select row, '' as "column", code, 'error' as severity from ${unread} where code is not null`,
  );
  return table;
}

/** SQL: whether a row is set aside by what was found so far. */
export const isSetAside = (findings: Sql): Sql => sql`row in (select row from ${findings} where severity = 'error')`;

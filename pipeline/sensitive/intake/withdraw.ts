/**
 * Withdrawal takes a submission out for good: every row, every finding and the supplier's name go, and their bytes go out of the
 * file, which is written anew without them. What stays is the account of what was withdrawn: which authority, as at which day,
 * how many rows of which extract, the hashes of the files, and why.
 */
import { QuorateError } from "../../messages.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import { literal, name, nothing, type Sql, sql } from "../warehouse/sql.ts";
import { findSubmission } from "./submissions.ts";

/** The tables of which a withdrawn submission keeps its rows; whatever else has a submission's id loses them. */
const accountOfIt = ["intake.submission", "intake.input", "intake.account"];

interface Table {
  readonly table: string;
  /** its name as a database's, quoted */
  readonly quoted: Sql;
  readonly ofSubmissions: boolean;
}

/** All or nothing. The reason that was given once stands. Throws `submission-unknown`, `submission-withdrawn`. */
export async function withdrawSubmission(warehouse: Warehouse, id: string, reason: string): Promise<void> {
  const found = await findSubmission(warehouse, id);
  if (found === undefined) throw new QuorateError("submission-unknown", id);
  if (found.withdrawn !== null) throw new QuorateError("submission-withdrawn", id, { reason: found.withdrawn });
  const tables = await tablesOf(warehouse);
  const rewritten = await warehouse.rewrite(async (database) => {
    for (const each of tables)
      await warehouse.run(
        sql`insert into ${name(database)}.${each.quoted} from ${name(warehouse.database)}.${each.quoted}${goes(each) ? sql` where submission_id <> ${literal(id)}` : nothing}`,
      );
    await markWithdrawn(warehouse, database, id, reason);
  });
  if (rewritten) return;
  // what is only in memory goes with the process
  await warehouse.transaction(async () => {
    for (const each of tables.filter(goes))
      await warehouse.run(sql`delete from ${name(warehouse.database)}.${each.quoted} where submission_id = $id`, {
        id,
      });
    await markWithdrawn(warehouse, warehouse.database, id, reason);
  });
}

const goes = ({ table, ofSubmissions }: Table): boolean => ofSubmissions && !accountOfIt.includes(table);

const markWithdrawn = (warehouse: Warehouse, database: string, id: string, reason: string) =>
  warehouse.run(
    sql`update ${name(database)}.intake.submission set withdrawn = $reason, supplier = null where submission_id = $id`,
    { id, reason },
  );

async function tablesOf(warehouse: Warehouse): Promise<Table[]> {
  const rows = await warehouse.rows<{ schema: string; table: string; ofSubmissions: boolean }>(
    sql`select schema_name as schema, table_name as "table", bool_or(column_name = 'submission_id') as "ofSubmissions"
     from duckdb_columns() semi join duckdb_tables() using (database_name, schema_name, table_name)
     where database_name = $database group by all order by all`,
    { database: warehouse.database },
  );
  return rows.map(({ schema, table, ofSubmissions }) => ({
    table: `${schema}.${table}`,
    quoted: sql`${name(schema)}.${name(table)}`,
    ofSubmissions,
  }));
}

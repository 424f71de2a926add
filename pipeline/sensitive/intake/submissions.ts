/**
 * What the warehouse knows of its submissions: each is kept beside the others, so that figures can be computed as they were
 * known at any earlier one, and can be withdrawn, which takes its rows out and leaves the account of what was withdrawn. The
 * warehouse also knows by which key its ids were hashed, so that another key never makes other children of them.
 */
import { contracts } from "../../contracts/index.ts";
import { type Submission, suppliedOn } from "../../contracts/submission.ts";
import { QuorateError } from "../../messages.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import { registerDdl } from "../warehouse/register.ts";
import { ladder, literal, sql } from "../warehouse/sql.ts";
import { fingerprintOf } from "./pseudonyms.ts";

export interface InputFile {
  readonly file: string;
  readonly sha256: string;
}

export interface KeptSubmission {
  readonly submission_id: string;
  readonly authority: string;
  readonly name: string;
  readonly as_at: string;
  readonly rows: number;
  /** why it was withdrawn; null where it was not */
  readonly withdrawn: string | null;
}

/** Raised whenever a table of the warehouse changes its columns. */
const layout = 4;

const ddl = ladder(new URL("tables.sql", import.meta.url));

/** Makes the tables of the warehouse that are not there yet. Throws `warehouse-layout` where another version made it. */
export async function prepareWarehouse(warehouse: Warehouse): Promise<void> {
  await refuseOtherLayout(warehouse);
  await warehouse.run(ddl);
  await warehouse.run(sql`insert into intake.layout select ${layout} where not exists (from intake.layout)`);
  for (const contract of contracts) await warehouse.run(registerDdl(contract));
}

/** Whether a submission was ever loaded, and why it was withdrawn where it was; makes nothing. Throws `warehouse-layout`. */
export async function findSubmission(
  warehouse: Warehouse,
  id: string,
): Promise<{ withdrawn: string | null } | undefined> {
  if (!(await refuseOtherLayout(warehouse))) return undefined;
  const found = sql`select withdrawn from intake.submission where submission_id = $id`;
  return (await warehouse.rows<{ withdrawn: string | null }>(found, { id }))[0];
}

/** Whether there is any submission of the same authority as at the same day. Throws `warehouse-layout`. */
export async function holdsAny(warehouse: Warehouse, { authority, as_at }: Submission): Promise<boolean> {
  if (!(await refuseOtherLayout(warehouse))) return false;
  const some = sql`select count(*) > 0 as some from intake.submission where authority = $authority and as_at = $as_at::date`;
  return (await warehouse.row<{ some: boolean }>(some, { authority, as_at })).some;
}

/** A warehouse of another version is not guessed at: its submissions can be loaded again. Gives whether there is one. */
async function refuseOtherLayout(warehouse: Warehouse): Promise<boolean> {
  const tables = await warehouse.rows<{ table: string }>(
    sql`select table_name as table from information_schema.tables where table_schema = 'intake' and table_catalog = current_database()`,
  );
  if (tables.length === 0) return false;
  const known = tables.some(({ table }) => table === "layout");
  const found = known ? await warehouse.rows<{ layout: number }>(sql`select layout from intake.layout`) : [];
  if (found[0]?.layout !== layout) throw new QuorateError("warehouse-layout", "");
  return true;
}

/** Whether anything was ever loaded, and so by which key is settled; makes nothing. Throws `warehouse-layout`. */
export async function holdsKey(warehouse: Warehouse): Promise<boolean> {
  return (await fingerprintIn(warehouse)) !== null;
}

/** Throws `key-changed` where the warehouse was loaded with another key; makes nothing. Gives whether the key is written down
 * there. Throws `warehouse-layout`. */
export async function refuseOtherKey(warehouse: Warehouse, key: Buffer): Promise<boolean> {
  const kept = await fingerprintIn(warehouse);
  if (kept !== null && kept !== fingerprintOf(key)) throw new QuorateError("key-changed", "");
  return kept !== null;
}

/** Writes down the key of the first submission; to be called in the transaction that loads it. It is a comment on a table, since
 * a column of its own, for its one value, would take a quarter of a megabyte. */
export const keepKey = (warehouse: Warehouse, key: Buffer): Promise<number> =>
  warehouse.run(sql`comment on table intake.layout is ${literal(fingerprintOf(key))}`);

async function fingerprintIn(warehouse: Warehouse): Promise<string | null> {
  if (!(await refuseOtherLayout(warehouse))) return null;
  const kept = sql`select comment as fingerprint from duckdb_tables()
    where database_name = current_database() and schema_name = 'intake' and table_name = 'layout'`;
  return (await warehouse.row<{ fingerprint: string | null }>(kept)).fingerprint;
}

/** Writes down a submission that has been loaded; it was handed over when the last of its extracts was. */
export async function keepSubmission(
  warehouse: Warehouse,
  id: string,
  submission: Submission,
  source: string,
  extracts: readonly string[],
  inputs: readonly InputFile[],
): Promise<void> {
  const { authority, name, from, as_at, supplier, synthetic } = submission;
  const days = extracts.flatMap((extract) => {
    const day = suppliedOn(submission, extract);
    return day === null ? [] : [{ extract, day }];
  });
  const supplied_on =
    days
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? null;
  await warehouse.run(
    sql`insert into intake.submission values
     ($id, $authority, $name, $from, $as_at, $supplied_on, $supplier, $synthetic, $source, null)`,
    { id, authority, name, from, as_at, supplied_on, supplier, synthetic, source },
  );
  for (const { extract, day } of days)
    await warehouse.run(sql`insert into intake.supply values ($id, $extract, $day)`, { id, extract, day });
  for (const { file, sha256 } of inputs)
    await warehouse.run(sql`insert into intake.input values ($id, $file, $sha256)`, { id, file, sha256 });
}

/** Every submission ever loaded, in the order of authority and as-at date. */
export const keptSubmissions = (warehouse: Warehouse): Promise<KeptSubmission[]> =>
  warehouse.rows<KeptSubmission>(
    sql`select submission_id, authority, name, as_at, withdrawn,
       (select coalesce(sum(loaded), 0) from intake.account where account.submission_id = submission.submission_id)::bigint as rows
     from intake.submission as submission order by authority, as_at, submission_id`,
  );

/** The submissions that were known on a day: of each authority (or of one) the latest as at that day or before. */
export async function submissionsKnownAt(
  warehouse: Warehouse,
  day: string,
  authority: string | null,
): Promise<string[]> {
  const rows = await warehouse.rows<{ submission_id: string }>(
    sql`select arg_max(submission_id, (as_at, submission_id)) as submission_id from intake.submission
     where as_at <= $day::date and withdrawn is null and ($authority is null or authority = $authority)
     group by authority order by authority`,
    { day, authority },
  );
  if (rows.length === 0) throw new QuorateError("submission-unknown", day);
  return rows.map(({ submission_id }) => submission_id);
}

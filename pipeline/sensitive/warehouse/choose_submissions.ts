/**
 * Which submissions a run reads, and the extracts as they were known in them: the latest of each authority among those
 * named. Views in `work.known`, one an extract, carry the authority and the as-at date on every row.
 */
import { contracts } from "../../contracts/index.ts";
import type { Warehouse } from "./connection.ts";
import { registerTable } from "./register.ts";
import { joined, ladder, literal, name, sql } from "./sql.ts";

export interface ChosenSubmission {
  readonly submission_id: string;
  readonly authority: string;
  readonly name: string;
  /** ISO dates */
  readonly from: string;
  readonly as_at: string;
  /** the day it was handed over; null where it was not said */
  readonly supplied_on: string | null;
  readonly supplier: string;
  readonly synthetic: boolean;
  readonly source: string;
  /** the extracts it supplied, and their columns (`extract.column`) that hold anything at all */
  readonly supplied: readonly string[];
  /** the submissions of its authority among those named, itself and what came before it, one an as-at date */
  readonly named: readonly string[];
  /** the files it came in, each with its hash */
  readonly inputs: readonly { readonly file: string; readonly sha256: string }[];
}

const chosenSql = ladder(new URL("chosen_submissions.sql", import.meta.url));

/** The latest submission of each authority among `ids`; of two with the same as-at date, the one named last. */
export async function chooseSubmissions(warehouse: Warehouse, ids: readonly string[]): Promise<ChosenSubmission[]> {
  return warehouse.rows<ChosenSubmission>(chosenSql, { ids: ids.join(",") });
}

/** Makes `work.known` anew for these submissions. */
export async function makeKnownViews(warehouse: Warehouse, chosen: readonly ChosenSubmission[]): Promise<void> {
  const ids = chosen.map(({ submission_id }) => submission_id);
  await warehouse.run(sql`create schema work.known`);
  await warehouse.run(
    sql`create table work.known.submission (submission_id varchar, authority varchar, "from" date, as_at date, source varchar)`,
  );
  await warehouse.run(
    sql`insert into work.known.submission select submission_id, authority, "from", as_at, source from intake.submission where submission_id in (select unnest(string_split($ids, ',')))`,
    { ids: ids.join(",") },
  );
  const { database } = warehouse;
  const named = chosen.flatMap((submission) => submission.named);
  await warehouse.run(
    sql`create table work.known.every_submission (submission_id varchar, authority varchar, as_at date)`,
  );
  await warehouse.run(
    sql`insert into work.known.every_submission select submission_id, authority, as_at
     from intake.submission where submission_id in (select unnest(string_split($named, ',')))`,
    { named: named.join(",") },
  );
  for (const table of ["account", "completeness", "finding", "supply"])
    await warehouse.run(sql`create view work.known.${name(table)} as from ${name(database)}.intake.${name(table)}
      semi join work.known.every_submission using (submission_id)`);
  const rows = contracts.map(
    ({ extract }) =>
      sql`select submission_id, ${literal(extract)} as extract, source_row from ${name(database)}.${registerTable(extract)}`,
  );
  // a finding may be of a whole file, or of a row that was set aside: a row with a warning is one that was loaded
  await warehouse.run(sql`create view work.known.warned_row as
    select loaded.* from (${joined(rows, sql` union all `)}) as loaded
    semi join (from work.known.finding where severity = 'warning' and row is not null) as warning
      on warning.submission_id = loaded.submission_id and warning.extract = loaded.extract and warning.row = loaded.source_row`);
  for (const contract of contracts) {
    // an extract's own authority or as-at date comes before the submission's; then who supplied it is told beside it
    const own =
      contract.columns.authority === undefined
        ? sql`submission.authority`
        : sql`submission.authority as supplied_by, coalesce(loaded.authority, submission.authority)`;
    const asAt = contract.columns.as_at === undefined ? sql`submission.as_at` : sql`loaded.as_at`;
    const rest = [
      "submission_id",
      ...["authority", "as_at"].filter((column) => contract.columns[column] !== undefined),
    ];
    await warehouse.run(sql`create view work.known.${name(contract.extract)} as
      select ${own} as authority, ${asAt} as as_at, loaded.* exclude (${rest.map(name)})
      from ${name(database)}.${registerTable(contract.extract)} as loaded join work.known.submission as submission using (submission_id)`);
  }
}

/**
 * What a submission has come to so far, in memory: one table an extract with its good rows, typed and under their
 * pseudonyms, and what was found. The warehouse gets all of it in one transaction, an extract at a time as each is done.
 *
 * DuckDB knows the size of such a table, and plans by it, which it does not of one filled in an open transaction. Each stands
 * in a database of its own, because a transaction sees of a database only what was there when it first looked.
 */
import type { Contract } from "../../contracts/contract.ts";
import { contracts } from "../../contracts/index.ts";
import { QuorateError } from "../../messages.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import { registerColumns, registerTable } from "../warehouse/register.ts";
import { name, nothing, type Sql, sql } from "../warehouse/sql.ts";

/** How many rows of an extract were read, and what became of them. */
export interface ExtractAccount {
  readonly extract: string;
  readonly read: number;
  readonly loaded: number;
  readonly setAside: number;
}

/** Extracts whose keys others refer to: beside each key stands how it was written, so that references are found. */
const referredTo = new Set(
  contracts.flatMap(({ columns }) => Object.values(columns).flatMap(({ references }) => references ?? [])),
);
export const isReferredTo = ({ extract }: Contract): boolean => referredTo.has(extract);
export const keyAsWritten = sql`key_as_written`;

/** The good rows of an extract: `row`, `key_as_written` where others refer to it, and the columns of its contract. */
export const gathered = (extract: string): Sql => sql`${name(`gathered ${extract}`)}.good`;
/** The keys, as written, of rows that were set aside, where others refer to the extract: `id`. */
export const setAsideKeys = (extract: string): Sql => sql`${name(`gathered ${extract}`)}.set_aside`;
/** What was found: `extract`, `row`, `column`, `code`, `severity`. */
export const found = sql`"gathered account".found`;
/** How many rows of an extract have each column filled: `extract`, `column`, `filled`, `rows`. */
export const filled = sql`"gathered account".filled`;

export async function beginGathering(warehouse: Warehouse, supplied: readonly Contract[]): Promise<void> {
  await warehouse.run(sql`
    attach ':memory:' as "gathered account";
    create table ${found} (extract varchar, "row" bigint, "column" varchar, code varchar, severity varchar);
    create table ${filled} (extract varchar, "column" varchar, filled bigint, rows bigint)`);
  for (const contract of supplied) {
    const written = isReferredTo(contract) ? sql`${keyAsWritten} varchar, ` : nothing;
    await warehouse.run(sql`
      attach ':memory:' as ${name(`gathered ${contract.extract}`)};
      create table ${setAsideKeys(contract.extract)} (id varchar);
      create table ${gathered(contract.extract)} ("row" bigint, ${written}${registerColumns(contract)})`);
  }
}

/** Nothing of a submission stays in memory when it is loaded, or was refused. */
export async function endGathering(warehouse: Warehouse, supplied: readonly Contract[]): Promise<void> {
  for (const each of ["account", ...supplied.map(({ extract }) => extract)])
    await warehouse.run(sql`detach database if exists ${name(`gathered ${each}`)}`);
}

/** Copies an extract into the warehouse; to be called in its transaction when the extract is done. Throws where what came
 * there is not what was counted. */
export async function keepExtract(
  warehouse: Warehouse,
  id: string,
  contract: Contract,
  { read, loaded, setAside }: ExtractAccount,
): Promise<void> {
  const { extract } = contract;
  const kept = await warehouse.run(
    sql`insert into ${registerTable(extract)} select $id, ${gatheredColumns(contract)} from ${gathered(extract)}`,
    { id },
  );
  if (kept !== loaded) throw new QuorateError("unexpected", extract, { why: `${loaded} rows loaded, ${kept} kept` });
  await warehouse.run(sql`insert into intake.account values ($id, $extract, $read, $loaded, $setAside)`, {
    id,
    extract,
    read,
    loaded,
    setAside,
  });
}

export const gatheredColumns = ({ columns }: Contract): Sql[] => ["row", ...Object.keys(columns)].map(name);

/** Copies what was found and counted; to be called in the transaction when everything is done. */
export async function keepFound(warehouse: Warehouse, id: string): Promise<void> {
  await warehouse.run(sql`insert into intake.completeness select $id, * from ${filled}`, { id });
  await warehouse.run(sql`insert into intake.finding select $id, * from ${found} order by all`, { id });
}

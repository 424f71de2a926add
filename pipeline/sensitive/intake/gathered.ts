/**
 * What a submission has come to so far, in memory: one table an extract with its good rows, typed and under their
 * pseudonyms, and what was found. The warehouse gets all of it in one transaction, when everything has been judged.
 *
 * DuckDB knows the size of such a table, and plans by it, which it does not of one filled in an open transaction.
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
export const gathered = (extract: string): Sql => sql`gathered.good.${name(extract)}`;
/** The keys, as written, of rows that were set aside, where others refer to the extract: `id`. */
export const setAsideKeys = (extract: string): Sql => sql`gathered.set_aside.${name(extract)}`;
/** What was found: `extract`, `row`, `column`, `code`, `severity`. */
export const found = sql`gathered.found`;
/** How many rows of an extract have each column filled: `extract`, `column`, `filled`, `rows`. */
export const filled = sql`gathered.filled`;

/** Makes the tables of the extracts that are supplied, without a row. */
export async function beginGathering(warehouse: Warehouse, supplied: readonly Contract[]): Promise<void> {
  await warehouse.run(sql`
    attach ':memory:' as gathered;
    create schema gathered.good;
    create schema gathered.set_aside;
    create table ${found} (extract varchar, "row" bigint, "column" varchar, code varchar, severity varchar);
    create table ${filled} (extract varchar, "column" varchar, filled bigint, rows bigint)`);
  for (const contract of supplied) {
    const written = isReferredTo(contract) ? sql`${keyAsWritten} varchar, ` : nothing;
    await warehouse.run(sql`
      create table ${setAsideKeys(contract.extract)} (id varchar);
      create table ${gathered(contract.extract)} ("row" bigint, ${written}${registerColumns(contract)})`);
  }
}

/** Nothing of a submission stays in memory when it is loaded, or was refused. */
export const endGathering = (warehouse: Warehouse): Promise<number> =>
  warehouse.run(sql`detach database if exists gathered`);

/** Copies the extracts that were loaded, and all that was found and counted, into the warehouse; to be called in a transaction.
 * Throws where what came there is not what was counted. */
export async function keepGathered(
  warehouse: Warehouse,
  submissionId: string,
  supplied: readonly Contract[],
  accounts: readonly ExtractAccount[],
): Promise<void> {
  const id = submissionId;
  const kept = new Map<string, number>();
  for (const contract of supplied) {
    const { extract } = contract;
    const rows = sql`select $id, ${gatheredColumns(contract)} from ${gathered(extract)}`;
    kept.set(extract, await warehouse.run(sql`insert into ${registerTable(extract)} ${rows}`, { id }));
  }
  for (const { extract, read, loaded, setAside } of accounts) {
    if (kept.get(extract) !== loaded)
      throw new QuorateError("unexpected", extract, { why: `${loaded} rows loaded, ${kept.get(extract)} kept` });
    const account = { id, extract, read, loaded, setAside };
    await warehouse.run(sql`insert into intake.account values ($id, $extract, $read, $loaded, $setAside)`, account);
  }
  await warehouse.run(sql`insert into intake.completeness select $id, * from ${filled}`, { id });
  await warehouse.run(sql`insert into intake.finding select $id, * from ${found} order by all`, { id });
}

export const gatheredColumns = ({ columns }: Contract): Sql[] => ["row", ...Object.keys(columns)].map(name);

/** The register: one table an extract, typed as its contract says, every submission kept beside the others. */
import { warehouseType } from "../../contracts/column.ts";
import type { Contract } from "../../contracts/contract.ts";
import { fragment, name, nothing, type Sql, sql } from "./sql.ts";

export const registerTable = (extract: string): Sql => sql`register.${name(extract)}`;

/** The columns of a contract, each with its type; `held`: what a row cannot do without is held to be there by the table. */
export const registerColumns = ({ columns }: Contract, held = nothing): Sql[] =>
  Object.entries(columns).map(
    ([column, { kind, required }]) => sql`${name(column)} ${fragment(warehouseType[kind])}${required ? held : nothing}`,
  );

/** The register's table for a contract. */
export const registerDdl = (contract: Contract): Sql =>
  sql`create table if not exists ${registerTable(contract.extract)}
    (submission_id varchar not null, source_row bigint not null, ${registerColumns(contract, sql` not null`)})`;

/** The register: one table an extract, typed as its contract says, every submission kept beside the others. */
import { warehouseType } from "../contracts/column.ts";
import type { Contract } from "../contracts/contract.ts";
import { name } from "./connection.ts";

export const registerTable = (extract: string) => `register.${name(extract)}`;

/** The register's table for a contract. */
export function registerDdl(contract: Contract): string {
  const columns = Object.entries(contract.columns).map(
    ([column, { kind }]) => `${name(column)} ${warehouseType[kind]}`,
  );
  return `create table if not exists ${registerTable(contract.extract)}
    (submission_id varchar not null, source_row bigint not null, ${columns.join(", ")})`;
}

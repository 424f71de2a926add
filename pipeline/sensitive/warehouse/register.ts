/** The register: one table an extract, typed as its contract says, every submission kept beside the others. */
import { warehouseType } from "../../contracts/column.ts";
import type { Contract } from "../../contracts/contract.ts";
import { name } from "./connection.ts";

export const registerTable = (extract: string) => `register.${name(extract)}`;

/** The columns of a contract, each with its type; `held`: what a row cannot do without is held to be there by the table. */
export const registerColumns = ({ columns }: Contract, held = ""): string =>
  Object.entries(columns)
    .map(([column, { kind, required }]) => `${name(column)} ${warehouseType[kind]}${required ? held : ""}`)
    .join(", ");

/** The register's table for a contract. */
export const registerDdl = (contract: Contract): string =>
  `create table if not exists ${registerTable(contract.extract)}
    (submission_id varchar not null, source_row bigint not null, ${registerColumns(contract, " not null")})`;

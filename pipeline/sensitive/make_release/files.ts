/** How the figures of a release are read with their types, for the Parquet file that is made of them. */
import { type ColumnType, valueColumnNames, valueColumns } from "../../release/value_columns.ts";
import { typedCsvSql } from "../warehouse/file_sql.ts";
import { type Sql, sql } from "../warehouse/sql.ts";

const duckTypes: Record<ColumnType, string> = { text: "varchar", integer: "bigint", number: "double" };

/** SQL that reads figures written as CSV with their types, for the Parquet file made from them. */
export const readValuesSql = (path: string): Sql =>
  sql`from ${typedCsvSql(path, Object.fromEntries(valueColumnNames.map((column) => [column, duckTypes[valueColumns[column]]])))}`;

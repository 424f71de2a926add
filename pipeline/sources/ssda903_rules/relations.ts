/** The return's CSV files as relations for its rules: read where they lie, each value trimmed, blanks null. */
import type { Relations } from "../../intake/rules/run.ts";
import { literal, name } from "../../warehouse/connection.ts";
import { ssda903Tables, ssda903Together } from "./tables.ts";

export interface TableFile {
  readonly path: string;
  readonly header: readonly string[];
}

/** A relation a table, in the order of the file with the row numbers that a spreadsheet shows; a table or a column that
 * is not there gives nothing. Rows too short are padded: where a row cannot be read at all, later numbers are less. */
export function ssda903Relations(files: ReadonlyMap<string, TableFile>): Relations {
  const relations = Object.entries(ssda903Tables).map(([table, columns]) => {
    const file = files.get(table);
    const cells = columns.map((column) =>
      file?.header.includes(column)
        ? `nullif(trim(${name(column)}, ' \t\r\n\u00a0'), '') as ${name(column)}`
        : `null::varchar as ${name(column)}`,
    );
    if (file === undefined) return [table, `select 0::bigint as "row", ${cells.join(", ")} where false`];
    const fields = file.header.map((column) => `${literal(column)}: 'VARCHAR'`).join(", ");
    const read = `read_csv(${literal(file.path)}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
      columns = {${fields}}, null_padding = true, ignore_errors = true, parallel = false)`;
    return [table, `select row_number() over () + 1 as "row", ${cells.join(", ")} from ${read}`];
  });
  return { ...Object.fromEntries(relations), ...ssda903Together };
}

/** The days of birth that Header says, for rules about age. */
export const ssda903Births = (relations: Relations): string =>
  `select CHILD as child, day_of(DOB) as born_on from (${relations.Header})`;

/**
 * A contract as a zod schema of one row of text (blank already null). Each issue's path is the column and its message
 * a code of `messages.ts`; so zod says row by row exactly what the SQL of `intake/check_sql.ts` says of a whole file.
 */
import { z } from "zod";
import { codesOf } from "./code_lists.ts";
import { cellFaults, textSchema } from "./column.ts";
import type { Contract } from "./contract.ts";

type Row = Record<string, string | null>;

export function rowSchema(contract: Contract, authority: string) {
  const shape = Object.fromEntries(
    Object.entries(contract.columns).map(([name, column]) => [
      name,
      textSchema(column, (list) => codesOf(list, authority)),
    ]),
  );
  return z.strictObject(shape);
}

export interface Finding {
  readonly column: string;
  readonly code: string;
}

/** What is wrong with one row, in the order of the columns: first each value alone, then values against one another. */
export function rowFindings(contract: Contract, authority: string, row: Row): Finding[] {
  const parsed = rowSchema(contract, authority).safeParse(row);
  const faultOf = (column: string) => Object.entries(cellFaults).find(([, text]) => row[column] === text)?.[0];
  const alone: Finding[] = (parsed.error?.issues ?? []).map((issue) => {
    const column = String(issue.path[0]);
    return { column, code: faultOf(column) ?? issue.message };
  });
  const good = (column: string) => row[column] != null && !alone.some((finding) => finding.column === column);
  const together: Finding[] = [];
  for (const [first, second] of contract.order ?? [])
    if (good(first) && good(second) && row[first]! > row[second]!)
      together.push({ column: second, code: "dates-out-of-order" });
  for (const [first, second] of contract.atMost ?? [])
    if (good(first) && good(second) && Number(row[first]) > Number(row[second]))
      together.push({ column: second, code: "numbers-out-of-order" });
  for (const columns of contract.anyOf ?? [])
    if (columns.every((column) => row[column] == null)) together.push({ column: columns[0]!, code: "none-filled" });
  return [...alone, ...together];
}

/** The contract as JSON Schema (draft 2020-12), for the systems that write extracts. */
export const jsonSchema = (contract: Contract, authority: string) => ({
  title: contract.title,
  description: `one row: ${contract.grain}`,
  ...z.toJSONSchema(rowSchema(contract, authority), { unrepresentable: "any" }),
});

/**
 * Proves that a statement keeps the order of the file it reads. A row's number is its place among the rows that were read, so
 * it is only right where nothing on the way puts rows in another order. DuckDB keeps the order of a scan, but what its
 * optimizer may make of an innocent condition does not: a long `in (…)` becomes a hash join, and above a few megabytes the
 * rows of two threads are mixed.
 */
import { QuorateError } from "../../messages.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import { type Sql, sql } from "../warehouse/sql.ts";

/** What gives rows in the order in which it takes them, while insertion order is preserved. */
const keepsOrder = new Set([
  "BATCH_CREATE_TABLE_AS",
  "CREATE_TABLE_AS",
  "STREAMING_WINDOW",
  "FILTER",
  "PROJECTION",
  "READ_CSV",
]);

interface Operator {
  readonly name: string;
  readonly children?: readonly Operator[];
}

const operatorsOf = ({ name, children = [] }: Operator): string[] => [name.trim(), ...children.flatMap(operatorsOf)];

/** Throws `unexpected` where the plan of a statement holds anything that could change the order of the rows of `file`. */
export async function proveOrder(warehouse: Warehouse, statement: Sql, file: string): Promise<void> {
  const [plan] = await warehouse.rows<{ explain_value: string }>(sql`explain (format json) ${statement}`);
  const operators = (JSON.parse(plan!.explain_value) as Operator[]).flatMap(operatorsOf);
  const mixing = operators.filter((operator) => !keepsOrder.has(operator));
  if (mixing.length > 0)
    throw new QuorateError("unexpected", file, { why: `rows could lose their order (${mixing.join(", ")})` });
}

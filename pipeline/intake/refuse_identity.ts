/** Refuses a whole extract where a value in it looks like what could name a child. */
import type { Contract } from "../contracts/contract.ts";
import { QuorateError } from "../messages.ts";
import { name, type Warehouse } from "../warehouse/connection.ts";
import { identityInValue, nhsNumbersIn } from "./identity_guard.ts";

/** Looks at columns of a relation, each named by the contract's column that it holds. Throws `identity-value`, which says
 * the file, the column and what it looks like, and never the value. */
export async function refuseIdentity(
  warehouse: Warehouse,
  { contract, file }: { contract: Contract; file: string },
  relation: string,
  columns: readonly string[],
): Promise<void> {
  if (columns.length === 0) return;
  const looks = columns.flatMap((column, at) => {
    const { kind } = contract.columns[column]!;
    const isId = kind === "id";
    const shape = `min(${identityInValue(name(column), { isId, isDate: kind === "date" })}) as ${name(`shape ${at}`)}`;
    return isId ? [shape, `${nhsNumbersIn(name(column))} as ${name(`nhs ${at}`)}`] : [shape];
  });
  const found = await warehouse.row<Record<string, string | boolean | null>>(
    `select ${looks.join(", ")} from ${relation}`,
  );
  for (const [at, column] of columns.entries()) {
    const kind = found[`shape ${at}`] ?? (found[`nhs ${at}`] ? "national numbers" : null);
    if (kind !== null) throw new QuorateError("identity-value", file, { column, kind: String(kind) });
  }
}

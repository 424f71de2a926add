/** `submissions` lists what the warehouse holds; `withdraw` takes one out. */
import { resolve } from "node:path";
import { QuorateError } from "../messages.ts";
import { keptSubmissions, prepareWarehouse } from "../sensitive/intake/submissions.ts";
import { withdrawSubmission } from "../sensitive/intake/withdraw.ts";
import { Warehouse } from "../sensitive/warehouse/connection.ts";
import type { Context } from "./command.ts";

export async function submissionsCommand(context: Context, { warehouse }: { warehouse: string }): Promise<void> {
  await withWarehouse(context, warehouse, async (open) => {
    const kept = await keptSubmissions(open);
    if (kept.length === 0) context.print("the warehouse holds no submission");
    for (const { submission_id, authority, as_at, name, rows, withdrawn } of kept)
      context.print(
        `${submission_id}  ${authority} as at ${as_at}  ${name}  ${withdrawn ? `withdrawn: ${withdrawn}` : `${rows} rows`}`,
      );
  });
}

/** A reason is asked for because it is all that will be left. */
const shortestReason = 10;

export async function withdrawCommand(
  context: Context,
  { id, reason = "", warehouse }: { id: string | undefined; reason: string | undefined; warehouse: string },
): Promise<void> {
  const wrong =
    id === undefined
      ? "name the submission"
      : reason.length < shortestReason
        ? `--reason needs ${shortestReason} characters or more`
        : "";
  if (id === undefined || wrong !== "") throw new QuorateError("usage", "", { why: wrong, command: "withdraw" });
  await withWarehouse(context, warehouse, (open) => withdrawSubmission(open, id, reason));
  context.print(`${id}: withdrawn`);
}

async function withWarehouse(
  context: Context,
  file: string,
  work: (warehouse: Warehouse) => Promise<void>,
): Promise<void> {
  const warehouse = await Warehouse.openExisting(resolve(context.folder, file));
  try {
    await prepareWarehouse(warehouse);
    await work(warehouse);
  } finally {
    warehouse.close();
  }
}

/** `ingest` loads submissions into the warehouse and publishes nothing; `check` only says what it would find. */
import { resolve } from "node:path";
import { withOutcome } from "../messages.ts";
import { Warehouse } from "../sensitive/warehouse/connection.ts";
import type { Context } from "./command.ts";
import { type LoadOptions, loadedWords, loadSubmissions } from "./load_submissions.ts";

export async function ingestCommand(
  context: Context,
  options: Omit<LoadOptions, "keyFile"> & { warehouse: string },
): Promise<void> {
  const file = resolve(context.folder, options.warehouse);
  const done: string[] = [];
  let warehouse: Warehouse | undefined;
  try {
    warehouse = await Warehouse.open(file);
    const loaded = await loadSubmissions(context, warehouse, { ...options, keyFile: `${file}.key` }, done);
    for (const { submission, known } of loaded)
      context.print(`${submission.authority} as at ${submission.as_at}: ${known ? "was there already" : "loaded"}`);
  } catch (error) {
    throw withOutcome(error, loadedWords(done));
  } finally {
    warehouse?.close();
  }
}

export async function checkCommand(context: Context, options: Omit<LoadOptions, "keyFile">): Promise<void> {
  const warehouse = await Warehouse.open(":memory:");
  try {
    const checked = await loadSubmissions(context, warehouse, { ...options, keyFile: null });
    for (const { submission, accounts } of checked) {
      const setAside = accounts.reduce((sum, account) => sum + account.setAside, 0);
      context.print(`${submission.authority} as at ${submission.as_at}: can be loaded, ${setAside} rows set aside`);
    }
  } finally {
    warehouse.close();
  }
}

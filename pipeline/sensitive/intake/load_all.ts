/** Loads the extracts of a submission, several at once, each after those that it refers to. */
import { QuorateError } from "../../messages.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import type { ExtractPlan } from "./extract_plan.ts";
import type { ExtractAccount } from "./gathered.ts";
import { inParallel, type Task } from "./in_parallel.ts";
import { loadExtract } from "./load/load_extract.ts";
import type { SubmissionContext } from "./load/loading.ts";

export interface LoadedExtracts {
  readonly accounts: readonly ExtractAccount[];
  /** why an extract could not be loaded; the others were loaded all the same, so that one run tells what is wrong in each */
  readonly faults: readonly QuorateError[];
}

/** Loads every extract into what is gathered. One that cannot be loaded is no longer supplied: what refers to it is looked at as
 * if it had not been sent. */
export async function loadAll(
  connections: readonly Warehouse[],
  context: SubmissionContext,
  plans: readonly ExtractPlan[],
): Promise<LoadedExtracts> {
  const faults: QuorateError[] = [];
  const tasks = plans.map((plan): Task<ExtractAccount | null> => {
    const { extract, columns } = plan.contract;
    return {
      name: extract,
      needs: Object.values(columns).flatMap(({ references }) => references ?? []),
      run: async (warehouse) => {
        try {
          return await loadExtract(warehouse, context, plan);
        } catch (error) {
          if (!(error instanceof QuorateError)) throw error;
          context.supplied.delete(extract);
          faults.push(error);
          return null;
        }
      },
    };
  });
  const accounts = await inParallel(connections, tasks);
  return { accounts: accounts.filter((account) => account !== null), faults };
}

/** Tasks done on several connections at once, so that both cores are busy also where one extract is small. */
import type { Warehouse } from "../warehouse/connection.ts";

export interface Task<Result> {
  readonly name: string;
  /** earlier tasks that must be done first; a name that no task has is nothing to wait for */
  readonly needs: readonly string[];
  readonly run: (connection: Warehouse) => Promise<Result>;
}

/** Gives the results in the order of the tasks. Where any fail, it waits until every task that began has ended, and then throws
 * the error of the first one that failed, in that order. */
export async function inParallel<Result>(
  connections: readonly Warehouse[],
  tasks: readonly Task<Result>[],
): Promise<Result[]> {
  const lend = lender(connections);
  const results = new Map<string, Promise<Result>>();
  for (const { name, needs, run } of tasks) {
    const needed = needs.flatMap((need) => results.get(need) ?? []);
    results.set(
      name,
      Promise.all(needed).then(() => lend(run)),
    );
  }
  const ended = await Promise.allSettled(results.values());
  return ended.map((end) => {
    if (end.status === "rejected") throw end.reason;
    return end.value;
  });
}

/** Lends each connection to one piece of work at a time. Work that finds none free waits, and is served in the order in which
 * it came. */
function lender(connections: readonly Warehouse[]) {
  const free = [...connections];
  const waiting: ((connection: Warehouse) => void)[] = [];
  return async <Result>(work: (connection: Warehouse) => Promise<Result>): Promise<Result> => {
    const connection = free.pop() ?? (await new Promise<Warehouse>((resolve) => waiting.push(resolve)));
    try {
      return await work(connection);
    } finally {
      const next = waiting.shift();
      if (next === undefined) free.push(connection);
      else next(connection);
    }
  };
}

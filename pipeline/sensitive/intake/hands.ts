/** Tasks done by several connections at once, so that two cores are busy also where one extract is small. */
import type { Warehouse } from "../warehouse/connection.ts";

export interface Task<Result> {
  readonly name: string;
  /** tasks before it that must be done first; a name that no task has is nothing to wait for */
  readonly needs: readonly string[];
  readonly run: (warehouse: Warehouse) => Promise<Result>;
}

/** The results in the order of the tasks. Where any fail, every task that began has ended before the first one's error, in
 * that order, is thrown. */
export async function byHands<Result>(hands: readonly Warehouse[], tasks: readonly Task<Result>[]): Promise<Result[]> {
  const free = [...hands];
  const waiting: ((hand: Warehouse) => void)[] = [];
  const take = () => {
    const hand = free.pop();
    return hand === undefined ? new Promise<Warehouse>((resolve) => waiting.push(resolve)) : Promise.resolve(hand);
  };
  const give = (hand: Warehouse) => {
    const next = waiting.shift();
    if (next === undefined) free.push(hand);
    else next(hand);
  };
  const begun = new Map<string, Promise<Result>>();
  for (const { name, needs, run } of tasks) {
    const before = needs.flatMap((need) => begun.get(need) ?? []);
    const work = async () => {
      await Promise.all(before);
      const hand = await take();
      try {
        return await run(hand);
      } finally {
        give(hand);
      }
    };
    begun.set(name, work());
  }
  const ends = await Promise.allSettled(begun.values());
  return ends.map((end) => {
    if (end.status === "rejected") throw end.reason;
    return end.value;
  });
}

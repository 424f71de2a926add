/** Which numbers that must stay open can be worked out, or nearly, from everything that is printed. */
import { isOpen, type Watched, wantedOf } from "./open.ts";
import { rangesOf } from "./ranges.ts";
import { type Known, type Network, systemOf } from "./system.ts";

export interface Narrow<Target extends Watched> {
  readonly target: Target;
  readonly range: Known;
  /** the printed numbers that say so, by their keys */
  readonly because: readonly string[];
}

/** Those of the targets that are narrow, with what can be told of each. `start`: what each number may be, to begin with; a way that is found
 * is kept there. Throws Contradiction where printed figures cannot all be true. */
export async function narrowOf<Target extends Watched>(
  targets: readonly Target[],
  network: Network,
  printed: ReadonlyMap<string, Known>,
  start?: Float64Array,
): Promise<Narrow<Target>[]> {
  const wanted = new Map(targets.map((target) => [target.key, wantedOf(target)]));
  const wantedBy = (key: string) => wanted.get(key) ?? wantedOf({ strict: true });
  const ranges = await rangesOf(systemOf(network, printed), [...wanted.keys()], wantedBy, { ...(start && { start }) });
  return targets.flatMap((target) => {
    const found = ranges.get(target.key);
    const range = found ?? printed.get(target.key);
    if (range === undefined) return [];
    const { least, most } = range;
    const because = found?.because ?? [target.key];
    const values = found?.values ?? most - least + 1;
    return isOpen({ values, most }, wantedBy(target.key)) ? [] : [{ target, range: { least, most }, because }];
  });
}

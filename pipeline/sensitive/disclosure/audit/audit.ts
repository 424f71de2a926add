/** Which numbers that must stay open can be worked out, or nearly, from everything that is printed. */
import { rangesOf } from "./ranges.ts";
import { type Known, type Network, systemOf } from "./system.ts";

/** So many values must be left to a number of children. */
export const valuesLeft = 4;

export interface Watched {
  readonly key: string;
  /** four values must be left to it; where not, it must only not be known exactly */
  readonly strict: boolean;
}

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
  const wide = new Map(targets.map(({ key, strict }) => [key, strict ? valuesLeft : 2]));
  const wanted = (key: string) => wide.get(key) ?? valuesLeft;
  const ranges = await rangesOf(systemOf(network, printed), [...wide.keys()], wanted, { ...(start && { start }) });
  return targets.flatMap((target) => {
    const found = ranges.get(target.key);
    const range = found ?? printed.get(target.key);
    if (range === undefined) return [];
    const because = found?.because ?? [target.key];
    const left = found?.values ?? range.most - range.least + 1;
    return left < (wide.get(target.key) ?? valuesLeft)
      ? [{ target, range: { least: range.least, most: range.most }, because }]
      : [];
  });
}

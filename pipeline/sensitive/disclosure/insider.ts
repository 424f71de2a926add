/**
 * Those who know more than what is printed: an agency knows its own figures, whatever they are of and whenever. What everybody may see has
 * to keep from it too what must stay open. (What a family knows is part of each number: see `target.ts`.)
 */
import { notRecordedCategory } from "../../release/codes.ts";
import { breakdownOf, protectionOf } from "../measures/breakdowns.ts";
import type { Measure } from "../measures/measure.ts";
import type { Reader } from "./audit/readers.ts";
import type { Known, Network } from "./audit/system.ts";
import { exactly } from "./told.ts";

/** The agencies with what they know; `truly`: what each number is, by its place. By whichever breakdown it is counted, an agency of one name
 * is one: the health service knows the complaints about it and the assessments that it made. Its own numbers are no insight, since it
 * knows them to begin with. What they leave to others is one, though it be told of a whole in which its own are: whoever has two of a
 * whole of two to four knows that the others have none to two. */
export function agenciesOf(measures: readonly Measure[], { keys }: Network, truly: Float64Array): Reader[] {
  const nameBy = new Map<string, string>();
  for (const breakdown of new Set(measures.flatMap((measure) => [...measure.breakdowns, ...measure.distributions])))
    if (protectionOf(breakdown).isOfBodies)
      for (const { id } of breakdownOf(breakdown).categories)
        if (id !== notRecordedCategory) nameBy.set(`${breakdown}: ${id}`, id);
  const agencies = new Map<string, Map<string, Known>>();
  for (const [at, key] of keys.entries()) {
    const name = nameBy.get(key.slice(key.lastIndexOf("|") + 1));
    const value = truly[at] ?? Number.NaN;
    if (name === undefined || Number.isNaN(value)) continue;
    const own = agencies.get(name);
    if (own === undefined) agencies.set(name, new Map([[key, exactly(value)]]));
    else own.set(key, exactly(value));
  }
  return [...agencies].map(([name, knows]) => ({ name, knows }));
}

/** The search for identity over a text that is to be published: every hit, in the order in which they stand. */
import { eventsIn } from "./events.ts";
import type { Hit } from "./hit.ts";
import { numbersIn } from "./numbers.ts";
import { peopleIn } from "./people.ts";
import { placesIn } from "./places.ts";

/** `rare`: words for causes that the release does not count by themselves. */
export function identityIn(text: string, rare: readonly string[]): Hit[] {
  const all = [...numbersIn(text), ...peopleIn(text), ...placesIn(text), ...eventsIn(text, rare)];
  const seen = new Set<string>();
  return all
    .sort((a, b) => a.at - b.at || b.text.length - a.text.length)
    .filter(({ at, why }) => {
      const key = `${at} ${why}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

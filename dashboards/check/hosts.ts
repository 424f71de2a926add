/** Checks that nothing points at another host, in the page or in the stylesheet: the site must work without a network. */

import { attribute, attributesOf } from "./page_tree.ts";
import type { Fault, Rule } from "./rule.ts";

const pointing = ["href", "src", "srcset", "poster", "action", "data", "formaction", "xlink:href", "cite"];
const elsewhere = /^\s*(?:[a-z][a-z0-9+.-]*:)?\/\//i;

export const checkHosts: Rule = ({ tree, text }) => {
  const faults: Fault[] = [];
  // no address of another host can be written without it, and looking at every attribute is slow
  if (!text.includes("//")) return faults;
  for (const element of tree.elements) {
    for (const name of pointing) {
      const value = attribute(element, name);
      if (value === null) continue;
      const places = name === "srcset" ? value.split(",") : [value];
      if (places.some((place) => elsewhere.test(place))) faults.push(["external-host", `${name}="${value}"`]);
    }
    for (const { name, value } of attributesOf(element)) {
      if (/url\(/i.test(value))
        faults.push(...checkStyleHosts(value).map(([rule, what]) => [rule, `${name}: ${what}`] as const));
    }
  }
  return faults;
};

/** `url(…)` and `@import` of a stylesheet that lead to another host */
export function checkStyleHosts(css: string): readonly Fault[] {
  const found = [...css.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/gi)];
  return found
    .map((match) => match[1] ?? match[2]!)
    .filter((place) => elsewhere.test(place))
    .map((place) => ["external-host", place]);
}

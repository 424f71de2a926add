/**
 * Gives a long page the list of its parts, and its parts an address, so that a reader can go to one and send its address to another. Made from
 * the page's own headings: there is no second list to keep.
 */
import { Html } from "../pipeline/words/html.ts";
import { slugOf } from "../pipeline/words/slug.ts";

/** fewer are seen without a list */
const fewestParts = 4;

const heading = /<h2(?: id="([^"]+)")?>([\s\S]*?)<\/h2>/g;

/** The body with its list before the first part; as it is where there are few. */
export function withContents({ text }: Html): Html {
  const taken = new Set([...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!));
  const parts: { id: string; title: string }[] = [];
  const addressed = text.replace(heading, (_, given: string | undefined, inner: string) => {
    const title = inner.replace(/<[^>]+>/g, "").trim();
    const id = given ?? freeId(slugOf(title), taken);
    parts.push({ id, title });
    return `<h2 id="${id}">${inner}</h2>`;
  });
  if (parts.length < fewestParts) return new Html(text);
  const items = parts.map(({ id, title }) => `<li><a href="#${id}">${title}</a></li>`).join("");
  const list = `<nav class="contents" aria-label="On this page"><ul>${items}</ul></nav>\n`;
  const first = addressed.search(/<h2[ >]/);
  // a part that is a section of its own begins with that
  const section = addressed.lastIndexOf("<section", first);
  const at = section >= 0 && addressed.slice(section, first).match(/^<section[^>]*>\s*$/) ? section : first;
  return new Html(addressed.slice(0, at) + list + addressed.slice(at));
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let next = 2; taken.has(id); next++) id = `${wanted}-${next}`;
  taken.add(id);
  return id;
}

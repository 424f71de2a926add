/** Checks that every link leads to a file of the site and, where it names a place on a page, that the place exists. */
import { posix } from "node:path";
import { attribute } from "./page_tree.ts";
import type { Fault, Rule } from "./rule.ts";

const schemes = /^[a-z][a-z0-9+.-]*:/i;

export const checkLinks: Rule = ({ page, tree, files, ids }) => {
  const faults: Fault[] = [];
  for (const element of tree.having("href", "src")) {
    const link = attribute(element, "href") ?? attribute(element, "src")!;
    if (schemes.test(link) || link.startsWith("//")) continue;
    const [path = "", hash] = link.split("#");
    if (path.startsWith("/")) {
      faults.push(["absolute-link", `${link} does not work when the page is opened from a folder`]);
      continue;
    }
    const file = path === "" ? page : posix.normalize(posix.join(posix.dirname(page), decodeURIComponent(path)));
    if (!files.has(file)) faults.push([element.tagName === "a" ? "broken-link" : "missing-file", link]);
    else if (hash && !ids.get(file)?.has(decodeURIComponent(hash))) faults.push(["broken-link", link]);
  }
  for (const referring of ["aria-labelledby", "aria-describedby", "for"]) {
    for (const element of tree.having(referring)) {
      const wanted = attribute(element, referring)!.split(/\s+/);
      const lost = wanted.filter((id) => !ids.get(page)?.has(id));
      if (lost.length > 0) faults.push(["broken-reference", `${referring}="${lost.join(" ")}"`]);
    }
  }
  return faults;
};

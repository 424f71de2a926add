/** Checks what a page needs so that everybody can read it: language, title, zoom, one first heading, named tables and pictures. */

import { attribute, contentOf, type PageTree } from "./page_tree.ts";
import type { Fault, Rule } from "./rule.ts";

const smallestType = 12;

export const checkStructure: Rule = ({ tree }) => {
  const faults: Fault[] = [];
  if (!tree.tagged("html").some((root) => attribute(root, "lang")))
    faults.push(["no-lang", "the page does not say its language"]);
  if (!tree.textOf(tree.directlyIn(["head"], "title")[0]).trim()) faults.push(["no-title", "the page has no title"]);
  const viewport = contentOf(tree.tagged("meta").find((meta) => attribute(meta, "name") === "viewport"));
  if (/maximum-scale|user-scalable\s*=\s*(no|0)/.test(viewport)) faults.push(["zoom-forbidden", viewport]);
  if (tree.directlyIn(["ol", "ul"], "label").length > 0)
    faults.push(["label-in-list", "a label is directly in a list"]);
  faults.push(...headings(tree));
  const [captions, heads] = [tree.tagged("caption"), tree.tagged("th")];
  for (const table of tree.tagged("table")) {
    const name = attribute(table, "id") || "a table";
    if (!tree.textOf(tree.within(table, captions)[0]).trim()) faults.push(["no-caption", `${name} has no caption`]);
    const own = tree.within(table, heads);
    if (own.some((head) => attribute(head, "scope") === null))
      faults.push(["no-scope", `${name} has a heading without scope`]);
    if (own.length === 0) faults.push(["no-scope", `${name} has no headings`]);
  }
  for (const svg of tree.tagged("svg")) {
    const hidden = attribute(svg, "aria-hidden") === "true";
    const label = attribute(svg, "aria-labelledby");
    const words = label ? tree.textOf(tree.byId(label)) : attribute(svg, "aria-label");
    if (!hidden && (attribute(svg, "role") !== "img" || !words?.trim()))
      faults.push(["no-alt", `${attribute(svg, "id") || attribute(svg, "class") || "a picture"} has no name`]);
  }
  for (const image of tree.tagged("img")) {
    if (attribute(image, "alt") === null) faults.push(["no-alt", attribute(image, "src") ?? "an image"]);
  }
  for (const element of tree.having("font-size")) {
    if (!tree.isIn("svg", element)) continue;
    const size = Number.parseFloat(attribute(element, "font-size")!);
    if (size < smallestType) faults.push(["type-too-small", `${size} px: ${tree.textOf(element)}`]);
  }
  const seen = new Set<string>();
  for (const element of tree.having("id")) {
    const id = attribute(element, "id")!;
    if (seen.has(id)) faults.push(["duplicate-id", id]);
    seen.add(id);
  }
  return faults;
};

function headings(tree: PageTree): Fault[] {
  const all = tree.tagged("h1", "h2", "h3", "h4", "h5", "h6");
  const faults: Fault[] = [];
  const levels = all.map(({ tagName }) => Number(tagName[1]));
  const firsts = levels.filter((level) => level === 1).length;
  if (firsts !== 1) faults.push(["one-heading", `${firsts} headings of the first level; there must be one`]);
  levels.forEach((level, i) => {
    if (i > 0 && level > levels[i - 1]! + 1) faults.push(["heading-skipped", tree.textOf(all[i])]);
  });
  return faults;
}

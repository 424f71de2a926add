/** What a page needs to be read by everybody: language, title, zoom, one first heading, named tables and pictures. */

import { attribute, contentOf, type Element, textOf } from "./page_tree.ts";
import type { Fault, Rule } from "./rule.ts";

const smallestType = 12;

export const checkStructure: Rule = ({ tree }) => {
  const faults: Fault[] = [];
  const find = (selector: string) => tree.find(selector);
  if (!find("html[lang]").some((root) => attribute(root, "lang")))
    faults.push(["no-lang", "the page does not say its language"]);
  if (!textOf(tree.first("head > title")).trim()) faults.push(["no-title", "the page has no title"]);
  const viewport = contentOf(tree.first("meta[name=viewport]"));
  if (/maximum-scale|user-scalable\s*=\s*(no|0)/.test(viewport)) faults.push(["zoom-forbidden", viewport]);
  if (find("ol > label, ul > label").length > 0) faults.push(["label-in-list", "a label stands directly in a list"]);
  faults.push(...headings(find("h1, h2, h3, h4, h5, h6")));
  for (const table of find("table")) {
    const name = attribute(table, "id") || "a table";
    if (!textOf(tree.first("caption", table)).trim()) faults.push(["no-caption", `${name} has no caption`]);
    if (tree.first("th:not([scope])", table)) faults.push(["no-scope", `${name} has a heading without scope`]);
    if (!tree.first("th", table)) faults.push(["no-scope", `${name} has no headings`]);
  }
  for (const svg of find("svg")) {
    const hidden = attribute(svg, "aria-hidden") === "true";
    const label = attribute(svg, "aria-labelledby");
    const words = label ? textOf(tree.byId(label)) : attribute(svg, "aria-label");
    if (!hidden && (attribute(svg, "role") !== "img" || !words?.trim()))
      faults.push(["no-alt", `${attribute(svg, "id") || attribute(svg, "class") || "a picture"} has no name`]);
  }
  for (const image of find("img:not([alt])")) faults.push(["no-alt", attribute(image, "src") ?? "an image"]);
  for (const element of find("svg [font-size]")) {
    const size = Number.parseFloat(attribute(element, "font-size")!);
    if (size < smallestType) faults.push(["type-too-small", `${size} px: ${textOf(element)}`]);
  }
  const seen = new Set<string>();
  for (const element of find("[id]")) {
    const id = attribute(element, "id")!;
    if (seen.has(id)) faults.push(["duplicate-id", id]);
    seen.add(id);
  }
  return faults;
};

function headings(all: readonly Element[]): Fault[] {
  const faults: Fault[] = [];
  const levels = all.map(({ tagName }) => Number(tagName[1]));
  const firsts = levels.filter((level) => level === 1).length;
  if (firsts !== 1) faults.push(["one-heading", `${firsts} headings of the first level; there must be one`]);
  levels.forEach((level, i) => {
    if (i > 0 && level > levels[i - 1]! + 1) faults.push(["heading-skipped", textOf(all[i]!)]);
  });
  return faults;
}

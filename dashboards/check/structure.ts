/** What a page needs to be read by everybody: language, title, zoom, one first heading, named tables and pictures. */
import type { Fault, Rule } from "../check.ts";

const smallestType = 12;

export const checkStructure: Rule = ({ document }) => {
  const faults: Fault[] = [];
  const find = (selector: string) => [...document.querySelectorAll(selector)];
  if (!document.documentElement.getAttribute("lang")) faults.push(["no-lang", "the page does not say its language"]);
  if (!document.title.trim()) faults.push(["no-title", "the page has no title"]);
  const viewport = document.querySelector("meta[name=viewport]")?.getAttribute("content") ?? "";
  if (/maximum-scale|user-scalable\s*=\s*(no|0)/.test(viewport)) faults.push(["zoom-forbidden", viewport]);
  if (find("ol > label, ul > label").length > 0) faults.push(["label-in-list", "a label stands directly in a list"]);
  faults.push(...headings(find("h1, h2, h3, h4, h5, h6")));
  for (const table of find("table")) {
    const name = table.id || "a table";
    if (!table.querySelector("caption")?.textContent?.trim()) faults.push(["no-caption", `${name} has no caption`]);
    if (table.querySelector("th:not([scope])")) faults.push(["no-scope", `${name} has a heading without scope`]);
    if (!table.querySelector("th")) faults.push(["no-scope", `${name} has no headings`]);
  }
  for (const svg of find("svg")) {
    const hidden = svg.getAttribute("aria-hidden") === "true";
    const label = svg.getAttribute("aria-labelledby");
    const words = label ? document.getElementById(label)?.textContent : svg.getAttribute("aria-label");
    if (!hidden && (svg.getAttribute("role") !== "img" || !words?.trim()))
      faults.push(["no-alt", `${svg.id || svg.getAttribute("class") || "a picture"} has no name`]);
  }
  for (const image of find("img:not([alt])")) faults.push(["no-alt", image.getAttribute("src") ?? "an image"]);
  for (const element of find("svg [font-size]")) {
    const size = Number.parseFloat(element.getAttribute("font-size")!);
    if (size < smallestType) faults.push(["type-too-small", `${size} px: ${element.textContent}`]);
  }
  const seen = new Set<string>();
  for (const { id } of find("[id]")) {
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
    if (i > 0 && level > levels[i - 1]! + 1) faults.push(["heading-skipped", all[i]!.textContent ?? ""]);
  });
  return faults;
}

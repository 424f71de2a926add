/**
 * What every page must carry: its marks, what its data run through, the next update, a way to the definitions. And what
 * Framework leaves behind when a page went wrong.
 */

import { marks } from "../../pipeline/words/release_words.ts";
import { attribute, type Element, textOf } from "./page_tree.ts";
import type { Fault, Rule } from "./rule.ts";

export const checkContent: Rule = ({ page, text, tree, catalogue }) => {
  const faults: Fault[] = [];
  const words = textOf(tree.first("body")).replace(/\s+/g, " ");
  if (catalogue.profile === "restricted" && !words.includes(marks.restricted))
    faults.push(["no-restricted-mark", `the page does not say “${marks.restricted}”`]);
  if (catalogue.synthetic && !words.includes(marks.synthetic))
    faults.push(["no-synthetic-mark", `the page does not say “${marks.synthetic}”`]);
  for (const said of ["Data through", "Made from", "Next update"]) {
    if (!words.includes(said)) faults.push(["no-provenance", `the page does not say “${said}”`]);
  }
  const links = linksOf(tree.find("a[href]"));
  const beside = page.startsWith("definitions/") ? /^(\.\/)?index\.html$/ : /$^/;
  if (!links.some((link) => /(^|\/)definitions\/index\.html$/.test(link) || beside.test(link)))
    faults.push(["no-definition-link", "the page has no way to the definitions"]);
  for (const section of tree.find("section.measure")) {
    const id = attribute(section, "id");
    const own = linksOf(tree.find("a[href]", section));
    if (!own.some((link) => link.endsWith(`definitions/${id}.html`)))
      faults.push(["no-definition-link", `${id} does not lead to its definition`]);
    if (!own.some((link) => link.endsWith(`data/${id}.csv`)))
      faults.push(["no-csv", `${id} does not lead to its figures`]);
    if (!textOf(tree.first(".status", section)).trim())
      faults.push(["no-status", `${id} does not open with its status`]);
  }
  if (tree.first(".comparators, .elsewhere") && !words.includes("Open Government Licence v3.0"))
    faults.push(["no-licence", "figures of others stand here without the licence they are used under"]);
  for (const notice of catalogue.measures.filter(
    ({ chapter, discloses }) => discloses === "death" && page === `${chapter}.html`,
  )) {
    if (!/^\s*This page is about the deaths/.test(textOf(tree.first("h1 + .notice")))) {
      faults.push(["no-notice", `${notice.chapter} does not open with what it is about`]);
      break;
    }
  }
  for (const { id } of catalogue.measures) {
    if (page === `definitions/${id}.html` && !textOf(tree.first(".status")).trim())
      faults.push(["no-status", "the page does not open with the measure's status"]);
  }
  if (/observablehq--(error|loading)/.test(text) || tree.first("observablehq-loading"))
    faults.push(["framework-error", "Framework wrote an error into the page"]);
  if (words.includes("${")) faults.push(["expression", words.slice(words.indexOf("${"), words.indexOf("${") + 60)]);
  if (tree.first("pre:not(.sql)") || /<\/?(svg|table|td|section|div|g)\b/.test(words))
    faults.push(["markup-shown", "HTML is shown as text: a blank line or an indent ended its block"]);
  return faults;
};

const linksOf = (anchors: readonly Element[]): string[] => anchors.map((link) => attribute(link, "href")!);

/**
 * Checks what every page must carry: its marks, the date its data goes up to, the next update and a link to the definitions. It also
 * looks for what Framework leaves behind when a page went wrong.
 */

import { marksOf } from "../../pipeline/words/release_words.ts";
import { attribute, type Element } from "./page_tree.ts";
import type { Fault, Rule } from "./rule.ts";

export const checkContent: Rule = ({ page, text, tree, catalogue }) => {
  const faults: Fault[] = [];
  const words = tree.textOf(tree.tagged("body")[0]).replace(/\s{2,}|[^\S ]/g, " ");
  for (const { id, mark } of marksOf(catalogue))
    if (!words.includes(mark)) faults.push([`no-${id}-mark`, `the page does not say “${mark}”`]);
  for (const said of ["Data up to", "Made from", "Next update"]) {
    if (!words.includes(said)) faults.push(["no-provenance", `the page does not say “${said}”`]);
  }
  const anchors = tree.tagged("a").filter((link) => attribute(link, "href") !== null);
  const links = linksOf(anchors);
  const beside = page.startsWith("definitions/") ? /^(\.\/)?index\.html$/ : /$^/;
  if (!links.some((link) => /(^|\/)definitions\/index\.html$/.test(link) || beside.test(link)))
    faults.push(["no-definition-link", "the page has no link to the definitions"]);
  const statuses = tree.classed("status");
  for (const section of tree.classed("measure")) {
    if (section.tagName !== "section") continue;
    const id = attribute(section, "id");
    const own = linksOf(tree.within(section, anchors));
    if (!own.some((link) => link.endsWith(`definitions/${id}.html`)))
      faults.push(["no-definition-link", `${id} does not lead to its definition`]);
    if (!own.some((link) => link.endsWith(`data/${id}.csv`)))
      faults.push(["no-csv", `${id} does not lead to its figures`]);
    if (!tree.textOf(tree.within(section, statuses)[0]).trim())
      faults.push(["no-status", `${id} does not open with its status`]);
  }
  if (tree.classed("comparators", "elsewhere").length > 0 && !words.includes("Open Government Licence v3.0"))
    faults.push(["no-licence", "figures of others are shown here without the licence they are used under"]);
  const ofDeaths = catalogue.measures.find(
    ({ chapter, discloses }) => discloses === "death" && page === `${chapter}.html`,
  );
  if (ofDeaths !== undefined) {
    const opening = tree.classed("notice").find((notice) => tree.before(notice)?.tagName === "h1");
    if (!/^\s*This page is about the deaths/.test(tree.textOf(opening)))
      faults.push(["no-notice", `${ofDeaths.chapter} does not open with what it is about`]);
  }
  for (const { id } of catalogue.measures) {
    if (page === `definitions/${id}.html` && !tree.textOf(statuses[0]).trim())
      faults.push(["no-status", "the page does not open with the measure's status"]);
  }
  if (/observablehq--(error|loading)/.test(text) || tree.tagged("observablehq-loading").length > 0)
    faults.push(["framework-error", "Framework wrote an error into the page"]);
  if (words.includes("${")) faults.push(["expression", words.slice(words.indexOf("${"), words.indexOf("${") + 60)]);
  const sql = tree.classed("sql");
  if (tree.tagged("pre").some((pre) => !sql.includes(pre)) || /<\/?(svg|table|td|section|div|g)\b/.test(words))
    faults.push(["markup-shown", "HTML is shown as text: a blank line or an indent ended its block"]);
  return faults;
};

const linksOf = (anchors: readonly Element[]): string[] => anchors.map((link) => attribute(link, "href")!);

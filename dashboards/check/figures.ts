/**
 * Checks how figures are shown on a page: a table under every chart; every percentage with its numerator and denominator, and none for
 * fewer than ten; at most two decimals, and none for days and weeks; and nothing like NaN where a figure should be.
 */

import { smallestDenominator } from "../../pipeline/statistics/share.ts";
import { attribute } from "./page_tree.ts";
import type { Fault, Rule } from "./rule.ts";

/** `79% · 41 of 52`, `79% (41 of 52)`, and the other way about: `41 of 52 reviews (79%)` */
const shares = [/\d%\s*·?\s*\(?\d[\d,]* of (\d[\d,]*)/g, /\d[\d,]* of (\d[\d,]*)[^.;%\d]*\(\d+%\)/g];

const worded = ["p", "li", "dd", "th", "td", "caption", "figcaption", "summary", "h1", "h2", "h3"];

export const checkFigures: Rule = ({ tree, text }) => {
  const faults: Fault[] = [];
  const captions = tree.tagged("figcaption");
  const names = tree.directlyIn(["svg"], "title");
  for (const figure of tree.tagged("figure")) {
    const caption = tree.within(figure, captions)[0];
    const table = attribute(figure, "data-table");
    if (!table || tree.byId(table)?.tagName !== "table")
      faults.push(["figure-without-table", tree.textOf(caption) || "a figure"]);
    if (!tree.textOf(caption).trim()) faults.push(["no-caption", "a figure has no caption"]);
  }
  for (const element of tree.inOrder(tree.classed("figure", "status", "message"), names)) {
    const text = tree.textOf(element);
    if (!text.includes("%")) continue;
    if (/\d%/.test(text.replace(/target \d+%/gi, "")) && !/\d of \d/.test(text))
      faults.push(["percentage-alone", text.trim()]);
  }
  for (const element of tree.inOrder(tree.tagged("td", "li"), tree.classed("status", "message"), names)) {
    const words = tree.textOf(element);
    // most cells have no percentage, and looking for a whole share in each is slow
    if (!words.includes("%")) continue;
    for (const share of shares) {
      for (const [whole, all] of words.matchAll(share))
        if (Number(all!.replaceAll(",", "")) < smallestDenominator) faults.push(["percentage-of-few", whole]);
    }
  }
  const asWritten = tree.tagged("code", "pre");
  // what was printed without the one function that prints numbers; the measure as it ran and made-up rows may hold any
  for (const element of tree.inOrder(tree.tagged(...worded), names)) {
    const words = tree.textOf(element);
    if (!words.includes(".") || tree.within(element, asWritten).length > 0) continue;
    for (const [number] of words.matchAll(/(?<![\d.])\d[\d,]*\.\d{3,}(?![\d.])/g))
      faults.push(["too-many-decimals", number]);
    for (const [part] of words.matchAll(/\d\.\d+ (?:days?|weeks?)\b/g)) faults.push(["part-of-a-day", part]);
  }
  // in words and in attributes alike: a coordinate can be NaN too
  for (const [word] of text.matchAll(/(?<![\w-])(NaN|undefined|Infinity|\[object Object\])(?![\w-])/g)) {
    faults.push(["not-a-figure", word]);
  }
  return faults;
};

/**
 * How figures stand on a page: a table under every chart; every percentage with its numerator and denominator; none of
 * fewer than ten; no more than two decimals, and none of days and weeks; and nothing that a program writes where a figure
 * should be.
 */

import { smallestDenominator } from "../../pipeline/statistics/share.ts";
import { attribute, textOf } from "./page_tree.ts";
import type { Fault, Rule } from "./rule.ts";

/** `79% · 41 of 52`, `79% (41 of 52)`, and the other way about: `41 of 52 reviews (79%)` */
const shares = [/\d%\s*·?\s*\(?\d[\d,]* of (\d[\d,]*)/g, /\d[\d,]* of (\d[\d,]*)[^.;%\d]*\(\d+%\)/g];

export const checkFigures: Rule = ({ tree, text }) => {
  const faults: Fault[] = [];
  for (const figure of tree.find("figure")) {
    const caption = tree.first("figcaption", figure);
    const table = attribute(figure, "data-table");
    if (!table || tree.byId(table)?.tagName !== "table")
      faults.push(["figure-without-table", textOf(caption) || "a figure"]);
    if (!textOf(caption).trim()) faults.push(["no-caption", "a figure has no caption"]);
  }
  for (const element of tree.find(".figure, .status, .message, svg > title")) {
    const text = textOf(element);
    if (/\d%/.test(text.replace(/target \d+%/gi, "")) && !/\d of \d/.test(text))
      faults.push(["percentage-alone", text.trim()]);
  }
  for (const element of tree.find("td, .status, .message, li, svg > title")) {
    for (const [whole, of] of shares.flatMap((share) => [...textOf(element).matchAll(share)])) {
      if (Number(of!.replaceAll(",", "")) < smallestDenominator) faults.push(["percentage-of-few", whole]);
    }
  }
  // what was printed without the one function that prints numbers; the measure as it ran and made-up rows may hold any
  for (const element of tree.find("p, li, dd, th, td, caption, figcaption, svg > title, summary, h1, h2, h3")) {
    const words = textOf(element);
    if (tree.first("code, pre", element)) continue;
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

/** Numbers typed by hand: digits of any script, and numbers in words. A figure comes by its name, so that it is the release's own. */
import { type Hit, hitsOf } from "./hit.ts";

/** Numbers that are no figures: years and windows of years, days, paragraphs, articles and sections. */
const noFigures: readonly RegExp[] = [
  /\b(?:19|20)\d{2}(?:\s?(?:to|and|-|–|\/)\s?(?:19|20)?\d{2})?\b/g,
  /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g,
  /\b(?:paragraphs?|articles?|sections?|chapters?|part|appendix|version|regulation) \d+(?:(?:\.\d+)*)(?: (?:to|and) \d+)?\b/gi,
];

const tens = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
const units = "two|three|four|five|six|seven|eight|nine";
const teens = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
/** of what a number of them is no figure of anybody: how long something takes, and the parts of a text */
const spans = "years?|months?|weeks?|days?|hours?|islands?|parts?|sides?|pages?|stages?|steps?|questions?";
const inWords = new RegExp(
  `(?<![\\p{L}-])(?:(?:${tens})(?:[- ](?:one|${units}))?|${teens}|${units}|(?:a )?(?:hundreds?|thousands?|millions?|dozens?)|a (?:couple|handful) of)(?![\\p{L}-])(?!\\s+(?:${spans})(?! old)\\b)`,
  "giu",
);
const fractions =
  /\b(?:half|a third|two[- ]thirds|a quarter|three[- ]quarters|most|none|all but one) of (?:the )?(?:children|deaths|families|babies|young people|infants|cases|them)\b/gi;

export function numbersIn(text: string): Hit[] {
  const why = "a number typed by hand: give the name of its figure instead";
  const bare = noFigures.reduce((left, pattern) => left.replace(pattern, (found) => " ".repeat(found.length)), text);
  return [
    ...hitsOf(bare, /[\p{Nd}\p{No}][\p{Nd}\p{No}.,٫٬]*/gu, why, true),
    ...hitsOf(bare, inWords, why, true),
    ...hitsOf(bare, fractions, why, true),
  ].map((hit) => ({ ...hit, text: hit.text.replace(/[.,]$/, "") }));
}

/** Names the measures that stand beside nobody, by the reason why: what is missing on a page of comparisons must not look forgotten. */
import type { CatalogueMeasure } from "../../pipeline/release/format.ts";
import { counted } from "../../pipeline/words/counted.ts";
import { capital } from "../../pipeline/words/first_letter.ts";
import { type Html, html } from "../../pipeline/words/html.ts";
import type { Site } from "../site.ts";
import { folded } from "./folded.ts";

/** Of so few deaths a rate beside another rate would tell of chance alone, and be read as more (guidance, paragraph 521). */
const ofDeaths =
  "Its islands publish a rate that rests on one or two deaths in five years, and ours rests on a handful: side by side they would show chance and nothing else, so we don’t compare them";

/** `beside`: the measures that the page compares. Null where it has all. */
export function besideNobody({ catalogue }: Site, beside: ReadonlySet<string>): Html | null {
  const reasons = new Map<string, CatalogueMeasure[]>();
  for (const measure of catalogue.measures) {
    if (beside.has(measure.id)) continue;
    const reason = reasonOf(measure);
    reasons.set(reason, [...(reasons.get(reason) ?? []), measure]);
  }
  const all = [...reasons].sort(([, a], [, b]) => a.length - b.length);
  const many = all.reduce((sum, [, { length }]) => sum + length, 0);
  if (many === 0) return null;
  return folded(
    `${counted(many, "measure stands", "measures stand")} beside nobody, and why`,
    html`<ul>${all.map(([reason, measures]) => html`<li>${reason}: ${measures.length > fewest ? counted(measures.length, "measure") : titles(measures)}.</li>\n`)}</ul>`,
  );
}

/** of more that have one reason, their number is said and not their names */
const fewest = 12;

const titles = (measures: readonly CatalogueMeasure[]): readonly Html[] =>
  measures.map(({ id, title }, at) => html`${at > 0 ? "; " : ""}<a href="definitions/${id}.html">${title}</a>`);

function reasonOf({ benchmark: { comparability, words }, discloses }: CatalogueMeasure): string {
  if (comparability === "none") return capital(words);
  return `${capital(words)}. ${discloses === "death" ? ofDeaths : "No figure of theirs that goes with one of ours is here"}`;
}

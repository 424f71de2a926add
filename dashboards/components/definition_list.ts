/** Lists a measure's definition in words: what it covers, what it counts, what it leaves out, where it comes from. */
import type { CatalogueMeasure, Clause } from "../../pipeline/release/format.ts";
import { dateWords } from "../../pipeline/statistics/period_words.ts";
import { type Html, html, type Part } from "../../pipeline/words/html.ts";
import { targetLine } from "../../pipeline/words/target_words.ts";

const documents: Record<Clause["document"], string> = {
  S: "Service specification,",
  G: "Statutory guidance,",
  field: "Practice elsewhere:",
};

export const clauseWords = (clauses: readonly Clause[]): string =>
  clauses.map((one) => `${documents[one.document]} ${placeIn(one)}`).join("; ") || "No clause is cited";

/** a section or a paragraph by its number; an appendix and the glossary by their name */
const placeIn = ({ document, clause }: Clause): string =>
  document !== "field" && /^\d/.test(clause) ? `${document === "S" ? "section" : "paragraph"} ${clause}` : clause;

export const betterWords = ({ better }: CatalogueMeasure): string =>
  ({ higher: "Higher is better", lower: "Lower is better", none: "Neither higher nor lower is better" })[better];

export function targetFull(measure: CatalogueMeasure): string {
  const { target } = measure;
  return target ? `${targetLine(measure)}, from ${dateWords(target.from)}: ${target.source}` : "No target set";
}

/** The lines shown wherever the measure is shown. */
export function definitionLines(measure: CatalogueMeasure): readonly (readonly [string, Part])[] {
  const lines: [string, Part][] = [
    ["Of", measure.of],
    ["Counts", measure.counts],
    ["Not recorded", measure.notRecorded],
  ];
  if (measure.heldTo !== null) lines.push(["For", measure.heldTo]);
  if (measure.excludes.length > 0) lines.push(["Leaves out", measure.excludes.join("; ")]);
  lines.push(["Target", targetFull(measure)], ["Source", clauseWords(measure.source)]);
  return lines;
}

export const definitionList = (lines: readonly (readonly [string, Part])[]): Html =>
  html`<dl class="definition">
${lines.map(([term, words]) => html`<div><dt>${term}</dt><dd>${words}</dd></div>\n`)}</dl>`;

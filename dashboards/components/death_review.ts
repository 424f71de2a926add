/**
 * Child death review: what stands before everything else on its page, and two tables that lay its measures side by side.
 * Deaths notified, reviewed and awaiting are three different things and stand under three different names; years stand
 * together; nothing here is about one child.
 */

import { figureWords } from "../../pipeline/words/figure_words.ts";
import { type Html, html, type Part } from "../../pipeline/words/html.ts";
import { periodHead } from "../../pipeline/words/period_phrase.ts";
import type { Site } from "../site.ts";
import { dataTable } from "./data_table.ts";
import { figureCell } from "./figure_cell.ts";

const isDeathReview = (site: Site, chapter: string): boolean =>
  site.inChapter(chapter).some(({ discloses }) => discloses === "death");

/** the content notice */
export const deathNotice = (site: Site, chapter: string): Html | null =>
  isDeathReview(site, chapter)
    ? html`<div class="notice" role="note"><p><strong>This page is about the deaths of children.</strong> Each number stands for a child, and for a family who miss them. Years are shown together and no child is described. You may wish to choose when, and with whom, you read it.</p></div>`
    : null;

const stages: readonly (readonly [id: string, meaning: string])[] = [
  ["deaths-notified", "The panel was told of the death in these years."],
  ["deaths-reviewed", "The panel finished its review in these years, whenever the child died."],
  [
    "deaths-awaiting",
    "Told of, and on this day not yet reviewed: often because an inquest or another process comes first.",
  ],
];

const results = [
  "recommendations-made",
  "recommendations-complete",
  "recommendations-on-time",
  "recommendations-fed-back",
  "formal-changes",
];

export function deathTables(site: Site, chapter: string): Html | null {
  if (!isDeathReview(site, chapter)) return null;
  return html`<h2>Notified, reviewed, awaiting</h2>
<p>A death is notified in one year and often reviewed in another, so the three numbers do not add up, and are not meant to.</p>
${latestTable(site, "stages", "Deaths notified, reviewed and awaiting review: three different numbers", "What it means", stages)}
<h2>Recommendations, and what came of them</h2>
${latestTable(
  site,
  "came-of-it",
  "Recommendations of the panel, and what came of them",
  "The question",
  results.map((id) => [id, site.figures.measure(id)?.asks ?? ""] as const),
)}`;
}

/** the latest figure of each measure, and the one before where years stand together */
function latestTable(
  site: Site,
  id: string,
  caption: string,
  head: string,
  rows: readonly (readonly [id: string, words: string])[],
): Html {
  return dataTable({
    id,
    cards: true,
    caption,
    columns: ["Measure", "Latest", "When", "Before", head],
    rows: rows.flatMap(([measureId, words]) => {
      const measure = site.figures.measure(measureId);
      if (!measure) return [];
      const { latest, ...trend } = site.trend(measure);
      const before = trend.before?.value;
      const cells: Part[] = [
        html`<a href="#${measureId}">${measure.title}</a>`,
        figureCell(measure, latest?.value),
        latest && measure.supplied ? periodHead(measure, latest.value) : "–",
        before ? `${figureWords(measure, before).plain}, ${periodHead(measure, before).replace(/^The /, "the ")}` : "–",
        words,
      ];
      return [{ cells }];
    }),
  });
}

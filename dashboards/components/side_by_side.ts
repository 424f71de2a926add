/**
 * Shows the latest figures of several measures under one another, as their chapter declares: where numbers sound alike but are
 * different (deaths notified, reviewed, awaiting), or where one thing leads to the next.
 */

import { figureWords } from "../../pipeline/figures/figure_words.ts";
import type { CatalogueChapter, SideBySide } from "../../pipeline/release/shown.ts";
import { type Html, html, type Part } from "../../pipeline/words/html.ts";
import { periodHead, periodInside } from "../../pipeline/words/period_phrase.ts";
import type { Site } from "../site.ts";
import { dataTable } from "./data_table.ts";
import { figureCell } from "./figure_cell.ts";

export const sideBySide = (site: Site, { sideBySide: tables }: CatalogueChapter): Html | null =>
  tables.length === 0
    ? null
    : html`${tables.map(
        (table, i) => html`${i > 0 ? "\n" : ""}<h2>${table.title}</h2>
${table.intro === undefined ? null : html`<p>${table.intro}</p>\n`}${latestTable(site, table)}`,
      )}`;

/** The latest figure of each measure and, for pooled years, the one before. */
const latestTable = (site: Site, { id, caption, about, rows }: SideBySide): Html =>
  dataTable({
    id,
    cards: true,
    caption,
    columns: ["Measure", "Latest", "When", "Before", about],
    rows: rows.flatMap((row) => {
      const measure = site.figures.measure(row.measure);
      if (!measure) return [];
      const { latest, ...trend } = site.trend(measure);
      const before = trend.before?.value;
      const cells: Part[] = [
        html`<a href="#${measure.id}">${measure.title}</a>`,
        figureCell(measure, latest?.value),
        latest && measure.supplied ? periodHead(measure, latest.value) : "–",
        before ? `${figureWords(measure, before).plain}, ${periodInside(measure, before)}` : "–",
        row.words ?? measure.asks,
      ];
      return [{ cells }];
    }),
  });

/** What the authority itself published of a measure before, as its source says it: real figures, beside made-up ones too. */
import type { CatalogueMeasure } from "../../pipeline/release/format.ts";
import type { PublishedBefore } from "../../pipeline/release/published.ts";
import { countWords } from "../../pipeline/statistics/amount.ts";
import { dateWords } from "../../pipeline/statistics/period_words.ts";
import { type Html, html } from "../../pipeline/words/html.ts";
import type { Site } from "../site.ts";
import { dataTable } from "./data_table.ts";

export function publishedBefore({ catalogue }: Site, { id }: CatalogueMeasure): Html | null {
  const own = catalogue.published_before.filter(({ measure_id }) => measure_id === id);
  if (own.length === 0) return null;
  return html`<h2>Published before</h2>
<p>The authority published these of itself, counted in its own way at the time: beside the figures above, and not in line with them.${catalogue.synthetic ? " They are real; everything else on this page is made up." : ""}</p>
${dataTable({
  id: "published-before",
  cards: true,
  caption: "As published, with where",
  columns: ["When", "Figure", "Of whom", "Source"],
  numbers: [1],
  rows: own.map((one) => ({
    cells: [when(one), figure(one), one.words, html`${one.source}<br><small>${one.address}</small>`],
  })),
})}`;
}

const day = (text: string): string => (text.length === 4 ? text : dateWords(text));
const when = ({ from, to }: PublishedBefore): string => (from === to ? day(from) : `${day(from)} to ${day(to)}`);
const figure = ({ value, unit }: PublishedBefore): string => (unit === "percent" ? `${value}%` : countWords(value));

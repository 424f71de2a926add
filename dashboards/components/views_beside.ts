/**
 * Shows the child's own view beside the professional's, by wellbeing indicator (guidance, paragraph 356), in the latest whole year.
 * The child's view declares what is shown beside it, and the difference for those who were asked both.
 */

import { figureWords } from "../../pipeline/figures/figure_words.ts";
import { kindOf } from "../../pipeline/figures/kinds.ts";
import type { CatalogueChapter } from "../../pipeline/release/shown.ts";
import { capital } from "../../pipeline/words/first_letter.ts";
import { type Html, html } from "../../pipeline/words/html.ts";
import { onOrIn } from "../../pipeline/words/period_phrase.ts";
import { bar } from "../charts/bar.ts";
import type { Site } from "../site.ts";
import { dataTable } from "./data_table.ts";
import { figureCell } from "./figure_cell.ts";

/** ratings run from 1 to 5 */
const best = 5;

export function viewsBeside(site: Site, { id: chapter }: CatalogueChapter): Html | null {
  const child = site.inChapter(chapter).find(({ beside }) => beside !== null);
  if (!child?.beside) return null;
  const { by: breakdown } = child.beside;
  const professional = site.figures.measure(child.beside.view);
  const difference = site.figures.measure(child.beside.difference);
  const latest = site.figures.latest(child.id, "year");
  if (!professional || !difference || !latest || !child.supplied) return null;
  const three = [child, professional, difference] as const;
  const rows = site.figures.categories(child.id, breakdown).flatMap(({ id, label }) => {
    const values = three.map((measure) => site.figures.at(measure.id, "year", latest.period, breakdown, id));
    if (values.every((value) => value === undefined)) return [];
    const cells = three.map((measure, i) => {
      const value = values[i] ?? (measure.supplied ? kindOf(measure).nothing() : undefined);
      const drawn = i < 2 && figureWords(measure, value).state === "figure" ? (value?.value ?? null) : null;
      return html`${figureCell(measure, value)}${drawn === null ? null : bar({ value: drawn, full: best })}`;
    });
    return [{ cells: [capital(label), ...cells] }];
  });
  return html`<h2>How the child feels, beside what the professional thinks</h2>
<p>The child and the professional each rate how the child is doing on each wellbeing indicator, from 1 to 5 (5 is best). Not every rating has both views, so the difference covers only those that do. If it is below zero, children feel that they are doing less well than professionals think.</p>
${dataTable({
  id: "views",
  caption: `The child's own view and the professional's, by wellbeing indicator, ${onOrIn(child, latest)}`,
  columns: ["Wellbeing indicator", child.title, professional.title, difference.title],
  rows,
})}`;
}

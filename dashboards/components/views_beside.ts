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
import { type StripMark, strip } from "../charts/strip.ts";
import type { Site } from "../site.ts";
import { dataTable } from "./data_table.ts";
import { figureCell } from "./figure_cell.ts";

/** ratings run from 1 to 5 */
const [worst, best] = [1, 5];

/** the child's is filled, the professional's open, so that they are told apart without colour */
const views = [
  { shape: "disc", name: "own" },
  { shape: "ring", name: "other" },
] as const;

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
    const figures = three.map((measure, i) => values[i] ?? (measure.supplied ? kindOf(measure).nothing() : undefined));
    // that an answer is there for all is nothing to read a line about
    if (figures.every((value, i) => figureWords(three[i]!, value).state === "none")) return [];
    const marks = views.flatMap(({ shape, name }, i): StripMark[] => {
      const value = figures[i];
      const isDrawn = figureWords(three[i]!, value).state === "figure" && value?.value != null;
      return isDrawn ? [{ at: value.value!, shape, name }] : [];
    });
    return [
      {
        cells: [
          capital(label),
          strip({ from: worst, to: best, ticks: [1, 2, 3, 4, 5], marks, isJoined: true }),
          ...figures.map((value, i) => figureCell(three[i]!, value)),
        ],
      },
    ];
  });
  return html`<h2>How the child feels, beside what the professional thinks</h2>
<p>The child and the professional each rate how the child is doing on each wellbeing indicator, from 1 to 5 (5 is best). Not every rating has both views, so the difference covers only those that do. If it is below zero, children feel that they are doing less well than professionals think.</p>
${dataTable({
  id: "views",
  caption: `The child’s own view and the professional’s, by wellbeing indicator, ${onOrIn(child, latest)}`,
  name: "strips",
  cards: true,
  columns: [
    "Wellbeing indicator",
    "1 to 5: ● child, ○ professional",
    child.title,
    professional.title,
    difference.title,
  ],
  rows,
})}`;
}

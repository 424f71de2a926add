/**
 * Makes the table of corporate parents × duties, with dates: the latest time each duty fell due, whether it was done by that day, later
 * or not at all, and how often it was done in time. It is about organisations, never about a child.
 */
import type { DutyRow } from "../../pipeline/release/format.ts";
import type { CatalogueChapter } from "../../pipeline/release/shown.ts";
import { dutyWords } from "../../pipeline/words/duty_words.ts";
import { capital } from "../../pipeline/words/first_letter.ts";
import { type Html, html } from "../../pipeline/words/html.ts";
import type { Site } from "../site.ts";
import { dataTable } from "./data_table.ts";

export function dutyMatrix(site: Site, { id: chapter }: CatalogueChapter): Html | null {
  const rows = site.figures.release.duties;
  if (rows.length === 0 || !site.inChapter(chapter).some(({ matrix }) => matrix?.rows === "corporate parents"))
    return null;
  const parents = [...new Set(rows.map(({ corporate_parent }) => corporate_parent))];
  const duties = [...new Set(rows.map(({ duty }) => duty))];
  return html`<h2>Who did what, and when</h2>
<p>This shows the latest time each duty fell due. ✓ done by the day it was due; ◆ done after that day; ✗ not done. Under it is how often that duty was done in time since records began. A dash means that none is on record.</p>
${dataTable({
  id: "duties",
  cards: true,
  name: "matrix",
  caption: "Corporate parents and their duties: the latest time each fell due, with dates",
  columns: ["Corporate parent", ...duties.map(capital)],
  rows: parents.map((parent) => ({
    cells: [
      capital(parent),
      ...duties.map((duty) => cell(rows.filter((one) => one.corporate_parent === parent && one.duty === duty))),
    ],
  })),
})}`;
}

/** `rows`: of one duty of one corporate parent, latest first */
function cell(rows: readonly DutyRow[]): Html {
  const [latest] = rows;
  if (!latest) return html`<span class="quiet">–</span>`;
  const { state, shape, words, dates } = dutyWords(latest);
  const inTime = rows.filter((row) => dutyWords(row).state === "done").length;
  return html`<span class="duty duty-${state}"><span aria-hidden="true">${shape} </span>${words}</span> <span class="quiet">${dates}${rows.length > 1 ? html`<br>${inTime} of ${rows.length} in time` : null}</span>`;
}

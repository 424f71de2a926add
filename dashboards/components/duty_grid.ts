/**
 * Makes the grid of corporate parents × duties, a sign in each field: how each duty stands as it was last due. Most missed comes first, in rows
 * and in columns; the days are on each body's page. It is about organisations, never about a child.
 */
import type { CatalogueChapter } from "../../pipeline/release/shown.ts";
import { countWords } from "../../pipeline/statistics/amount.ts";
import { counted } from "../../pipeline/words/counted.ts";
import { type DutyState, dutyWords } from "../../pipeline/words/duty_words.ts";
import { capital, lower } from "../../pipeline/words/first_letter.ts";
import { type Html, html } from "../../pipeline/words/html.ts";
import { type Body, bodiesOf, chapterOfDuties, howMany, isMissed, type OwedDuty } from "../corporate_parents.ts";
import type { Site } from "../site.ts";
import { inAll } from "../words/body_words.ts";
import { dataTable } from "./data_table.ts";
import { type Icon, icon, namedIcon } from "./icon.ts";

export const signOf: Readonly<
  Record<DutyState, { readonly sign: Icon; readonly words: string; readonly style: string }>
> = {
  done: { sign: "done", words: "done by the day it was due", style: "better" },
  late: { sign: "late", words: "done after that day", style: "" },
  "not-done": { sign: "missed", words: "not done", style: "worse" },
  none: { sign: "none", words: "nothing on record", style: "worse" },
};

export function dutyGrid(site: Site, { id: chapter }: CatalogueChapter): Html | null {
  if (chapterOfDuties(site)?.id !== chapter) return null;
  const bodies = bodiesOf(site);
  const [first] = bodies;
  if (first === undefined)
    return html`<p id="duties">What each body did, and when, is shown to the Board. Here each duty is shown by how many bodies did it.</p>`;
  const all = bodies.flatMap(({ duties }) => duties);
  const missed = howMany(all, isMissed);
  const duties = first.duties.map(({ duty }) => duty);
  const columns = duties.map((_, at) => bodies.map((body) => body.duties[at]!));
  const most = columns[0]!;
  const message =
    missed === 0
      ? `All ${counted(all.length, "duty", "duties")} were done`
      : `${countWords(missed)} of ${counted(all.length, "duty was", "duties were")} not done, “${duties[0]}” most often`;
  return html`<h2>${message}</h2>
<p>${capital(counted(bodies.length, "corporate parent owes", "corporate parents owe"))} ${counted(duties.length, "duty", "duties")} each. A sign shows how a duty stood when it was last due; what was done a time before may still hold, and the measures count it where it does. Nothing on record counts as not done. Most missed first, in rows and in columns${missed === 0 ? "" : `: ${countWords(howMany(most, isMissed))} of ${countWords(bodies.length)} missed the first`}. The days are on each body’s page.</p>
${key(all)}
<ol class="duty-key">${duties.map((duty) => html`<li>${capital(duty)}</li>`)}</ol>
${dataTable({
  id: "duties",
  name: "duty-grid",
  relaid: true,
  caption: "Corporate parents and their duties, as each was last due: most missed first",
  columns: ["Corporate parent", ...duties.map(capital), "In all"],
  rows: bodies.map(row),
  foot: [
    `Not done, of ${countWords(bodies.length)}`,
    ...columns.map((column, at) => html`${number(at)}${countWords(howMany(column, isMissed))}`),
    `${countWords(missed)} of ${countWords(all.length)}`,
  ],
})}`;
}

/** What each sign means, and how many of it there are. */
function key(all: readonly OwedDuty[]): Html {
  const states = (Object.keys(signOf) as DutyState[]).filter((each) => all.some(({ state }) => state === each));
  return html`<ul class="signs">${states.map((each) => {
    const { sign, words, style } = signOf[each];
    const many = howMany(all, ({ state }) => state === each);
    return html`<li><span class="${style}">${icon(sign)}</span> ${words}: ${countWords(many)}</li>`;
  })}</ul>`;
}

const row = (body: Body) => ({
  cells: [
    html`<a href="${body.path}.html">${capital(body.name)}</a>`,
    ...body.duties.map((owed, at) => html`${number(at)}${glyph(owed)}`),
    ends(body),
  ],
});

function ends({ duties }: Body): Html {
  const { missed, late } = inAll(duties);
  return html`${missed ? html`<b${duties.some(isMissed) ? html` class="worse"` : null}>${missed}</b>` : null}${missed && late ? ", " : ""}${late}`;
}

/** Where there is no room for a duty's name above its column, its number in the key stands before the sign. */
const number = (at: number): Html => html`<span class="no" aria-hidden="true">${at + 1}</span>`;

/** `Asked children: not done, due 31 May 2025` */
function glyph({ duty, state, rows: [latest] }: OwedDuty): Html {
  const { sign, style } = signOf[state];
  const { words, dates } = dutyWords(latest ?? { due_on: null, done_on: null });
  return namedIcon(sign, `${capital(duty)}: ${lower(words)}${dates ? `, ${dates}` : ""}`, style);
}

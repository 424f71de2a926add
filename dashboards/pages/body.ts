/**
 * Makes the page of one corporate parent: what it owed and did as each duty was last due, the outcomes it answers for, and everything on
 * record, with the days. It is about an organisation, never about a child.
 */
import type { DutyRow } from "../../pipeline/release/format.ts";
import { countWords } from "../../pipeline/statistics/amount.ts";
import { dateWords } from "../../pipeline/statistics/period_words.ts";
import { counted } from "../../pipeline/words/counted.ts";
import { type DutyState, dutyWords } from "../../pipeline/words/duty_words.ts";
import { capital } from "../../pipeline/words/first_letter.ts";
import { type Html, html, type Part } from "../../pipeline/words/html.ts";
import { listed } from "../../pipeline/words/listed.ts";
import { dataTable } from "../components/data_table.ts";
import { signOf } from "../components/duty_grid.ts";
import { folded } from "../components/folded.ts";
import { areasOf, frameworkRows } from "../components/framework_tables.ts";
import { icon } from "../components/icon.ts";
import { reportsOfBody } from "../components/report_links.ts";
import { type Body, bodiesOf, chapterOfDuties, type OwedDuty } from "../corporate_parents.ts";
import type { Page, Site } from "../site.ts";
import { bodyMessage } from "../words/body_words.ts";

/** How many times a duty fell due are drawn. */
const longest = 10;

export const bodyPages = (site: Site): readonly Page[] => bodiesOf(site).map((body) => bodyPage(site, body));

function bodyPage(site: Site, body: Body): Page {
  const chapter = chapterOfDuties(site);
  return {
    path: body.path,
    title: capital(body.name),
    under: chapter?.id,
    body: html`<p class="crumb">${chapter ? html`<a href="../${chapter.id}.html#duties">${chapter.title}</a>` : html`<a href="../index.html">Home</a>`}</p>
<h1>${bodyMessage(body)}</h1>
${inShort(body)}
<h2>What it owed last, and did</h2>
${dataTable({
  id: "owed",
  name: "owed-duties",
  relaid: true,
  caption: `Each duty as it was last due, and how often it was done in time${drawnYears(body)}`,
  columns: ["Duty", "State", "Days", "Each time, oldest first"],
  rows: body.duties.map((owed) => ({ cells: lastDue(owed) })),
})}
${reportsOfBody(site, body.name, "../")}
${framework(site)}
<h2>On record</h2>
${everything(body)}
<ul class="links"><li><a href="../${body.csv}">Download what is on record of it (CSV)</a></li></ul>`,
  };
}

/** Which duties were not done, and which were late. */
function inShort({ duties }: Body): Html | null {
  const said = (is: DutyState, words: string): string => {
    const found = duties.filter(({ state }) => state === is).map(({ duty }) => duty);
    return found.length === 0 || found.length === duties.length ? "" : `${words}: ${listed(found)}. `;
  };
  const words = [
    said("not-done", "Not done as last due"),
    said("none", "Nothing on record, which counts as not done"),
    said("late", "Done late"),
  ].join("");
  const none = duties.every(({ state }) => state === "none");
  if (none)
    return html`<p class="lead">Nothing is on record of any of its ${counted(duties.length, "duty", "duties")}, which counts as not done.</p>`;
  return words === "" ? null : html`<p class="lead">${words.trim()}</p>`;
}

function lastDue({ duty, state, rows }: OwedDuty): readonly Part[] {
  const { sign, style } = signOf[state];
  const [latest] = rows;
  const said = dutyWords(latest ?? nothing);
  return [
    capital(duty),
    html`<span class="${style}">${icon(sign)}</span> ${said.words}`,
    said.dates === "" ? "–" : capital(said.dates),
    latest ? strip(rows) : "–",
  ];
}

const nothing = { due_on: null, done_on: null };

/** The years in which the signs were due: `, 2016 to 2025`. */
function drawnYears({ duties }: Body): string {
  const drawn = duties.flatMap(({ rows }) =>
    rows.slice(0, longest).map(({ due_on, done_on }) => due_on ?? done_on ?? ""),
  );
  const years = drawn.map((day) => day.slice(0, 4)).sort();
  const [first, last] = [years[0], years.at(-1)];
  return first === undefined ? "" : `, ${first === last ? first : `${first} to ${last}`}`;
}

/** A sign for each time the duty fell due, oldest first, and how often it was done in time. */
function strip(rows: readonly DutyRow[]): Html {
  const times = rows.slice(0, longest).reverse();
  const states = times.map((row) => dutyWords(row).state);
  const inTime = `${countWords(states.filter((state) => state === "done").length)} of ${countWords(times.length)} in time`;
  const signs = states.map((state) => html`<span class="${signOf[state].style}">${icon(signOf[state].sign)}</span>`);
  return html`<span class="strip" aria-hidden="true">${signs}</span> <span class="small">${inTime}</span>`;
}

/** The framework names no body, so that nothing can be said of which outcomes this one answers for. */
function framework(site: Site): Html | null {
  if (frameworkRows(site).length === 0) return null;
  return html`<h2>Outcomes it answers for</h2>
<p>The outcomes framework does not yet name which body answers for which outcome. What they want for children together is in its areas:</p>
<ul>${areasOf(site).map(({ area, id, rows }) => html`<li><a href="../framework.html#${id}">${capital(area)}</a>: ${counted(rows.length, "indicator")}</li>`)}</ul>`;
}

function everything({ rows }: Body): Html {
  if (rows.length === 0) return html`<p>Nothing on record.</p>`;
  const day = (iso: string | null) => (iso === null ? "–" : dateWords(iso, "short"));
  const table = dataTable({
    id: "record",
    cards: true,
    name: "record",
    caption: "Everything on record, latest first",
    columns: ["Duty", "Due", "Done", "State"],
    rows: rows.map((row) => {
      const { state, words } = dutyWords(row);
      const { sign, style } = signOf[state];
      return {
        cells: [
          capital(row.duty),
          row.due_on === null ? "no day was set" : day(row.due_on),
          day(row.done_on),
          html`<span class="${style}">${icon(sign)}</span> ${words}`,
        ],
      };
    }),
  });
  return folded(`All ${counted(rows.length, "row")}, latest first`, table);
}

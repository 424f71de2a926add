/**
 * Makes the page for managers: what is overdue on the as-at date, what falls due in the coming weeks, by kind and by officer. Only a
 * release whose readers are told of it has the page.
 */
import type { DueKind, DueNext } from "../../pipeline/release/due_next.ts";
import { weeksAhead } from "../../pipeline/release/due_next.ts";
import { countWords } from "../../pipeline/statistics/amount.ts";
import { dateWords } from "../../pipeline/statistics/period_words.ts";
import { counted } from "../../pipeline/words/counted.ts";
import { capital, lower } from "../../pipeline/words/first_letter.ts";
import { type Html, html } from "../../pipeline/words/html.ts";
import { listed } from "../../pipeline/words/listed.ts";
import { clauseWords, definitionList } from "../components/definition_list.ts";
import { noDayTable, officersTable, overdueTable, weeksTable } from "../components/due_tables.ts";
import { folded } from "../components/folded.ts";
import { dueNextPath, dueNextRows, isComing, isOverdue, itemsOf, weeksFrom } from "../due_counts.ts";
import type { Page, Site } from "../site.ts";

export function dueNextPages(site: Site): readonly Page[] {
  const { dueNext } = site.figures.release;
  return dueNext === null ? [] : [{ path: dueNextPath, title: "Due next", body: body(site, dueNext) }];
}

function body({ catalogue }: Site, due: DueNext): Html {
  const { kinds } = due;
  const told = kinds.some(({ supplied }) => supplied);
  return html`<h1>${told ? message(due) : "What falls due next is not known: nothing that tells of it was supplied"}</h1>
${told ? figures(catalogue, due) : null}
<h2 id="kinds">What each kind is</h2>
${groupsOf(kinds).map(({ group, own }) => folded(group, definitionList(own.flatMap(linesOf))))}
<h2>What is not in the list</h2>
<ul>
${missing(kinds)}<li>Reports of agencies to conferences: their day is counted back from a meeting, and the day of one to come is not in the data.</li>
<li>Audits of decisions to share information: no document says that each must be audited.</li>
<li>Health checks for which the source gives no day: no timescale is held for them.</li>
<li>Duties of corporate parents, which are on their own pages, and everything about deaths, which is for the panel alone.</li>
</ul>`;
}

function message({ counts, as_at }: DueNext): string {
  const overdue = itemsOf(counts.filter(isOverdue));
  const coming = itemsOf(counts.filter(isComing));
  const last = dateWords(weeksFrom(as_at).at(-1)!.to);
  return `${overdue === 0 ? "Nothing is" : counted(overdue, "thing is", "things are")} overdue, and ${coming === 0 ? "nothing" : countWords(coming)} ${coming < 2 ? "falls" : "fall"} due by ${last}`;
}

function figures(catalogue: Site["catalogue"], due: DueNext): Html {
  const { counts, kinds } = due;
  const longest = itemsOf(counts.filter(({ when }) => when === "overdue-more"));
  const later = itemsOf(counts.filter(({ when }) => when === "later"));
  const untold = kinds.filter(({ supplied }) => !supplied).length;
  // of what has no day nobody can say that it is not overdue
  const none = kinds.filter(
    ({ id, supplied, dated }) =>
      supplied &&
      dated.length > 0 &&
      !counts.some((each) => each.kind === id && (isOverdue(each) || each.when === "no-day")),
  );
  const noneComing = kinds.filter(
    ({ id, supplied }) => supplied && !counts.some((each) => each.kind === id && isComing(each)),
  );
  return html`<p class="lead">${longest === 0 ? "" : `Of those overdue, ${counted(longest, "has", "have")} been so for more than 52 weeks: was it done, and not entered? `}Today is ${dateWords(due.as_at)}, the day up to which the data goes. What is due on that day is not overdue yet: it stands in the first of the coming weeks.</p>
${untold === 0 ? null : html`<p><strong>Of ${countWords(untold)} of the ${counted(kinds.length, "kind")} nothing can be said</strong>, since what tells of them was not supplied; the end of the page names them.</p>`}
<p>Each day comes from the rule by which the measures judge it, or from the source where it gives the day: <a href="#kinds">what each kind is</a>. What was done since that day is not known here.</p>
<ul class="links"><li><a href="${dueNextRows(catalogue)}">Download the list, a row for each (CSV)</a></li></ul>
<p>In the list each row is named by its extract and its row number in the source, where the heading is row 1. So whoever holds the source can find the child, and nobody else can: there is no name, no date of birth and no id in it.</p>
<h2>Overdue today</h2>
${overdueTable(due)}
${none.length === 0 ? null : html`<p>Nothing is overdue of: ${titles(none)}.</p>`}
<h2>The coming ${weeksAhead} weeks</h2>
${weeksTable(due)}
${noneComing.length === 0 ? null : html`<p>No day in these weeks is known of: ${titles(noneComing)}.</p>`}
<p>${later === 0 ? "Nothing that is known of falls due later." : `${capital(counted(later, "more falls", "more fall"))} due later.`} A review or a conference that is overdue stands under what is overdue: the one after it is counted from the day on which it is held.</p>
<h2>By officer</h2>
<p>The officer is the one who holds the child today or, where no caseload says so, who chaired the latest meeting; of a record or minutes, who chaired that meeting. Officers have the numbers that the measures give them. The extracts of alerts, complaints, wellbeing and care leavers name no officer.</p>
${officersTable(due)}
<h2>No day known</h2>
${noDayTable(due)}`;
}

const titles = (kinds: readonly DueKind[]): string => listed(kinds.map(({ title }) => lower(title)));

function groupsOf(kinds: readonly DueKind[]): readonly { readonly group: string; readonly own: readonly DueKind[] }[] {
  return [...new Set(kinds.map(({ group }) => group))].map((group) => ({
    group,
    own: kinds.filter((kind) => kind.group === group),
  }));
}

/** What stands in the list as the kind, where its day comes from, and the clause. */
const linesOf = ({ title, words, dated, noDay, clauses }: DueKind): readonly (readonly [string, Html])[] => [
  [
    title,
    html`<p>${capital(words)}.</p>
${dated.length === 0 ? html`<p>${capital(noDay)}.</p>` : html`<p>Its day:</p><ul>${dated.map((day) => html`<li>${day.words} (${day.source})</li>`)}</ul>`}
<p>${clauseWords(clauses)}.</p>`,
  ],
];

/** What nothing can be said of, for want of an extract or a column. */
function missing(kinds: readonly DueKind[]): Html | null {
  const without = kinds.filter(({ supplied }) => !supplied);
  return without.length === 0
    ? null
    : html`<li>For want of an extract, or a column of it, that was not supplied: ${titles(without)}.</li>\n`;
}

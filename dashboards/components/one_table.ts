/**
 * Makes the one table of a chapter that is read as a table, text first: two spans of years side by side, and in words what each number
 * means and how far it moved. There is no bar, no icon and no verdict in it (guidance, paragraphs 521 and 524): what it counts is too few,
 * and too much to each family, to be looked at as a picture.
 */

import { notRecordedCategory } from "../../pipeline/release/codes.ts";
import type { CatalogueMeasure, Value } from "../../pipeline/release/format.ts";
import { periodBefore } from "../../pipeline/release/period_before.ts";
import type { CatalogueChapter, TableRow } from "../../pipeline/release/shown.ts";
import { capital } from "../../pipeline/words/first_letter.ts";
import { type Part as Content, type Html, html } from "../../pipeline/words/html.ts";
import { periodInside, periodTick } from "../../pipeline/words/period_phrase.ts";
import { protectedBreakdownWords, withoutWords } from "../../pipeline/words/protection_words.ts";
import { asShare } from "../as_share.ts";
import { breakdownPeriod } from "../breakdown_period.ts";
import type { Site } from "../site.ts";
import type { Trend } from "../trend.ts";
import { figureCell } from "./figure_cell.ts";

/** The two spans that most of the table is about; a cell of another period says so. */
interface Spans {
  readonly before: Value | undefined;
  readonly latest: Value;
}

/** what stands over the columns and, on a narrow screen, before each cell */
type Heads = readonly [before: string, latest: string, words: string];
type Columns = Spans & { readonly heads: Heads };

export function oneTable(site: Site, { table }: CatalogueChapter): Html {
  const trends = table.flatMap(({ rows }) => rows.flatMap(({ measure }) => trendOf(site, measure) ?? []));
  const spans = spansOf(site, trends);
  if (spans === null) return withoutFigures(trends);
  const head = (value: Value | undefined) => (value ? periodTick(value) : "Before");
  const heads: Heads = [head(spans.before), head(spans.latest), "In words"];
  const status = spans.latest.status === "provisional" ? ". The later is provisional: more records may still come" : "";
  const groups = table.map(
    (group) => html`<tbody role="rowgroup">
<tr class="group" role="row"><th scope="rowgroup" colspan="4" role="rowheader">${group.title}</th></tr>
${group.rows.map((row) => rowsOf(site, { ...spans, heads }, row))}</tbody>
`,
  );
  return html`<div class="scroll" role="group" aria-labelledby="glance-caption" tabindex="0"><table id="glance" class="cards spans" role="table">
<caption><span id="glance-caption">Two spans of years, side by side${status}</span></caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">What</th>${heads.map((each) => html`<th scope="col" role="columnheader">${each}</th>`)}</tr></thead>
${groups}</table></div>
${signs(groups.map(({ text }) => text).join(""))}`;
}

/** What the signs in the table mean that are no numbers; nothing where there is none. */
function signs(table: string): Html | null {
  const dash = table.includes("<div>–</div>") ? "A dash: there is no figure of those years here." : "";
  const most = table.includes("all but fewer than five")
    ? "“All but fewer than five”: nearly all, or all. How many are left is not said, so that nobody can be recognised."
    : "";
  const said = [dash, most].filter((each) => each !== "").join(" ");
  return said === "" ? null : html`<p class="quiet">${said}</p>`;
}

/** The measures of which there is nothing to put side by side: named, since their own pages lead here. */
function withoutFigures(trends: readonly Trend[]): Html {
  const why = trends.some(({ measure }) => measure.supplied)
    ? "There is no figure yet: years are put together, and the data does not reach over a whole span of them."
    : "There is no figure: what these measures are counted from was not supplied.";
  return html`<p>${why}</p>
<ul>${trends.map(({ measure: { id, title } }) => html`<li id="${id}"><a href="definitions/${id}.html">${title}</a></li>`)}</ul>`;
}

function trendOf(site: Site, id: string): Trend | undefined {
  const measure = site.figures.measure(id);
  return measure && site.trend(measure);
}

/** The period that most of the measures describe. */
function spansOf(site: Site, trends: readonly Trend[]): Spans | null {
  const times = new Map<string, { readonly trend: Trend; readonly latest: Value; count: number }>();
  for (const trend of trends) {
    const latest = trend.latest?.value;
    if (latest === undefined) continue;
    const name = `${latest.period_kind} ${latest.period}`;
    const known = times.get(name) ?? { trend, latest, count: 0 };
    times.set(name, { ...known, count: known.count + 1 });
  }
  const most = [...times.values()].sort((a, b) => b.count - a.count)[0];
  return most ? { latest: most.latest, before: periodBefore(site.figures, most.trend.measure, most.latest) } : null;
}

function rowsOf(site: Site, columns: Columns, { measure: id, by, isAbove, words }: TableRow): readonly Html[] {
  const trend = trendOf(site, id);
  if (trend === undefined) return [];
  const { measure, latest, before } = trend;
  const name = (breakdown: string) => site.figures.breakdown(breakdown)?.title.toLowerCase() ?? breakdown;
  const change = trend.changeAlone === "" || isAbove ? "" : `${capital(trend.changeAlone)}.`;
  const withheld = by !== undefined && measure.protected?.without.includes(by) ? withoutWords(measure, name) : "";
  const all = by === undefined ? [] : partsOf(site, trend, by);
  const own: Figures = { was: before?.value, value: latest?.value };
  // a figure stands once: in the part that has the same, with how far it moved, or where that is the only part in the row of the whole
  const same = isAbove ? undefined : all.find((part) => isSame(part, own));
  const only = all.length === 1 ? same : undefined;
  const inPart = only === undefined ? same : undefined;
  const parts = only === undefined ? all : [];
  return [
    html`<tr id="${id}" role="row"><th scope="row" role="rowheader"><a href="definitions/${id}.html">${measure.title}</a></th>
${cells(measure, columns, isAbove || inPart ? null : own, [words, inPart ? "" : change, only?.words, withheld])}</tr>
`,
    ...parts.map((part) => {
      const moved = part === inPart ? change : "";
      return html`<tr class="part" role="row"><th scope="row" role="rowheader">${part.label}</th>
${cells(part.measure, columns, part, [moved, part.words])}</tr>
`;
    }),
  ];
}

/** Of the two spans. */
interface Figures {
  readonly was: Value | undefined;
  readonly value: Value | undefined;
}

interface Part extends Figures {
  readonly label: string;
  /** the measure as the part is read: a share of the whole where it is one */
  readonly measure: CatalogueMeasure;
  readonly words: string;
}

const isSame = (part: Figures, whole: Figures): boolean =>
  part.value?.value != null && isOne(part.value, whole.value) && isOne(part.was, whole.was);

const isOne = (a: Value | undefined, b: Value | undefined): boolean =>
  a?.period === b?.period &&
  a?.numerator === b?.numerator &&
  a?.denominator === b?.denominator &&
  a?.value === b?.value;

/** What a measure is made of: each category, or those that are shown together. */
function partsOf(site: Site, trend: Trend, by: string): readonly Part[] {
  const { figures } = site;
  const period = ofTheWhole(site, trend, by) ?? breakdownPeriod(figures, trend, by);
  if (period === undefined) return [];
  const measure = asShare(trend.measure, by);
  const before = periodBefore(figures, measure, period);
  const safe = measure.protected?.breakdowns.find(({ breakdown }) => breakdown === by);
  const note = safe ? protectedBreakdownWords({ ...safe, groups: [] }, trend.kind, String) : "";
  return figures
    .rows(measure.id, period.period_kind, period.period, by)
    .map(({ label, category, value }) => {
      const was = before && figures.at(measure.id, before.period_kind, before.period, by, category);
      const together = safe?.groups.find((group) => group.join("+") === category)?.length ?? 1;
      return { label, category, value, was, together };
    })
    .filter(
      // that an answer is there for all is nothing to read a line about
      ({ category, value, was }) =>
        !(category === notRecordedCategory && value.numerator === 0 && (was?.numerator ?? 0) === 0),
    )
    .map(({ label, value, was, together }, i) => ({
      ...{ measure, value, was, label },
      words: joined([together > 1 ? "Shown together, so that no small group stands alone." : "", i === 0 ? note : ""]),
    }));
}

const joined = (words: readonly (string | undefined)[]): string => words.filter((each) => each).join(" ");

/** The period of the row above, where its parts are known too: or what stands under a number would not add up to it. */
function ofTheWhole({ figures }: Site, { measure, latest }: Trend, by: string): Value | undefined {
  const whole = latest?.value;
  return whole && figures.rows(measure.id, whole.period_kind, whole.period, by).length > 0 ? whole : undefined;
}

function cells(
  measure: CatalogueMeasure,
  { before, latest, heads }: Columns,
  figures: Figures | null,
  words: readonly (string | undefined)[],
): Html {
  const [was, is] =
    figures === null ? ["", ""] : [figureIn(measure, figures.was, before), figureIn(measure, figures.value, latest)];
  return html`${cell(heads[0], was)}${cell(heads[1], is)}${cell(heads[2], joined(words))}`;
}

const cell = (head: string, holds: Content): Html => html`<td role="cell" data-head="${head}"><div>${holds}</div></td>`;

/** A figure, and its period where that is not the column's. */
function figureIn(measure: CatalogueMeasure, value: Value | undefined, span: Value | undefined): Content {
  if (value === undefined) return "–";
  const isOther = value.period_kind !== span?.period_kind || value.period !== span.period;
  return html`${figureCell(measure, value)}${isOther ? html` <small>${periodInside(measure, value)}</small>` : null}`;
}

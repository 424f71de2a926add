/** Shows measures beside others, each on one line: first those that are counted the same way, then those that are close. */
import { isShown } from "../../pipeline/figures/figure.ts";
import { figureWords } from "../../pipeline/figures/figure_words.ts";
import { middleOf } from "../../pipeline/release/beside_others.ts";
import type { CatalogueMeasure } from "../../pipeline/release/format.ts";
import { numberWords } from "../../pipeline/statistics/amount.ts";
import { middleWords, publishedCount, publishedWords, spreadWords } from "../../pipeline/words/comparator_words.ts";
import { capital, lower } from "../../pipeline/words/first_letter.ts";
import { type Html, html, type Part } from "../../pipeline/words/html.ts";
import { onOrIn, periodShort } from "../../pipeline/words/period_phrase.ts";
import type { BesideRow, JudgedRow } from "../beside_rows.ts";
import type { Site } from "../site.ts";
import { dataTable } from "./data_table.ts";
import { othersStrip } from "./others_strip.ts";

/** `of`: whose figures they are, for the captions: "the year 2023". `root`: the way to the site's root. */
interface Shown {
  readonly of: string;
  readonly root: string;
}

/** With how ours lies to theirs. */
export const judgedTables = (site: Site, rows: readonly JudgedRow[], shown: Shown): Html =>
  tables(site, rows, shown, ["Ours beside theirs"], ({ verdict, quarter, ...row }) => [
    // a quarter alone says how ours lies: that it can't be compared would say otherwise
    verdict === "" && quarter !== ""
      ? capital(quarter)
      : html`${verdict === "" ? notCompared(row) : capital(verdict)}${quarter === "" ? null : html`<br><span class="quiet">${quarter}</span>`}`,
  ]);

export const besideTables = (site: Site, rows: readonly BesideRow[], shown: Shown): Html =>
  tables(site, rows, shown, [], () => []);

function tables<Row extends BesideRow>(
  site: Site,
  rows: readonly Row[],
  shown: Shown,
  more: readonly string[],
  moreOf: (row: Row) => Part[],
): Html {
  const same = rows.filter(({ as }) => as.benchmark.comparability === "same");
  const close = rows.filter((row) => !same.includes(row));
  return html`${part("Counted the same way", same)}
${part("Close, and not the same", close)}`;

  function part(title: string, rows: readonly Row[]): Html | null {
    if (rows.length === 0) return null;
    const id = title.toLowerCase().replaceAll(/[^a-z]+/g, "-");
    return html`<h2>${title}</h2>
${dataTable({
  ...{ id, name: "strips", cards: true },
  caption: html`<span class="visually-hidden">${title}: ours beside what others published, ${shown.of}</span>`,
  columns: ["Measure", "On one line", "Elsewhere", site.catalogue.authority.name, ...more],
  rows: rows.map((row) => ({ id: `beside-${row.measure.id}`, cells: [...cells(row, shown), ...moreOf(row)] })),
})}`;
  }
}

function cells({ measure, as, others, own, drawn, asked }: BesideRow, { root }: Shown): Part[] {
  const { country, set } = others;
  const ofSet =
    set === null
      ? null
      : html`<br><span class="quiet">${set.middle === null ? "too few published" : `middle ${middle(as, set.middle)}`}, ${publishedCount(set.shown, set.members.length)}</span>`;
  const spread = spreadWords(as, others);
  const asAsked =
    asked?.value == null
      ? null
      : html`<br><span class="quiet">as the service itself counts: ${figureWords(measure, asked).plain} ${onOrIn(measure, asked)}</span>`;
  return [
    html`<a href="${root}definitions/${measure.id}.html#comparators">${measure.title}</a>${as.says === measure.says || as.says === lower(measure.title) ? null : html`<br><small>${as.says}</small>`}`,
    othersStrip(as, drawn, others),
    html`${country === undefined ? null : `${country.name} ${publishedWords(as, country.value)}`}${ofSet}${spread === "" ? null : html`<br><span class="quiet">${spread}</span>`}<br><small>${periodShort(others)}</small>`,
    own === undefined
      ? "no figure"
      : html`${figureWords(as, own).plain}<br><small>${onOrIn(as, own)}</small>${asAsked}`,
  ];
}

/** The unit of a rate stands once in a line, with the country's. */
const short = (measure: CatalogueMeasure, value: number): string =>
  measure.kind === "rate" ? numberWords(value, measure.unit) : publishedWords(measure, value);

const middle = (measure: CatalogueMeasure, value: number): string =>
  measure.kind === "count" ? middleWords(measure, value) : short(measure, value);

/** Why the release says nothing of how ours lies to theirs. */
export function notCompared({ as, own, others, drawn }: Pick<BesideRow, "as" | "own" | "others" | "drawn">): string {
  return as.kind === "count" ? "Places differ in size" : `Can’t be compared: ${why()}`;

  function why(): string {
    if (own === undefined) return "there is no figure of ours";
    const { state } = figureWords(as, own);
    if (state === "few") return "ours is of too few";
    if (!isShown(state)) return "ours is not shown as one number";
    if (middleOf(others, as.kind) === null) return "too few others published theirs";
    if (!as.independent) return "one child can count more than once, so chance can’t be worked out";
    if (drawn?.interval) return "theirs is counted another way, and ours as they count it is not shown here";
    return as.kind === "gap"
      ? "each is a difference between two groups already"
      : "ours has no interval, so what could be chance is not known";
  }
}

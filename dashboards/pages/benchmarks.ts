/**
 * Where we stand: every measure that others publish too, with theirs and ours on one line. A place to start asking questions and no league
 * table: no place has a rank, and what is counted in another way says so (service specification, section 7).
 */
import { figureWords } from "../../pipeline/figures/figure_words.ts";
import { type Others, othersOf } from "../../pipeline/release/beside_others.ts";
import { comparedAs } from "../../pipeline/release/compared_as.ts";
import type { CatalogueMeasure } from "../../pipeline/release/format.ts";
import { amountWords, numberWords } from "../../pipeline/statistics/amount.ts";
import { dateWords } from "../../pipeline/statistics/period_words.ts";
import { publishedCount, quarterWords, spreadWords } from "../../pipeline/words/comparator_words.ts";
import { counted } from "../../pipeline/words/counted.ts";
import { capital } from "../../pipeline/words/first_letter.ts";
import { type Html, html, type Part } from "../../pipeline/words/html.ts";
import { onOrIn, periodShort } from "../../pipeline/words/period_phrase.ts";
import { dataTable } from "../components/data_table.ts";
import { folded } from "../components/folded.ts";
import { othersStrip } from "../components/others_strip.ts";
import { theirFormFile } from "../release_file.ts";
import { type Page, type Site, toRoot } from "../site.ts";

interface Row {
  readonly measure: CatalogueMeasure;
  /** what of ours stands beside theirs: the measure in their form, or itself */
  readonly as: CatalogueMeasure;
  readonly isForm: boolean;
  readonly others: Others;
  /** the set they stand beside; the authority's own where it is not given */
  readonly wanted: string | undefined;
  readonly root: string;
}

/** One for the authority's own set, at the address that all links have, and one for each other. */
export const benchmarksPages = (site: Site): readonly Page[] => {
  const { comparator_sets, authority } = site.catalogue;
  const own = comparator_sets.find((each) => each.for === authority.code);
  const others = comparator_sets.filter((each) => each !== own);
  return [page(site, undefined), ...others.map(({ set }) => page(site, set))];
};

const pathOf = (set: string | undefined): string => (set === undefined ? "benchmarks" : `benchmarks/${set}`);

/** Beside a set; beside the authority's own where none is given. */
function page(site: Site, wanted: string | undefined): Page {
  const { catalogue } = site;
  const root = toRoot(pathOf(wanted));
  const rows = catalogue.measures.flatMap((measure): Row[] => {
    const [others] = othersOf(catalogue, measure.id, wanted);
    if (others === undefined) return [];
    const { as, isForm } = comparedAs(site.figures, measure, others.period_kind);
    return as.benchmark.comparability === "none" ? [] : [{ measure, as, isForm, others, wanted, root }];
  });
  const same = rows.filter(({ as }) => as.benchmark.comparability === "same");
  const close = rows.filter((row) => !same.includes(row));
  const theirForm = theirFormFile(site);
  const [set] = rows.flatMap(({ others }) => others.set?.set ?? []);
  return {
    path: pathOf(wanted),
    under: wanted === undefined ? undefined : pathOf(undefined),
    title: wanted === undefined ? "Beside others" : `Beside others: ${set?.title ?? wanted}`,
    body: html`<h1>Beside other places</h1>
<p class="lead">${counted(rows.length, "measure is", "measures are")} published elsewhere too. A start for questions, not a league table: other law, other thresholds, another school system.</p>
${choice(site, wanted, root)}
<p>◆ ${catalogue.authority.name} with its 95% interval · ○ England${set === undefined ? "" : " · | each place of the set, the thick line their middle"}. “Can’t be told apart” means that chance alone could make as large a difference.</p>
${set === undefined ? null : html`<p><strong>${capital(set.title)}</strong>: ${set.areas.map((area) => areaName(site, area)).join(", ")}. ${set.why}. Chosen on ${dateWords(set.as_of)}.</p>`}
${part(site, "Counted the same way", same)}
${part(site, "Close, and not the same", close)}
${theirForm === null ? html`<p class="quiet">Ours stands here as the service is asked for it. Only the Board and managers also see it counted as others do: two ways of counting the same few children side by side would tell of those in between.</p>` : html`<p class="quiet">Where others count in another way, ours is counted once more as they do: <a href="${root}${theirForm}">those figures (CSV)</a>. The measure’s own page has both, with the conditions of each, and draws the years.</p>`}
${folded("Where these figures are from", html`<p class="quiet comparators">${[...new Set(rows.flatMap(({ others }) => others.sources))].join("; ")}.</p>`)}`,
  };
}

/** The sets, each a link: the address keeps the choice. */
function choice({ catalogue }: Site, wanted: string | undefined, root: string): Html | null {
  const { comparator_sets, authority } = catalogue;
  if (comparator_sets.length < 2) return null;
  const item = (set: string | undefined, title: string): Html =>
    set === wanted
      ? html`<li><strong aria-current="page">${title}</strong></li>`
      : html`<li><a href="${root}${pathOf(set)}.html">${title}</a></li>`;
  return html`<nav class="contents" aria-label="Beside which places"><ul>${comparator_sets.map((each) => item(each.for === authority.code ? undefined : each.set, capital(each.title)))}</ul></nav>`;
}

const areaName = ({ catalogue }: Site, area: string): string =>
  catalogue.published_areas.find((each) => each.area === area)?.name ?? area;

function part(site: Site, title: string, rows: readonly Row[]): Html | null {
  if (rows.length === 0) return null;
  return html`<h2>${title}</h2>
${dataTable({
  id: title.toLowerCase().replaceAll(/[^a-z]+/g, "-"),
  name: "strips",
  cards: true,
  caption: html`<span class="visually-hidden">${title}: ours beside what others published last</span>`,
  columns: ["Measure", "On one line", "Elsewhere", site.catalogue.authority.name, "How they lie"],
  rows: rows.map((row) => ({ id: `beside-${row.measure.id}`, cells: cells(site, row) })),
})}`;
}

function cells(site: Site, { measure, as, isForm, others, wanted, root }: Row): Part[] {
  const { besideOthers, latest } = site.trend(measure);
  const own = besideOthers?.own ?? (isForm ? undefined : latest?.value);
  const { country, set } = others;
  const ofSet =
    set === null
      ? null
      : html`<br><span class="quiet">${set.middle === null ? "too few published" : `middle ${short(as, set.middle)}`}, ${publishedCount(set.shown, set.members.length)}</span>`;
  const verdict = (wanted === undefined ? besideOthers?.verdict : besideOthers?.verdictBeside(wanted)) ?? "";
  const spread = spreadWords(as, others);
  const quarter = quarterWords(as, besideOthers?.quarter ?? "");
  const asked =
    isForm && latest?.value.value != null
      ? html`<br><span class="quiet">as the service is asked: ${figureWords(measure, latest.value).plain} ${onOrIn(measure, latest.value)}</span>`
      : null;
  return [
    html`<a href="${root}definitions/${measure.id}.html#comparators">${measure.title}</a>${as.says === measure.says ? null : html`<br><small>${as.says}</small>`}`,
    othersStrip(as, besideOthers, others),
    html`${country === undefined ? null : `${country.name} ${short(as, country.value)}`}${ofSet}${spread === "" ? null : html`<br><span class="quiet">${spread}</span>`}<br><small>${periodShort(others)}</small>`,
    own === undefined ? "no figure" : html`${figureWords(as, own).plain}<br><small>${onOrIn(as, own)}</small>${asked}`,
    html`${verdict === "" ? notCompared(as) : capital(verdict)}${quarter === "" ? null : html`<br><span class="quiet">${quarter}</span>`}`,
  ];
}

/** The unit of a rate stands with ours. */
const short = ({ kind, unit }: CatalogueMeasure, value: number | null): string =>
  value === null ? "not published" : kind === "rate" ? numberWords(value, unit) : amountWords(value, unit);

const notCompared = ({ kind }: CatalogueMeasure): string =>
  kind === "count" ? "Places differ in size" : "Can't be compared";

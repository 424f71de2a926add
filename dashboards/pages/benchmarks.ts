/**
 * Where we stand: every measure that others publish too, with theirs and ours on one line. A place to start asking questions and no league
 * table: no place has a rank, and what is counted in another way says so (service specification, section 7).
 */
import { dateWords } from "../../pipeline/statistics/period_words.ts";
import { counted } from "../../pipeline/words/counted.ts";
import { capital } from "../../pipeline/words/first_letter.ts";
import { type Html, html } from "../../pipeline/words/html.ts";
import { earlierYears, latestRows } from "../beside_rows.ts";
import { besideNobody } from "../components/beside_nobody.ts";
import { besideTables, judgedTables } from "../components/beside_tables.ts";
import { folded } from "../components/folded.ts";
import { type YearToPick, yearsToPick } from "../components/years_to_pick.ts";
import { theirFormFile } from "../release_file.ts";
import { pickYear } from "../scripts.ts";
import { type Page, type Site, toRoot } from "../site.ts";

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
  const rows = latestRows(site, wanted);
  const theirForm = theirFormFile(site);
  const [set] = rows.flatMap(({ others }) => others.set?.set ?? []);
  const years = earlier(site, wanted, root);
  const latest = html`${judgedTables(site, rows, { of: "the latest", root })}
${theirForm === null ? html`<p class="quiet">Ours stands here as the service itself counts it. Only the Board and managers also see it counted as others do: two ways of counting the same few children side by side would tell of those in between.</p>` : html`<p class="quiet">Where others count in another way, ours is counted once more as they do: <a href="${root}${theirForm}">those figures (CSV)</a>. The measure’s own page has both, with the conditions of each, and draws the years.</p>`}
${folded("Where these figures are from", html`<p class="quiet comparators">${sourcesOf(rows)}.</p>`)}`;
  return {
    path: pathOf(wanted),
    under: wanted === undefined ? undefined : pathOf(undefined),
    title: wanted === undefined ? "Beside others" : `Beside others: ${set?.title ?? wanted}`,
    body: html`<h1>Beside other places</h1>
<p class="lead">${counted(rows.length, "measure is", "measures are")} published elsewhere too. A start for questions, not a league table: other law, other thresholds, another school system.</p>
${choice(site, wanted, root)}
<p>◆ ${catalogue.authority.name} with its 95% interval · ○ England${set === undefined ? "" : " · ▮ each place of the set, the thin line their middle"}. ${rows.some(({ others }) => others.spread !== undefined) ? "The band is where the middle half of England’s authorities lie. " : ""}A percentage’s line runs from 0 to 100. “Can’t be told apart” means that chance alone could make as large a difference.</p>
${set === undefined ? null : html`<p><strong>${capital(set.title)}</strong>: ${set.areas.map((area) => areaName(site, area)).join(", ")}. ${set.why}. Chosen on ${dateWords(set.as_of)}.</p>`}
${yearsToPick(latest, years, html`The latest of each measure stands here. Its earlier years are on its own page, drawn and in a table.`)}${years.length === 0 ? null : html`\n<script src="${root}${pickYear.name}" defer></script>`}
${wanted === undefined ? besideNobody(site, new Set(rows.map(({ measure }) => measure.id))) : null}`,
  };
}

/** Each year as it stands instead of the latest. */
const earlier = (site: Site, set: string | undefined, root: string): readonly YearToPick[] =>
  earlierYears(site, set).map(({ year, rows }) => ({
    year,
    body: html`<p><strong>Years that ended in ${year}</strong>: ${counted(rows.length, "measure has", "measures have")} a figure of ours and one of theirs. Whether the two can be told apart is said of the latest only. The line through ◆ is our 95% interval.</p>
${besideTables(site, rows, { of: `years that ended in ${year}`, root })}
${folded("Where these figures are from", html`<p class="quiet comparators">${sourcesOf(rows)}.</p>`)}`,
  }));

const sourcesOf = (rows: ReturnType<typeof earlierYears>[number]["rows"]): string =>
  [...new Set(rows.flatMap(({ others }) => others.sources))].join("; ");

/** The sets, each a link: the address keeps the choice. */
function choice({ catalogue }: Site, wanted: string | undefined, root: string): Html | null {
  const { comparator_sets, authority } = catalogue;
  if (comparator_sets.length < 2) return null;
  const item = (set: string | undefined, title: string): Html =>
    set === wanted
      ? html`<li><strong aria-current="page">${title}</strong></li>`
      : html`<li><a href="${root}${pathOf(set)}.html">${title}</a></li>`;
  return html`<nav class="contents" aria-label="Beside which places" data-keeps-year><ul>${comparator_sets.map((each) => item(each.for === authority.code ? undefined : each.set, capital(each.title)))}</ul></nav>`;
}

const areaName = ({ catalogue }: Site, area: string): string =>
  catalogue.published_areas.find((each) => each.area === area)?.name ?? area;

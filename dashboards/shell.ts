/**
 * Makes what surrounds every page: the skip link, the marks (not for publication, synthetic), the navigation, and at the foot what
 * the figures were made from. Framework builds one shell, and every page is put in it.
 */
import type { Catalogue } from "../pipeline/release/format.ts";
import { type ChapterGroup, chapterGroups } from "../pipeline/release/shown.ts";
import { dateWords } from "../pipeline/statistics/period_words.ts";
import { licence } from "../pipeline/words/comparator_words.ts";
import { Html, html } from "../pipeline/words/html.ts";
import { madeFrom, marksOf } from "../pipeline/words/release_words.ts";
import { frameworkRows } from "./components/framework_tables.ts";
import { dueNextPath, listsDueNext } from "./due_counts.ts";
import { frameworkTitle } from "./pages/framework.ts";
import { qualityPath } from "./quality_page.ts";
import { isOfDeathsAlone, type Page, type Site, toRoot } from "./site.ts";

export interface Link {
  readonly path: string;
  readonly title: string;
}

/** The pages in the navigation, by group and in order; all other pages are reached from these. */
export function navigation(site: Site): readonly { readonly title: string; readonly links: readonly Link[] }[] {
  const links = (group: ChapterGroup): readonly Link[] => {
    const chapters = site.chapters.filter((chapter) => chapter.group === group);
    const own = chapters.map(({ id, title }) => ({ path: id, title }));
    const framework = group === "care and outcomes" && frameworkRows(site).length > 0;
    return framework ? [...own, { path: "framework", title: frameworkTitle }] : own;
  };
  const aboutTheData = [
    { path: "measures", title: "All measures" },
    { path: "a-to-z", title: "A to Z" },
    { path: "benchmarks", title: "Beside others" },
    { path: "explore", title: "Explore" },
    { path: qualityPath(site), title: "Data quality" },
    { path: "changes", title: "What changed" },
    { path: "reports", title: "Reports" },
    { path: "definitions/index", title: "Definitions" },
    { path: "dictionary", title: "Data dictionary" },
  ];
  const voice = isOfDeathsAlone(site)
    ? []
    : [
        { path: "for-you", title: "For you: young people" },
        { path: "childs-voice", title: "Child’s voice" },
      ];
  const forManagers = listsDueNext(site)
    ? [{ title: "For managers", links: [{ path: dueNextPath, title: "Due next" }] }]
    : [];
  const ofChapters = chapterGroups
    .map((group) => ({
      title: heads[group],
      links:
        group === "about the data"
          ? aboutTheData
          : group === "care and outcomes"
            ? [...voice, ...links(group)]
            : links(group),
    }))
    .filter((group) => group.links.length > 0);
  return [...ofChapters, ...forManagers];
}

const heads: Readonly<Record<ChapterGroup, string>> = {
  "reviews and registers": "Reviews",
  "care and outcomes": "Care",
  "practice and community": "Practice",
  "about the data": "Data",
};

/** Placeholders in the shell for what differs from page to page; `fillShell` fills them. */
export const slots = {
  title: "quorate-title",
  stylesheet: "quorate-stylesheet",
  header: "<!--header-->",
  content: "<!--content-->",
  footer: "<!--footer-->",
} as const;

/**
 * The Markdown of the shell. Pages do not go through Framework one by one: they are finished HTML, which it would parse three
 * times over and in which it would run any `${`.
 */
export function shellMarkdown(): string {
  const front = { title: slots.title, header: slots.header, footer: slots.footer };
  return `---\n${JSON.stringify(front)}\n---\n<div class="page">\n${slots.content}\n</div>\n`;
}

export const titleOf = (site: Site, page: Page): string =>
  `${page.title} – ${site.catalogue.authority.name} safeguarding measures`;

export function header(site: Site, page: Page): Html {
  const { catalogue } = site;
  const root = toRoot(page.path);
  const link = ({ path, title }: Link) => {
    const here =
      path === page.path ||
      path === page.under ||
      (path === "definitions/index" && page.path.startsWith("definitions/"));
    const current = here ? html` aria-current="${path === page.path ? "page" : "true"}"` : null;
    return { here, item: html`<li><a href="${root}${path}.html"${current}>${title}</a></li>` };
  };
  const group = ({ title, links }: ReturnType<typeof navigation>[number]) => {
    const all = links.map(link);
    const here = all.some((one) => one.here) ? html` class="here"` : null;
    return html`<li><details name="pages"><summary${here}>${title}</summary><ul>${all.map(({ item }) => item)}</ul></details></li>`;
  };
  const groups = navigation(site);
  const all = [
    { path: "index", title: "Home" },
    ...groups.flatMap(({ links }) => links),
    { path: "how-to-read", title: "How to read this" },
  ];
  return html`${skipAndMarks(catalogue)}
<div class="top"><div class="wrap"><p class="brand"><a href="${root}index.html">${logo}Quorate <span>${catalogue.authority.name}</span></a></p>
<nav class="wide-nav" aria-label="Pages"><ul>${link({ path: "index", title: "Home" }).item}${groups.map(group)}${link({ path: "how-to-read", title: "How to read this" }).item}</ul></nav>
<details class="menu"><summary>Menu</summary><nav aria-label="Menu"><ul>${all.map((each) => link(each).item)}</ul></nav></details></div></div>`;
}

/** Five who meet, one of whom is not there: a quorum. */
const logo = new Html(
  `<svg class="logo" viewBox="0 0 22 22" aria-hidden="true"><g fill="currentColor"><circle cx="11" cy="3.4" r="2.6"/><circle cx="18.2" cy="8.6" r="2.6"/><circle cx="15.5" cy="17.2" r="2.6"/><circle cx="6.5" cy="17.2" r="2.6"/></g><circle cx="3.8" cy="8.6" r="2" fill="none" stroke="currentColor" stroke-width="1.3"/></svg>`,
);

/** Makes the head of every page: the skip link and the marks. */
export const skipAndMarks = (catalogue: Pick<Catalogue, "profile" | "draft" | "synthetic">): Html =>
  html`<a class="skip" href="#observablehq-main">Skip to the content</a>
<div class="ribbon"><div class="wrap">${marksOf(catalogue).map(({ id, mark, more }) => html`<p class="mark mark-${id}"><strong>${mark}.</strong>${more === "" ? "" : html` <span class="more">${more}</span>`}</p>`)}</div></div>`;

/** whether figures that others published stand in the body of a page */
const showsOthers = ({ body }: Page): boolean => /class="[^"]*\b(?:comparators|elsewhere)\b/.test(body.text);

export function footer(site: Site, page: Page): Html {
  const { catalogue } = site;
  const dates = page.saysDates ? null : datesOf(site);
  return html`<dl class="provenance">
${dates}<div><dt>Made from</dt><dd>${madeFrom(catalogue)}</dd></div>
<div><dt>Next update</dt><dd>${nextUpdate(catalogue.as_at)}</dd></div>
<div><dt>Rows</dt><dd>totals only: none is about one child${listsDueNext(site) ? ", except in the list of what falls due next" : ""}</dd></div>
${showsOthers(page) ? html`<div><dt>Figures of others</dt><dd>${licence}</dd></div>\n` : null}${site.contact === null ? null : html`<div><dt>Questions to</dt><dd>${site.contact}</dd></div>\n`}</dl>`;
}

/** Up to which day the data is, and when it was published. */
export const datesOf = (
  site: Site,
): Html => html`<div><dt>Data up to</dt><dd>${dateWords(site.catalogue.as_at)}</dd></div>
<div><dt>Published</dt><dd>${publishedWords(site)}</dd></div>
`;

/** Never today: the same release has the same pages, whenever they are made. */
const publishedWords = ({ published, catalogue }: Site): string =>
  catalogue.draft ? "not yet: this is a draft" : published === null ? "day not recorded" : dateWords(published);

export const nextUpdate = (asAt: string): string =>
  `when the extracts to ${dateWords(nextQuarterEnd(asAt))} have been supplied`;

/** The last day of the quarter after the one in which the data ends. */
export function nextQuarterEnd(asAt: string): string {
  const [year, month] = asAt.split("-").map(Number);
  const quarterEnds = Math.ceil((month! + 1) / 3) * 3;
  const end = new Date(Date.UTC(year!, quarterEnds, 0));
  return end.toISOString().slice(0, 10);
}

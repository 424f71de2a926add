/** Makes the links to what can be downloaded of a measure: first what its page shows, then every figure, each with its size. */
import type { CatalogueMeasure } from "../../pipeline/release/format.ts";
import { type Html, html } from "../../pipeline/words/html.ts";
import { downloadsOf, openDataPath, sizeWords, workbookPath } from "../downloads.ts";
import type { Site } from "../site.ts";

export function downloadLinks(site: Site, measure: CatalogueMeasure): Html {
  const { shown, every } = downloadsOf(site, measure);
  const size = (text: string) => sizeWords(Buffer.byteLength(text));
  return html`<ul class="links">
<li><a href="../${shown.path}">Download what this page shows (CSV, ${size(shown.text)})</a></li>
<li><a href="../${every.path}">Download every figure of this measure (CSV, ${size(every.text)})</a></li>
${workbookLink(site, "../")}</ul>`;
}

/** nothing where no workbook was made; `root`: the way from the page to the site's root */
export function workbookLink(site: Site, root: string): Html | null {
  if (site.workbook === undefined) return null;
  return html`<li><a href="${root}${workbookPath(site)}">Download all measures in one workbook (Excel, ${sizeWords(site.workbook.length)})</a></li>\n`;
}

/** nothing where readers are not given open data; `root`: the way from the page to the site's root */
export function openDataLink(site: Site, root: string): Html | null {
  if (site.openData === undefined) return null;
  return html`<li><a href="${root}${openDataPath(site)}">Download the figures of whole years in the open-data form of England’s Department for Education (CSV files in a ZIP, ${sizeWords(site.openData.length)})</a></li>\n`;
}

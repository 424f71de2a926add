/** Leads to reports, each in all its forms with its size: from a chapter to those about it, from a body's page to its own. */
import type { CatalogueChapter } from "../../pipeline/release/shown.ts";
import { type Html, html } from "../../pipeline/words/html.ts";
import { sizeWords } from "../downloads.ts";
import type { Site, SiteReport } from "../site.ts";

export function reportLinks({ reports }: Site, { id }: Pick<CatalogueChapter, "id">): Html | null {
  const own = reports.filter(({ chapter, body }) => chapter === id && body === null);
  return own.length === 0 ? null : html`<h2>Reports</h2>\n${reportList(own, "")}`;
}

/** A corporate parent's own. `root`: from its page to the site's root. */
export function reportsOfBody({ reports }: Site, name: string, root: string): Html | null {
  const own = reports.filter(({ body }) => body === name);
  return own.length === 0 ? null : html`<h2>Its own report</h2>\n${reportList(own, root)}`;
}

export const reportList = (reports: readonly SiteReport[], root: string): Html =>
  html`<ul class="links">${reports.map(
    ({ title, forms }) =>
      html`<li>${title}: ${forms.map(
        ({ form, path, bytes }, i) =>
          html`${i > 0 ? ", " : ""}<a href="${root}${path}">${form}<span class="visually-hidden">: ${title}</span></a> (${sizeWords(bytes)})`,
      )}</li>`,
  )}</ul>`;

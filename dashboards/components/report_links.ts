/** Leads from a chapter to the reports that are about it, each with its size. */
import type { CatalogueChapter } from "../../pipeline/release/shown.ts";
import { type Html, html } from "../../pipeline/words/html.ts";
import { sizeWords } from "../downloads.ts";
import type { Site } from "../site.ts";

export function reportLinks({ reports }: Site, { id }: Pick<CatalogueChapter, "id">): Html | null {
  const own = reports.filter(({ chapter }) => chapter === id);
  if (own.length === 0) return null;
  return html`<h2>Reports</h2>
<ul class="links">${own.map(
    ({ title, forms }) =>
      html`<li>${title}: ${forms.map(
        ({ form, path, bytes }, i) =>
          html`${i > 0 ? ", " : ""}<a href="${path}">${form}<span class="visually-hidden">: ${title}</span></a> (${sizeWords(bytes)})`,
      )}</li>`,
  )}</ul>`;
}

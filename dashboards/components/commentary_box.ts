/** Shows the commentary of the measure's owner, or that there is none, and marks commentary older than the period shown. */

import { dateWords } from "../../pipeline/statistics/period_words.ts";
import { type Html, html } from "../../pipeline/words/html.ts";
import type { Site } from "../site.ts";
import type { Trend } from "../trend.ts";

export function commentaryBox(site: Site, { measure, latest }: Trend): Html {
  const commentary = site.commentary.get(measure.id);
  if (!commentary)
    return html`<div class="commentary"><p class="label">Commentary</p><p class="quiet">No commentary supplied.</p></div>`;
  const old = latest !== undefined && commentary.date < latest.value.period_end;
  return html`<div class="commentary"><p class="label">Commentary</p>
${commentary.paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
<p class="quiet">${commentary.owner}, ${dateWords(commentary.date)}</p>
${old ? html`<p class="tag tag-few"><span aria-hidden="true">! </span>Older than the period shown</p>` : null}</div>`;
}

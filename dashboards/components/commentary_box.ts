/** Shows the commentary of the measure's owner, and marks one older than the period shown; nothing where there is none. */

import { profiles } from "../../pipeline/release/profiles.ts";
import { dateWords } from "../../pipeline/statistics/period_words.ts";
import { counted } from "../../pipeline/words/counted.ts";
import { type Html, html } from "../../pipeline/words/html.ts";
import type { Site } from "../site.ts";
import type { Trend } from "../trend.ts";

export function commentaryBox(site: Site, { measure, latest }: Trend): Html | null {
  const commentary = site.commentary.get(measure.id);
  if (!commentary) return null;
  const old = latest !== undefined && commentary.date < latest.value.period_end;
  return html`<div class="commentary"><p class="label">Commentary: ${commentary.owner}</p>
${commentary.paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
<p class="quiet">${dateWords(commentary.date)}${commentary.sample ? "; made up, like the figures" : ""}</p>
${old ? html`<p class="tag tag-few"><span aria-hidden="true">! </span>Older than the period shown</p>` : null}</div>`;
}

/** Says once for many measures how many of them nobody has commented on. */
export function commentaryLine(site: Site, trends: readonly Trend[]): string {
  if (!profiles[site.catalogue.profile].showsCommentary) return "";
  const silent = trends.filter(({ measure }) => !site.commentary.has(measure.id)).length;
  if (silent === 0) return "";
  return silent === trends.length
    ? "No commentary was supplied for any of these measures."
    : `No commentary was supplied for ${counted(silent, "measure")} of ${trends.length}.`;
}

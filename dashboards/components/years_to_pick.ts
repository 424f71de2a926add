/**
 * Earlier years of a page, which a script shows instead of the latest when a reader picks one. They are packed, since five years of drawn
 * lines would make each page five times as large; without the script the latest stands, and a line says where the earlier ones are.
 */
import { strToU8, zlibSync } from "fflate";
import { type Html, html } from "../../pipeline/words/html.ts";

export interface YearToPick {
  readonly year: string;
  readonly body: Html;
}

/** `without`: the line that stands where no script can pick. */
export const yearsToPick = (latest: Html, years: readonly YearToPick[], without: Html): Html =>
  years.length === 0
    ? latest
    : html`<p class="quiet" id="years">${without}</p>
<div id="picked" data-years="${years.map(({ year }) => year).join(" ")}" data-bodies="${packed(years.map(({ body }) => body.text))}">
${latest}
</div>`;

/** In the alphabet of addresses, so that nothing in it looks like a word or a mark of the page. */
const packed = (bodies: readonly string[]): string =>
  Buffer.from(zlibSync(strToU8(JSON.stringify(bodies)), { level: 9 })).toString("base64url");

/**
 * Earlier years of a page, which a script shows instead of the latest when a reader picks one. They are packed, since five years of drawn
 * lines would make each page five times as large; without the script the latest stands, and a line says where the earlier ones are.
 */
import { strFromU8, strToU8, unzlibSync, zlibSync } from "fflate";
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

/** The HTML of each year again, for who checks what a page brings along; null where it is not what was packed here. */
export function yearsPacked(text: string): readonly string[] | null {
  try {
    const bodies: unknown = JSON.parse(strFromU8(unzlibSync(Buffer.from(text, "base64url"))));
    return Array.isArray(bodies) && bodies.every((body) => typeof body === "string") ? bodies : null;
  } catch {
    return null;
  }
}

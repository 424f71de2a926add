/**
 * Observable Plot rendered on the server, and its SVG made fit to publish: no inline style (the Content-Security-Policy
 * allows none), one name read from the data and none on the parts inside, no blank line (it would end the block in
 * Markdown), coordinates to a tenth of a pixel, and what is level drawn by its ends.
 */
import * as Plot from "@observablehq/plot";
import { escapeHtml, Html } from "../words/html.ts";
import { levelRuns } from "./level_runs.ts";
import { SvgDocument, type SvgElement } from "./svg_document.ts";

const document = new SvgDocument();

export interface Named {
  /** unique on the page: the svg's name and description take their ids from it */
  readonly id: string;
  readonly alt: string;
  /** class of the svg */
  readonly name: string;
}

/** What is hidden from screen readers, because the words beside it say the same. */
export interface Unnamed {
  readonly name: string;
}

export function svg(options: Plot.PlotOptions, named: Named | Unnamed): Html {
  const root = draw(options);
  for (const inner of root.all()) {
    if (inner.localName === "style") inner.remove();
    for (const attribute of ["aria-label", "aria-hidden", "style"]) inner.removeAttribute(attribute);
  }
  const [width, height] = [root.getAttribute("width"), root.getAttribute("height")];
  root.attributes.clear();
  root.setAttribute("class", named.name);
  root.setAttribute("viewBox", `0 0 ${width} ${height}`);
  root.setAttribute("width", width);
  root.setAttribute("height", height);
  if ("id" in named) {
    root.setAttribute("role", "img");
    root.setAttribute("aria-labelledby", named.id);
  } else root.setAttribute("aria-hidden", "true");
  root.setAttribute("text-anchor", "middle");
  // paragraphs and figures do not keep line breaks, so none are written
  const inside = root.innerHTML
    .replace(/\s*\n\s*/g, "")
    .replace(/-?\d+\.\d{2,}/g, (n) => String(+(+n).toFixed(1)))
    .replace(/ d="[^"]*"/g, levelRuns)
    // a mark without a point
    .replace(/<g\b[^>]*><\/g>/g, "")
    // a shape holds nothing, and there are thousands
    .replace(/><\/(?:circle|line|path|rect)>/g, "/>");
  const title = "id" in named ? `<title id="${named.id}">${escapeHtml(named.alt)}</title>` : "";
  return new Html(`${root.openTag}${title}${inside}</svg>`);
}

/** Plot knows a document by the types of a browser's, of which it asks for no more than there is. */
const draw = (options: Plot.PlotOptions): SvgElement =>
  Plot.plot({ ...options, document: document as unknown as Document }) as unknown as SvgElement;

/**
 * Observable Plot rendered on the server, and its SVG made fit to publish: no inline style (the Content-Security-Policy
 * allows none), one name read from the data and none on the parts inside, no blank line (it would end the block in
 * Markdown), coordinates to a tenth of a pixel.
 */
import * as Plot from "@observablehq/plot";
import { JSDOM } from "jsdom";
import { escapeHtml, Html } from "../../pipeline/words/html.ts";

const { document } = new JSDOM().window;

export interface Named {
  /** unique on the page: the svg's name and description take their ids from it */
  readonly id: string;
  readonly alt: string;
  /** class of the svg */
  readonly name: string;
}

export function svg(options: Plot.PlotOptions, { id, alt, name }: Named): Html {
  const root = Plot.plot({ ...options, document }) as unknown as Element;
  for (const style of root.querySelectorAll("style")) style.remove();
  for (const inner of root.querySelectorAll("[aria-label], [aria-hidden], [style]")) {
    for (const attribute of ["aria-label", "aria-hidden", "style"]) inner.removeAttribute(attribute);
  }
  const [width, height] = [root.getAttribute("width"), root.getAttribute("height")];
  for (const { name: attribute } of [...root.attributes]) root.removeAttribute(attribute);
  root.setAttribute("class", name);
  root.setAttribute("viewBox", `0 0 ${width} ${height}`);
  root.setAttribute("width", width!);
  root.setAttribute("height", height!);
  root.setAttribute("role", "img");
  root.setAttribute("aria-labelledby", id);
  root.setAttribute("text-anchor", "middle");
  // paragraphs and figures do not have the line breaks jsdom keeps, so none are written
  const inside = root.innerHTML.replace(/\s*\n\s*/g, "").replace(/-?\d+\.\d{2,}/g, (n) => String(+(+n).toFixed(1)));
  root.innerHTML = "";
  const [open] = root.outerHTML.split("</svg>");
  return new Html(`${open}<title id="${id}">${escapeHtml(alt)}</title>${inside}</svg>`);
}

/**
 * Corrects what Framework's shell has no option for: the page's language, a viewport that forbids zoom, labels inside lists, headings
 * made into links to themselves. Then it removes Framework's scripts (no page here needs one to be read) and forbids all but the site's own in
 * a Content-Security-Policy, which also lets pages work when opened from a folder.
 */
import { JSDOM } from "jsdom";
import { slots } from "./shell.ts";

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

/** `text`: a shell as Framework built it, whose stylesheet is at `stylesheet`, seen from the shell's folder. Throws where a slot is lost. */
export function finishShell(text: string): { readonly shell: string; readonly stylesheet: string } {
  const dom = new JSDOM(text);
  const { document } = dom.window;
  document.documentElement.setAttribute("lang", "en-GB");
  document.querySelector("meta[name=viewport]")?.setAttribute("content", "width=device-width, initial-scale=1");
  for (const script of document.querySelectorAll("script, link[rel=modulepreload], link[rel=preload]")) script.remove();
  for (const label of document.querySelectorAll("ol > label, ul > label")) label.parentElement?.before(label);
  for (const anchor of document.querySelectorAll("a.observablehq-header-anchor")) {
    anchor.replaceWith(...anchor.childNodes);
  }
  const style = document.querySelector("link[rel=stylesheet]");
  const stylesheet = style?.getAttribute("href") ?? "";
  style?.setAttribute("href", slots.stylesheet);
  // the target of the skip link can take the focus
  document.querySelector("main")?.setAttribute("tabindex", "-1");
  const meta = document.createElement("meta");
  meta.setAttribute("http-equiv", "Content-Security-Policy");
  meta.setAttribute("content", policy);
  document.querySelector("meta[charset]")?.after("\n", meta);
  const shell = `${dom.serialize().replace(/\n\s*\n/g, "\n")}\n`;
  for (const slot of Object.values(slots)) {
    if (shell.split(slot).length !== 2) throw new Error(`Framework lost the place for ${slot}`);
  }
  return { shell, stylesheet };
}

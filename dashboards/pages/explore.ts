/**
 * The page to explore figures in: any measure by any breakdown it may be shown by. Everything it shows is on other pages too, so that it is
 * for whoever has a browser that runs it; over `file://` it says what to do.
 */
import { Html, html } from "../../pipeline/words/html.ts";
import { explore } from "../scripts.ts";
import type { Page } from "../site.ts";

export const explorePage = (cells: string): Page => ({
  path: "explore",
  title: "Explore",
  isShort: true,
  body: html`<h1>Explore</h1>
<p class="lead">Choose a measure, how to break it down, and which periods. The address keeps your choice, so that you can send it to others. Deaths of children are not here: they have <a href="index.html#chapters">a page of their own</a>.</p>
<div class="notice explore-folder" role="note"><p>This page needs a script and a server: opened from a folder, or without scripts, it shows nothing. Run <code>npm run -s quorate -- serve</code> in Quorate's folder and open the address it gives. Every figure is on <a href="measures.html">the page of its measure</a> too, which needs neither.</p></div>
<div class="explore">
${new Html(cells)}
</div>
<script src="${explore.name}" defer></script>`,
});

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
<div class="notice explore-folder" role="note"><p>Opened from a folder, or without scripts, this page stays empty. You miss no figure: each is on the page of its measure, which you reach from <a href="measures.html">All measures</a>. Whoever has Quorate installed can run <code>npm run -s quorate -- serve</code> in its folder and open the address that it gives.</p></div>
<div class="explore">
${new Html(cells)}
</div>
<script src="${explore.name}" defer></script>`,
});

/** What is too long to stand open: a disclosure that needs no script, and that the print stylesheet opens. */
import { type Html, html, type Part } from "../../pipeline/words/html.ts";

export const folded = (summary: Part, body: Part): Html =>
  html`<details><summary>${summary}</summary>
<div class="folded">${body}</div>
</details>`;

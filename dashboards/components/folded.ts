/** Folds away what is too long to show: the reader opens it without any script, and the print stylesheet opens it too. */
import { type Html, html, type Part } from "../../pipeline/words/html.ts";

export const folded = (summary: Part, body: Part): Html =>
  html`<details><summary>${summary}</summary>
<div class="folded">${body}</div>
</details>`;

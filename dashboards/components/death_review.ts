/** Makes the notice that comes first on a page about deaths of children; nothing in it is about one child. */

import { type Html, html } from "../../pipeline/words/html.ts";
import type { Site } from "../site.ts";

/** the content notice */
export const deathNotice = (site: Site, { id }: { readonly id: string }): Html | null =>
  site.inChapter(id).some(({ discloses }) => discloses === "death")
    ? html`<div class="notice" role="note"><p><strong>This page is about the deaths of children.</strong> Each number stands for a child, and for a family who miss them. Years are shown together and no child is described. You may wish to choose when, and with whom, you read it.</p><p>If you have lost a child, or this is hard to read, you can speak to your doctor or call Samaritans on 116 123, free, day and night.</p></div>`
    : null;

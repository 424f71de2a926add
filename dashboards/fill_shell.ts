/** Makes a page by filling the slots of the shell. */
import { escapeHtml } from "../pipeline/words/html.ts";
import { slots } from "./shell.ts";

export interface Filling {
  readonly title: string;
  /** finished HTML, as is `content` */
  readonly header: string;
  readonly content: string;
  readonly footer: string;
  /** its address from the page */
  readonly stylesheet: string;
}

export const fillShell = (shell: string, { title, header, content, footer, stylesheet }: Filling): string =>
  shell
    .replace(slots.title, () => escapeHtml(title))
    .replace(slots.stylesheet, () => stylesheet)
    .replace(slots.footer, () => footer)
    .replace(slots.header, () => header)
    .replace(slots.content, () => content);

/** Signs before words, drawn in the page: never a letter of some font, and never without a word, beside it or as its name. */
import { escapeHtml, Html } from "../../pipeline/words/html.ts";

export type Icon =
  | "owed"
  | "worse"
  | "falling"
  | "rising"
  | "better"
  | "usual"
  | "few"
  | "peers"
  | "done"
  | "late"
  | "missed"
  | "none";

const line = (d: string, width = 2.4) => `<path d="${d}" fill="none" stroke="currentColor" stroke-width="${width}"/>`;

const drawn: Readonly<Record<Icon, string>> = {
  owed: `${line("M8 1.6L15 14.2H1z", 1.6)}<path d="M7.2 6h1.6v4.2H7.2zM7.2 11.3h1.6v1.6H7.2z" fill="currentColor"/>`,
  worse: `<path d="M8 1.5L14.5 8 8 14.5 1.5 8z" fill="currentColor"/>`,
  falling: line("M2 3.5l10.5 9M7.5 12.5h5.2V7.3", 1.8),
  rising: line("M2 12.5L12.5 3.5M7.5 3.5h5.2v5.2", 1.8),
  better: `<path d="M8 .8l2.2 4.7 5.1.6-3.8 3.5 1 5.1L8 12.1l-4.5 2.6 1-5.1L.7 6.1l5.1-.6z" fill="currentColor"/>`,
  usual: `<circle cx="8" cy="8" r="4.6" fill="currentColor"/>`,
  few: `<circle cx="8" cy="8" r="5.2" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.4 2" stroke-linecap="butt"/>`,
  peers: `${line("M2.5 3v10M13.5 3v10", 1.8)}<circle cx="6" cy="8" r="2.4" fill="currentColor"/>`,
  done: line("M2 8.6l4 4L14.2 3.4"),
  late: `<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M8 2a6 6 0 000 12z" fill="currentColor"/>`,
  missed: line("M3 3l10 10M13 3L3 13"),
  none: line("M3 8h10"),
};

export const icon = (name: Icon): Html =>
  new Html(`<svg class="ic" viewBox="0 0 16 16" aria-hidden="true">${drawn[name]}</svg>`);

/** A sign that stands for itself: `words` are its name, spoken and shown under the pointer. There are hundreds on a page, so it stands in nothing
 * of its own. `style`: for the stylesheet; blank where it has none. */
export function namedIcon(name: Icon, words: string, style: string): Html {
  const safe = escapeHtml(words);
  return new Html(
    `<svg class="${style === "" ? "ic" : `ic ${style}`}" viewBox="0 0 16 16" role="img" aria-label="${safe}"><title>${safe}</title>${drawn[name]}</svg>`,
  );
}

/** HTML written as tagged templates: what is put in is escaped, what is already HTML is not. Words have the apostrophe of print. */
import { typeset } from "./typeset.ts";

export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

export type Part = Html | string | number | null | undefined | false | readonly Part[];

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Of words. */
export const escapeHtml = (text: string): string => verbatim(typeset(text));

/** Of code, in which each mark is what it is. */
export const verbatim = (text: string): string => text.replace(/[&<>"']/g, (mark) => entities[mark]!);

/** Code among words. */
export const code = (text: string): Html => new Html(`<code>${verbatim(text)}</code>`);

function write(part: Part): string {
  if (part === null || part === undefined || part === false) return "";
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return part.map(write).join("");
  return escapeHtml(String(part));
}

export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.reduce((all, string, i) => all + string + (i < parts.length ? write(parts[i]) : ""), ""));
}

/** The site's stylesheet, with the release's marks added at the head of every printed sheet. */
import type { Catalogue } from "../pipeline/release/format.ts";
import { releaseMark } from "./shell.ts";
import { releaseName } from "./site.ts";

export function stylesheet(css: string, catalogue: Catalogue): string {
  const text = (words: string) => JSON.stringify(words);
  return `${css}
@page {
  @top-left { content: ${text(releaseMark(catalogue))}; font: 9pt sans-serif; }
  @bottom-left { content: ${text(`Release ${releaseName(catalogue)}`)}; font: 9pt sans-serif; }
  @bottom-right { content: counter(page) " of " counter(pages); font: 9pt sans-serif; }
}
`;
}

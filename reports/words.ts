/**
 * The words of a section: Markdown by year, with figures by name between double braces. They are read strictly, because
 * mistakes here would be published: a name that the release does not know, a number typed by hand, or anything that could show who a
 * child was refuses the report, and the message names the line.
 */
import MarkdownIt from "markdown-it";
import type { Block, Run } from "./document.ts";
import { bodyOf, frontOf, isSample } from "./front_matter.ts";
import type { Hit } from "./guard/hit.ts";
import { identityIn } from "./guard/identity.ts";
import type { NamedFigures } from "./named_figure.ts";
import type { Problem } from "./report_refused.ts";

export interface Words {
  readonly sample: boolean;
  readonly blocks: readonly Block[];
  readonly problems: readonly Problem[];
  /** what the search for identity found, decided or not, with its line */
  readonly hits: readonly (Hit & { readonly line: number })[];
}

/** What words are read with. */
export interface Reading {
  readonly figures: NamedFigures;
  /** words for causes that the release does not count by themselves */
  readonly rare: readonly string[];
  /** whether somebody decided that a hit tells of nobody */
  readonly isDecided: (hit: Hit) => boolean;
}

const markdown = new MarkdownIt({ html: false, linkify: false });

/** `file`: how problems name it; `text`: the Markdown, with or without front matter (`sample: true`). */
export function readWords(file: string, text: string, { figures, rare, isDecided }: Reading): Words {
  const before = frontOf(text).split("\n").length - 1;
  const problems: Problem[] = [];
  const problem = (line: number, what: string) => problems.push({ place: `${file}, line ${before + line + 1}`, what });
  const blocks: Block[] = [];
  const hits: (Hit & { line: number })[] = [];
  const search = (line: number, tokens: readonly Token[]) => {
    for (const hit of identityIn(readTogether(tokens), rare)) {
      hits.push({ ...hit, line: before + line + 1 });
      if (hit.isFigure || !isDecided(hit)) problem(line, `“${hit.text}”: ${hit.why}`);
    }
  };
  let list: { readonly ordered: boolean; readonly items: Run[][] } | null = null;
  for (const token of markdown.parse(bodyOf(text), {})) {
    const line = token.map?.[0] ?? 0;
    if (token.type === "bullet_list_open" || token.type === "ordered_list_open") {
      if (list !== null) problem(line, "a list within a list; write it as one");
      list = { ordered: token.type === "ordered_list_open", items: [] };
    } else if (/_list_close$/.test(token.type)) {
      if (list !== null) blocks.push({ kind: "list", ...list });
      list = null;
    } else if (token.type === "inline") {
      search(line, token.children ?? []);
      const runs = runsOf(token.children ?? [], (what) => problem(line, what), figures);
      if (list === null) blocks.push({ kind: "paragraph", runs });
      else list.items.push(runs);
    } else if (token.nesting >= 0 && !/^(paragraph|list_item)_open$/.test(token.type))
      problem(line, "only paragraphs and lists are allowed here; headings and tables come from the report itself");
  }
  return { sample: isSample(text), blocks, problems, hits };
}

type Token = ReturnType<MarkdownIt["parse"]>[number];

function runsOf(tokens: readonly Token[], problem: (what: string) => void, figures: NamedFigures): Run[] {
  const runs: Run[] = [];
  let [strong, emphasis] = [false, false];
  for (const token of tokens) {
    if (token.type === "strong_open" || token.type === "strong_close") strong = token.type === "strong_open";
    else if (token.type === "em_open" || token.type === "em_close") emphasis = token.type === "em_open";
    else if (token.type === "softbreak" || token.type === "hardbreak") runs.push({ text: " " });
    else if (token.type === "text")
      runs.push({
        text: filled(token.content, problem, figures),
        ...(strong ? { strong } : {}),
        ...(emphasis ? { emphasis } : {}),
      });
    else problem("links, pictures and code are not allowed here");
  }
  return runs;
}

/** The whole line as it reads, whatever is bold in it; in place of each figure's name as many blanks. */
const readTogether = (tokens: readonly Token[]): string =>
  tokens
    .map(({ type, content }) => (type === "text" ? content : type.endsWith("break") ? " " : ""))
    .join("")
    .replace(/\{\{[^}]*\}\}/g, (name) => " ".repeat(name.length));

/** The text with its figures put in. */
function filled(text: string, problem: (what: string) => void, figures: NamedFigures): string {
  return text.replace(/\{\{([^}]*)\}\}/g, (_, name: string) => {
    const found = figures.find(name.trim());
    if (typeof found !== "string") return found.words;
    problem(found);
    return "";
  });
}

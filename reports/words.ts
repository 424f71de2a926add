/**
 * The words of a section: Markdown by year, with figures by name between double braces. They are read strictly, because
 * mistakes here would be published: a name that the release does not know, a number typed by hand, or anything that could show who a
 * child was refuses the report, and the message names the line.
 */
import MarkdownIt from "markdown-it";
import { identityInProse } from "../pipeline/identity_guard.ts";
import type { Block, Run } from "./document.ts";
import type { NamedFigures } from "./named_figure.ts";
import type { Problem } from "./report_refused.ts";

/** Numbers that are not figures: years and windows of years, days, paragraphs, articles and sections. */
const noFigures = [
  /\b(?:19|20)\d{2}(?:\s?(?:to|and|-|–)\s?(?:19|20)?\d{2})?\b/g,
  /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g,
  /\b(?:paragraphs?|articles?|sections?|chapters?|part|appendix|version) \d+(?:(?:\.\d+)*)(?: (?:to|and) \d+)?\b/gi,
];

/** What could show who a child was: an age, a parish or a place, a school or a hospital by name. */
const telling: readonly (readonly [RegExp, string])[] = [
  [/\b(?:aged?|years? old|year-old|months? old|month-old|weeks? old|week-old|days? old|day-old)\b/i, "an age"],
  [
    /\b(?:Grouville|St\.? (?:Brelade|Clement|Helier|John|Lawrence|Martin|Mary|Ouen|Peter|Saviour|Sampson|Andrew|Pierre)|Trinity parish|Castel|Vale parish|Torteval|Forest parish)\b/i,
    "a parish",
  ],
  [/\b[A-Z][a-z]+ (?:School|Academy|Hospital|Nursery|College)\b/, "a school or hospital by name"],
];

export interface Words {
  readonly sample: boolean;
  readonly blocks: readonly Block[];
  readonly problems: readonly Problem[];
}

const markdown = new MarkdownIt({ html: false, linkify: false });

/** `file`: how problems name it; `text`: the Markdown, with or without front matter (`sample: true`). */
export function readWords(file: string, text: string, figures: NamedFigures): Words {
  const [front = ""] = /^---\r?\n[\s\S]*?\r?\n---\r?\n/.exec(text) ?? [];
  const body = text.slice(front.length);
  const before = front.split("\n").length - 1;
  const problems: Problem[] = [];
  const problem = (line: number, what: string) => problems.push({ place: `${file}, line ${before + line + 1}`, what });
  const blocks: Block[] = [];
  let list: { readonly ordered: boolean; readonly items: Run[][] } | null = null;
  for (const token of markdown.parse(body, {})) {
    const line = token.map?.[0] ?? 0;
    if (token.type === "bullet_list_open" || token.type === "ordered_list_open") {
      if (list !== null) problem(line, "a list within a list; write it as one");
      list = { ordered: token.type === "ordered_list_open", items: [] };
    } else if (/_list_close$/.test(token.type)) {
      if (list !== null) blocks.push({ kind: "list", ...list });
      list = null;
    } else if (token.type === "inline") {
      const runs = runsOf(token.children ?? [], (what) => problem(line, what), figures);
      if (list === null) blocks.push({ kind: "paragraph", runs });
      else list.items.push(runs);
    } else if (token.nesting >= 0 && !/^(paragraph|list_item)_open$/.test(token.type))
      problem(line, "only paragraphs and lists are allowed here; headings and tables come from the report itself");
  }
  return { sample: /^sample:\s*true\s*$/m.test(front), blocks, problems };
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

/** The text with its figures put in. */
function filled(text: string, problem: (what: string) => void, figures: NamedFigures): string {
  const rest = text.replace(/\{\{[^}]*\}\}/g, " ");
  for (const [pattern, what] of telling) if (pattern.test(rest)) problem(`${what}, which could show who a child was`);
  const named = identityInProse(rest);
  if (named !== undefined) problem(`what looks like ${named}: say who by the post they hold`);
  const bare = noFigures.reduce((left, pattern) => left.replace(pattern, " "), rest);
  for (const [number] of bare.matchAll(/\d[\d.,]*/g))
    problem(`the number ${number.replace(/[.,]$/, "")} is typed by hand: give the name of its figure instead`);
  return text.replace(/\{\{([^}]*)\}\}/g, (_, name: string) => {
    const found = figures.find(name.trim());
    if (typeof found !== "string") return found.words;
    problem(found);
    return "";
  });
}

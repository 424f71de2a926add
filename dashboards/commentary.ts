/**
 * Reads commentary: at most 80 words by the measure's owner on what happened, why and what next. Each measure has one Markdown file in
 * git, with `owner` and `date` above the text:
 *
 *     ---
 *     owner: Head of the review service
 *     date: 2026-01-20
 *     ---
 *     Four reviews in November were late because…
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { identityInProse } from "../pipeline/identity_guard.ts";

export interface Commentary {
  readonly owner: string;
  /** ISO */
  readonly date: string;
  readonly paragraphs: readonly string[];
  /** words made up for made-up figures, which never stand beside real ones */
  readonly sample: boolean;
}

export interface CommentaryProblem {
  readonly file: string;
  readonly what: string;
}

const mostWords = 80;

/** every commentary in the folder, and what is wrong with those that can't be shown; no folder means none */
export async function readCommentary(
  folder: string,
): Promise<{ readonly commentary: ReadonlyMap<string, Commentary>; readonly problems: readonly CommentaryProblem[] }> {
  const commentary = new Map<string, Commentary>();
  const problems: CommentaryProblem[] = [];
  const files = await readdir(folder).catch(() => []);
  for (const file of files.filter((name) => name.endsWith(".md") && name !== "README.md").sort()) {
    const read = parseCommentary(await readFile(join(folder, file), "utf8"));
    if (typeof read === "string") problems.push({ file, what: read });
    else commentary.set(file.slice(0, -".md".length), read);
  }
  return { commentary, problems };
}

/** the commentary, or what is wrong with it */
export function parseCommentary(text: string): Commentary | string {
  const [, front, body] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text) ?? [];
  if (front === undefined || body === undefined)
    return "does not begin with an owner and a date between two lines of ---";
  const field = (name: string) => new RegExp(`^${name}:\\s*(.+?)\\s*$`, "m").exec(front)?.[1] ?? "";
  const owner = field("owner");
  const date = field("date");
  if (!owner) return "names no owner";
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return "has no date written like 2026-01-31";
  const named = identityInProse(`${owner}\n${body}`);
  if (named !== undefined) return `holds what looks like ${named}: it is published, so say who by the post they hold`;
  const paragraphs = body
    .split(/\r?\n\s*\r?\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .filter(Boolean);
  const words = paragraphs.join(" ").split(" ").filter(Boolean).length;
  if (words === 0) return "says nothing";
  if (words > mostWords) return `has ${words} words; at most ${mostWords} are shown`;
  return { owner, date, paragraphs, sample: field("sample") === "true" };
}

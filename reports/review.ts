/**
 * What must be looked at before a report is signed: prompts that nobody has answered, words that are still last year's, figures that are
 * others than in the last draft, and every hit of the search for identity with what was decided of it.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Release } from "../pipeline/release/format.ts";
import { readDecisions } from "./decisions.ts";
import type { Covered } from "./edition.ts";
import { bodyOf } from "./front_matter.ts";
import { rareCauses } from "./guard/events.ts";
import { NamedFigures } from "./named_figure.ts";
import type { Report } from "./report.ts";
import type { Problem } from "./report_refused.ts";
import { readWords } from "./words.ts";

export interface Review {
  /** titles of sections in which nothing is written */
  readonly unanswered: readonly string[];
  /** titles of sections that say what they said the year before, word for word */
  readonly stale: readonly string[];
  readonly changed: readonly {
    readonly section: string;
    readonly name: string;
    readonly was: string;
    readonly is: string;
  }[];
  readonly hits: readonly {
    readonly place: string;
    readonly text: string;
    readonly why: string;
    readonly decided: string;
  }[];
  /** what stops the report, hits that nobody decided on among it */
  readonly problems: readonly Problem[];
  /** decisions on words that are no longer there */
  readonly idle: readonly string[];
  /** the figures named, as they are now, for the next review */
  readonly drafted: Drafted;
}

export type Drafted = Readonly<Record<string, string>>;
export const draftedFile = "drafted.json";

/** `words`, `before`: the folders of the year's words and of the last year's. */
export function reviewOf(report: Report, covered: Covered, release: Release, words: string, before: string): Review {
  const figures = NamedFigures.of(release);
  const rare = rareCauses(figures.figures, covered, report.fewest);
  const { decisions, problems: unread } = readDecisions(words);
  const last = draftedIn(words);
  const review = {
    ...{ unanswered: [] as string[], stale: [] as string[], changed: [] as Review["changed"][number][] },
    ...{ hits: [] as Review["hits"][number][], problems: [...unread], drafted: {} as Record<string, string> },
  };
  const used = new Set<number>();
  for (const { id, title } of report.sections) {
    const text = textIn(words, id);
    if (text === undefined || bodyOf(text).trim() === "") {
      review.unanswered.push(title);
      continue;
    }
    if (bodyOf(text).trim() === bodyOf(textIn(before, id) ?? "").trim()) review.stale.push(title);
    const decidedBy = (hit: { text: string }) => {
      const at = decisions.findIndex((each) => each.section === id && each.words === hit.text);
      if (at >= 0) used.add(at);
      return decisions[at];
    };
    const read = readWords(`${id}.md`, text, { figures, rare, isDecided: (hit) => decidedBy(hit) !== undefined });
    review.problems.push(...read.problems);
    for (const hit of read.hits) {
      const decision = hit.isFigure ? undefined : decidedBy(hit);
      const decided = decision === undefined ? "" : `${decision.by}, ${decision.on}: ${decision.why}`;
      review.hits.push({ place: `${id}.md, line ${hit.line}`, text: hit.text, why: hit.why, decided });
    }
    for (const [, name = ""] of text.matchAll(/\{\{([^}]*)\}\}/g)) {
      const found = figures.find(name.trim());
      if (typeof found === "string") continue;
      const key = `${id}: ${name.trim()}`;
      review.drafted[key] = found.words;
      const was = last[key];
      if (was !== undefined && was !== found.words)
        review.changed.push({ section: title, name: name.trim(), was, is: found.words });
    }
  }
  const idle = decisions.flatMap(({ section, words: said }, at) => (used.has(at) ? [] : `${section}: “${said}”`));
  return { ...review, idle };
}

const textIn = (folder: string, section: string): string | undefined => {
  const path = join(folder, `${section}.md`);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
};

/** None where no draft was reviewed yet, or what was kept of it can't be read. */
function draftedIn(folder: string): Drafted {
  const path = join(folder, draftedFile);
  if (!existsSync(path)) return {};
  try {
    const found = z.record(z.string(), z.string()).safeParse(JSON.parse(readFileSync(path, "utf8")));
    return found.success ? found.data : {};
  } catch {
    return {};
  }
}

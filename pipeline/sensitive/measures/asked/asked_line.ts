/**
 * One line of what the two documents ask: the clause, what it asks in our own words, and its state. A gap is a state like any
 * other: it says what extract or column would hold it. A line may cover several paragraphs that say one thing ("294-295",
 * "86, 102").
 */
import type { Clause } from "../../../release/format.ts";

/** What becomes of a thing that is asked for. */
export type Answer =
  /** measures that answer; each cites a paragraph of the line */
  | { readonly state: "measure"; readonly measures: readonly string[] }
  /** a report of `reports/`, by its id */
  | { readonly state: "report"; readonly report: string }
  /** a page of the dashboards: a chapter's id, or `home` */
  | { readonly state: "page"; readonly page: string }
  /** words that people write in a report, by its id: there is no figure */
  | { readonly state: "narrative"; readonly report: string }
  /** what extract, column or report would hold it */
  | { readonly state: "not held"; readonly needs: string }
  /** why figures of many children or bodies cannot tell it */
  | { readonly state: "out of scope"; readonly because: string };

export type State = Answer["state"];
export const states: readonly State[] = ["measure", "report", "page", "narrative", "not held", "out of scope"];

export type Asked = Clause & { readonly words: string } & Answer;

/** Clauses that put no duty on anybody, and what they are instead. */
export interface WithoutDuty extends Clause {
  readonly why: string;
}

type Document = "S" | "G";

/** How the lines of one document are written: a function for each state. */
export function linesOf(document: Document) {
  const line = (clause: string, words: string, answer: Answer): Asked => ({ document, clause, words, ...answer });
  return {
    measured: (clause: string, words: string, ...measures: string[]) =>
      line(clause, words, { state: "measure", measures }),
    reported: (clause: string, words: string, report: string) => line(clause, words, { state: "report", report }),
    onPage: (clause: string, words: string, page: string) => line(clause, words, { state: "page", page }),
    inWords: (clause: string, words: string, report: string) => line(clause, words, { state: "narrative", report }),
    notHeld: (clause: string, words: string, needs: string) => line(clause, words, { state: "not held", needs }),
    outOfScope: (clause: string, words: string, because: string) =>
      line(clause, words, { state: "out of scope", because }),
    noDuty: (clause: string, why: string): WithoutDuty => ({ document, clause, why }),
  };
}

/** Why several duties cannot be seen in figures. */
export const because = {
  reading: "who has read the guidance is not recorded, and says nothing of what was done",
  attitude: "an attitude, which shows only in what is done under the clauses that follow",
  singleCase: "a judgement in a single case, which figures of many cannot see",
  singleText: "how one record or letter is written, which figures of many cannot see",
  standing: "an arrangement that is either in place or not: there is nothing to count in a period",
  team: "how a team works within itself; no body hands over a record of it",
  processing: "lawfulness of a single use of data, which audits see and aggregates cannot",
} as const;

/** The measures that answer a line; none of one in another state. */
export const measuresOf = (line: Asked): readonly string[] => (line.state === "measure" ? line.measures : []);

/** The numbers a clause of the guidance covers: "86, 102-103" → 86, 102, 103; none of a name such as "Glossary". */
export function paragraphsOf(clause: string): readonly number[] {
  return clause.split(",").flatMap((part) => {
    const [, first, last = first] = /^\s*(\d+)(?:-(\d+))?\s*$/.exec(part) ?? [];
    if (first === undefined) return [];
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, step) => Number(first) + step);
  });
}

/** The section or appendix of the specification that a clause stands in: "5 iii" → 5, "Appendix A 4" → Appendix A. */
export const sectionOf = (clause: string): string => /^(Appendix [A-Z]|\d+)/.exec(clause)?.[0] ?? clause;

/** Whether a clause that a measure cites is one that a line stands under, or within it, or around it. */
export function speaksOf(line: Clause, cited: Clause): boolean {
  if (line.document !== cited.document) return false;
  if (line.clause === cited.clause) return true;
  if (line.document === "G") {
    const covered = paragraphsOf(line.clause);
    return paragraphsOf(cited.clause).some((paragraph) => covered.includes(paragraph));
  }
  return line.clause.startsWith(`${cited.clause} `) || cited.clause.startsWith(`${line.clause} `);
}

/** What becomes of it, in words. */
export function answerOf(line: Asked): string {
  switch (line.state) {
    case "measure":
      return `measure: ${line.measures.join(", ")}`;
    case "report":
      return `report: ${line.report}`;
    case "page":
      return `page: ${line.page}`;
    case "narrative":
      return `narrative: words in the report ${line.report}`;
    case "not held":
      return `asked for and not held: ${line.needs}`;
    case "out of scope":
      return `out of scope: ${line.because}`;
  }
}

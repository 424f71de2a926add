/**
 * `measures` lists every measure with the clause it serves; with --source, it lists every clause of the two documents that asks for
 * something with its state (including gaps), the clauses that ask for nothing, and a count by state.
 */

import type { Clause } from "../release/format.ts";
import { answerOf, measuresOf, paragraphsOf, sectionOf, states } from "../sensitive/measures/asked/asked_line.ts";
import { asked, withoutDuty } from "../sensitive/measures/asked.ts";
import { chapters } from "../sensitive/measures/catalogue.ts";
import type { Context } from "./command.ts";

const documents = [
  { document: "S", title: "Service specification, by section", parts: "sections" },
  { document: "G", title: "Statutory guidance, by paragraph", parts: "paragraphs" },
] as const;

const clauseOf = ({ document, clause }: Clause): string => (document === "field" ? clause : `${document} ${clause}`);

export function measuresCommand({ print }: Context, bySource: boolean): void {
  if (bySource) clauses(print);
  else list(print);
}

function list(print: (line: string) => void): void {
  for (const chapter of chapters) {
    print(chapter.title);
    for (const { id, title, source } of chapter.measures) {
      print(`  ${id.padEnd(36)} ${title.padEnd(46)} ${source.map(clauseOf).join("; ")}`);
    }
  }
}

function clauses(print: (line: string) => void): void {
  for (const { document, title } of documents) {
    print(title);
    for (const line of inOrder(asked.filter((each) => each.document === document)))
      print(`${clauseOf(line).padEnd(18)} ${line.words.padEnd(72)} ${answerOf(line)}`);
    print("");
    print("puts no duty on anybody:");
    for (const line of withoutDuty.filter((each) => each.document === document))
      print(`${clauseOf(line)}: ${line.why}`);
    print("");
  }
  unasked(print);
  counts(print);
}

/** In the order of the document, lines of one clause as they were written. */
const inOrder = <Line extends Clause>(lines: readonly Line[]): readonly Line[] =>
  [...lines].sort((one, other) => place(one) - place(other));

/** The place of a line in the document: by its first number, with appendices after every section. */
const place = ({ clause }: Clause): number => Number(/^\d+/.exec(clause)?.[0] ?? Number.MAX_SAFE_INTEGER);

function unasked(print: (line: string) => void): void {
  print("measures that no clause asks for by name (practice in the field, or a clause cited in passing):");
  const named = new Set(asked.flatMap(measuresOf));
  for (const { id, source } of chapters.flatMap(({ measures }) => measures).filter(({ id }) => !named.has(id)))
    print(`  ${id.padEnd(36)} ${source.map(clauseOf).join("; ")}`);
  print("");
}

/** How many lines are in each state, and how many paragraphs or sections have such a line: one may have several. */
function counts(print: (line: string) => void): void {
  for (const { document, parts } of documents) {
    const ofDocument = asked.filter((each) => each.document === document);
    const none = partsOf(withoutDuty.filter((each) => each.document === document));
    print(
      `${document}: ${partsOf(ofDocument).size} ${parts} ask for something, in ${ofDocument.length} lines; ${none.size} ask for nothing`,
    );
    for (const state of states) {
      const inState = ofDocument.filter((each) => each.state === state);
      print(`  ${state.padEnd(14)} ${`${inState.length}`.padStart(4)} lines, in ${partsOf(inState).size} ${parts}`);
    }
  }
}

const partsOf = (lines: readonly Clause[]): ReadonlySet<string> =>
  new Set(
    lines.flatMap(({ document, clause }) =>
      document === "G" ? paragraphsOf(clause).map((paragraph) => `${paragraph}`) : [sectionOf(clause)],
    ),
  );

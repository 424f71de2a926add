/**
 * `measures` lists every measure with the clause it serves; with --source, every clause that asks for something and the
 * measures that answer it, then the clauses without a measure.
 */
import { asked } from "../measures/asked.ts";
import { chapters } from "../measures/catalogue.ts";
import type { Clause } from "../release/format.ts";
import type { Context } from "./command.ts";

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
  for (const each of asked.filter(({ measures }) => measures.length > 0))
    print(`${clauseOf(each).padEnd(14)} ${each.words.padEnd(62)} ${each.measures.join(", ")}`);
  print("");
  print("asked for, and answered by no measure of its own:");
  for (const each of asked.filter(({ measures }) => measures.length === 0))
    print(`${clauseOf(each).padEnd(14)} ${each.words}`);
  print("");
  print("measures that no clause asks for by name (practice in the field, or a clause cited in passing):");
  const named = new Set(asked.flatMap(({ measures }) => measures));
  for (const { id, source } of chapters.flatMap(({ measures }) => measures).filter(({ id }) => !named.has(id)))
    print(`  ${id.padEnd(36)} ${source.map(clauseOf).join("; ")}`);
}

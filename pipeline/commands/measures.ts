/** `measures` lists every measure with the clause it serves. */
import { chapters } from "../measures/catalogue.ts";
import type { Context } from "./command.ts";

export function measuresCommand({ print }: Context): void {
  for (const chapter of chapters) {
    print(chapter.title);
    for (const { id, title, source } of chapter.measures) {
      const clauses = source.map(({ document, clause }) => (document === "field" ? clause : `${document} ${clause}`));
      print(`  ${id.padEnd(36)} ${title.padEnd(46)} ${clauses.join("; ")}`);
    }
  }
}

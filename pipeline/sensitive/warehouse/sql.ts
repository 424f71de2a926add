/**
 * SQL written as a tagged template, as `html` is: what is put in is SQL already, a number, or true or false. A text gets in
 * only through one of the doors below, each of which says what the text is taken for; a plain string is refused by the
 * compiler, so that an identifier, a value and a condition cannot be mistaken for one another.
 */
import { readFileSync } from "node:fs";

/** SQL that was made here. The class stays here, so that nothing outside of this file makes any; and what is private in it keeps
 * any other object with a text from passing for SQL. */
class Sql {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  get text(): string {
    return this.#text;
  }
  toString(): string {
    return this.#text;
  }
}

export type { Sql };

/** A list is written with commas between its parts. */
export type SqlPart = Sql | number | bigint | boolean | readonly Sql[];

function write(part: SqlPart): string {
  if (part instanceof Sql) return part.text;
  if (typeof part === "object") return part.map(write).join(", ");
  if (typeof part === "number" && !Number.isFinite(part)) throw new RangeError("SQL has no such number");
  return String(part);
}

export const sql = (strings: TemplateStringsArray, ...parts: readonly SqlPart[]): Sql =>
  new Sql(strings.reduce((all, string, i) => all + string + (i < parts.length ? write(parts[i]!) : ""), ""));

/** Stands where a query has nothing to say. */
export const nothing = sql``;

/** An identifier: the one way for the name of a table or a column that is not written out. */
export const name = (identifier: string): Sql => new Sql(`"${identifier.replaceAll('"', '""')}"`);

/** A text as a value, for the few places that cannot be bound: options of table functions, and checks that are generated. */
export const literal = (text: string): Sql => new Sql(`'${text.replaceAll("'", "''")}'`);

/** Parts with something other than a comma between them. */
export const joined = (parts: readonly Sql[], between: Sql): Sql =>
  new Sql(parts.map(({ text }) => text).join(between.text));

/** SQL that a definition declares as data: what a measure counts, when a rule is broken, what always holds of a model. It is
 * trusted because it is written in this repository, read by whoever reviews it and run by its own tests; nothing that a
 * user, a file or the warehouse says may come through here. */
export const fragment = (declared: string): Sql => new Sql(declared);

/** The SQL in a file of this repository. `{table}` in it stands for a table's name where one is given. */
export function ladder(file: URL, table?: string): Sql {
  const text = readFileSync(file, "utf8");
  return new Sql(table === undefined ? text : text.replaceAll("{table}", table));
}

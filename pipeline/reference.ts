/**
 * Reads Quorate's own reference files in `data/reference`, which a Board or an administrator may edit. Strict, because a slip
 * there changes published figures: the header must be exactly the columns asked for, each row as wide, no blank line, every
 * quote closed, each field what its column holds, nothing said twice. What is wrong is told by file and line. It isn't the
 * reader for extracts, which come from others and may be faulty.
 */
import { readFileSync } from "node:fs";
import { didYouMean } from "./closest.ts";

export class ReferenceFileError extends Error {
  override name = "ReferenceFileError";
  constructor(file: string, line: number, what: string) {
    super(`${file}.csv, line ${line}: ${what}`);
  }
}

/** Says what is wrong with a field; undefined where nothing is. */
export type FieldCheck = (text: string) => string | undefined;

export const isFilled: FieldCheck = (text) => (text.trim() === "" ? "it is blank" : undefined);
export const isDay: FieldCheck = (text) => {
  const day = new Date(`${text}T00:00:00Z`);
  const real = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime());
  return real && day.toISOString().startsWith(text) ? undefined : "it is not a day, written YYYY-MM-DD";
};
export const isNumber: FieldCheck = (text) =>
  /^-?\d+([.]\d+)?$/.test(text) ? undefined : "it is not a number, written 80 or 79.2, without a sign for per cent";
export const orBlank =
  (check: FieldCheck): FieldCheck =>
  (text) =>
    text === "" ? undefined : check(text);
export const isOneOf =
  (words: readonly string[], what: string): FieldCheck =>
  (text) =>
    words.includes(text) ? undefined : `it is not ${what}${didYouMean(text, words)}`;

export interface Checks<Column extends string> {
  readonly fields?: Partial<Record<Column, FieldCheck>>;
  /** the columns that together stand once */
  readonly once?: readonly Column[];
}

const folder = new URL("../data/reference/", import.meta.url);

/** The rows of `data/reference/<name>.csv`. Throws ReferenceFileError naming the file and line where it isn't as promised. */
export function readReference<Column extends string>(
  name: string,
  columns: readonly Column[],
  checks: Checks<Column> = {},
): readonly Readonly<Record<Column, string>>[] {
  let text: string;
  try {
    text = readFileSync(new URL(`${name}.csv`, folder), "utf8");
  } catch {
    throw new ReferenceFileError(name, 1, "the file is not there, or cannot be read");
  }
  return parseReference(text, name, columns, checks);
}

/** As `readReference`, from text already in hand: LF or CRLF, a byte order mark or none, RFC 4180 quotes, a field never spans
 * lines. */
export function parseReference<Column extends string>(
  text: string,
  name: string,
  columns: readonly Column[],
  { fields: checks = {}, once }: Checks<Column> = {},
): readonly Readonly<Record<Column, string>>[] {
  const lines = text
    .replace(/^\uFEFF/, "")
    .replace(/\r?\n$/, "")
    .split(/\r?\n/);
  if (lines[0] !== columns.join(",")) throw new ReferenceFileError(name, 1, `the header isn't ${columns.join(",")}`);
  const seen = new Map<string, number>();
  return lines.slice(1).map((line, index) => {
    const wrong = (what: string) => new ReferenceFileError(name, index + 2, what);
    if (line.includes("\uFFFD")) throw wrong("it has letters that are not UTF-8; save the file as CSV UTF-8");
    const fields = splitLine(line);
    if (fields === undefined || fields.length !== columns.length) throw wrong(`not ${columns.length} fields`);
    const row = Object.fromEntries(columns.map((column, at) => [column, fields[at]!])) as Record<Column, string>;
    for (const column of columns) {
      const what = checks[column]?.(row[column]);
      if (what !== undefined) throw wrong(`${column}: ${what}`);
    }
    if (once !== undefined) {
      const key = JSON.stringify(once.map((column) => row[column]));
      const before = seen.get(key);
      if (before !== undefined) throw wrong(`it says the same ${once.join(", ")} as line ${before}`);
      seen.set(key, index + 2);
    }
    return row;
  });
}

/** The fields of one line; undefined where a quote is out of place. */
function splitLine(line: string): string[] | undefined {
  const fields: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;
  do {
    const found = field.exec(line);
    if (!found) return undefined;
    fields.push(found[1] === undefined ? found[2]! : found[1].replaceAll('""', '"'));
    if (found[3] === "") return field.lastIndex === line.length ? fields : undefined;
  } while (field.lastIndex <= line.length);
  return undefined;
}

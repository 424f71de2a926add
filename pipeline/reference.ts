/**
 * Reads Quorate's own reference files in `data/reference`. Strict, because a slip there changes published figures: the
 * header must be exactly the columns asked for, each row as wide, no blank line, every quote closed. It isn't the reader
 * for extracts, which come from others and may be faulty.
 */
import { readFileSync } from "node:fs";

export class ReferenceFileError extends Error {
  override name = "ReferenceFileError";
}

const folder = new URL("../data/reference/", import.meta.url);

/** The rows of `data/reference/<name>.csv`. Throws ReferenceFileError naming the file and line where it isn't as promised. */
export function readReference<Column extends string>(
  name: string,
  columns: readonly Column[],
): readonly Readonly<Record<Column, string>>[] {
  return parseReference(readFileSync(new URL(`${name}.csv`, folder), "utf8"), name, columns);
}

/** As `readReference`, from text already in hand: LF or CRLF, RFC 4180 quotes, a field never spans lines. */
export function parseReference<Column extends string>(
  text: string,
  name: string,
  columns: readonly Column[],
): readonly Readonly<Record<Column, string>>[] {
  const lines = text.replace(/\r?\n$/, "").split(/\r?\n/);
  if (lines[0] !== columns.join(","))
    throw new ReferenceFileError(`${name}.csv: the header isn't ${columns.join(",")}`);
  return lines.slice(1).map((line, index) => {
    const fields = splitLine(line);
    if (fields === undefined || fields.length !== columns.length) {
      throw new ReferenceFileError(`${name}.csv, line ${index + 2}: not ${columns.length} fields`);
    }
    return Object.fromEntries(columns.map((column, at) => [column, fields[at]!])) as Record<Column, string>;
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

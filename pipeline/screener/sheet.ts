/** Reads a CSV file as a screener does: every cell is text, as it stands. */

export interface Sheet {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly isUtf8: boolean;
}

export function readSheet(bytes: Uint8Array): Sheet {
  const [columns = [], ...rows] = recordsOf(new TextDecoder().decode(bytes));
  return { columns, rows, isUtf8: isUtf8(bytes) };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** RFC 4180, with LF or CRLF; a blank line is a record with one blank field, since a rule asks for it. */
function recordsOf(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|\r|$)/y;
  while (field.lastIndex < text.length) {
    const found = field.exec(text);
    // a quote out of place: the rest of the file is one field, which no rule takes for right
    if (found === null) return [...records, [...record, text.slice(field.lastIndex)]];
    record.push(found[1]?.replaceAll('""', '"') ?? found[2]!);
    if (found[3] === ",") {
      if (field.lastIndex === text.length) record.push("");
      else continue;
    }
    records.push(record);
    record = [];
  }
  return record.length > 0 ? [...records, record] : records;
}

/** The cells of a column, a row each; none where the sheet has no such column. */
export function cellsOf({ columns, rows }: Sheet, column: string): readonly string[] {
  const at = columns.indexOf(column);
  return at < 0 ? [] : rows.map((row) => row[at] ?? "");
}

export const distinct = (cells: Iterable<string>): readonly string[] => [...new Set(cells)];

/** What stands more than once, named once. */
export const repeated = (cells: readonly string[]): readonly string[] =>
  distinct(cells.filter((cell, at) => cells.indexOf(cell) !== at));

/** The values in the order of the rows, each with its row as a spreadsheet numbers it. */
export const inRows = (faulty: readonly (string | false)[]): readonly string[] =>
  faulty.flatMap((what, at) => (what === false ? [] : [`row ${at + 2}: ${what}`]));

/**
 * How the rows of examples are written: a header that names columns, then a text for each row, its values in the order of the
 * header with blanks between them. Measures, models and rules all write their rows *given → expect* so.
 *
 *     rows(
 *       "review_id due_on     held_on",
 *       "r1        2025-03-10 2025-03-11",
 *       "r2        2025-06-10 .",
 *     )
 *
 * `.` is a blank value (null). `-` says nothing of the column: what is given is null there, what is expected is not compared.
 * Several blanks are one, so that values can stand under their columns.
 */

/** One row: the columns that it says something of, each with its text; null is blank. */
export type Row<Column extends string = string> = readonly (readonly [column: Column, text: string | null])[];

/** Rows of one table. A table is one of `Column` only if its header names nothing else, which the compiler checks. */
export type Table<Column extends string = string> = readonly Row<Column>[];

/** The words of a line, as a union: of a header, its columns. */
export type Words<Line extends string, Found = never> = Line extends `${infer Word} ${infer Rest}`
  ? Words<Rest, Found | Word>
  : Exclude<Found | Line, "">;

export const words = <const Line extends string>(line: Line): Words<Line>[] =>
  line.split(" ").filter((word) => word !== "") as Words<Line>[];

/** Reads a table. Throws, naming the row, where a row has not one value for each column, and where a column is named twice. */
export function rows<const Header extends string>(header: Header, ...lines: readonly string[]): Table<Words<Header>> {
  const columns = words(header);
  if (new Set(columns).size < columns.length) throw new Error(`"${header}" names a column twice`);
  return lines.map((line) => {
    const values = words(line);
    if (values.length !== columns.length)
      throw new Error(`"${line}" has ${values.length} values for the ${columns.length} columns of "${header}"`);
    return columns.flatMap((column, place) => {
      const text = values[place]!;
      return text === "-" ? [] : [[column, text === "." ? null : text] as const];
    });
  });
}

/** Reads the texts of a row as their columns' types in DuckDB: its values by column. */
export const readRow = (row: Row, types: Readonly<Record<string, readonly [type: string, words: string]>>) =>
  Object.fromEntries(row.map(([column, text]) => [column, text === null ? null : readAs(text, types[column]![0])]));

/** The value that a text stands for: a list has commas between its items; a day and an id stay texts. Throws where it stands
 * for none of the type. */
function readAs(text: string, type: string): string | number | boolean | readonly string[] {
  if (type.endsWith("[]")) return text.split(",");
  if (type === "boolean" && (text === "true" || text === "false")) return text === "true";
  if (["bigint", "integer", "double"].includes(type) && Number.isFinite(Number(text))) return Number(text);
  if (["varchar", "date", "ubigint"].includes(type)) return text;
  throw new Error(`"${text}" is no ${type}`);
}

/**
 * What one column of an extract can hold. A column is declared once; from the declaration come the zod schema (the
 * readable truth), the SQL check (the fast one), the type in the warehouse and the line in the data dictionary.
 * A property test checks that the two agree, row by row.
 */
import { z } from "zod";
import type { Code } from "../messages.ts";

export type ColumnKind =
  | "id"
  | "date"
  | "month"
  | "code"
  | "word"
  | "flag"
  | "integer"
  | "total"
  | "authority"
  | "schoolYear"
  | "anyYear"
  | "period";

export interface Column {
  readonly kind: ColumnKind;
  readonly words: string;
  readonly required: boolean;
  /** the name of a list in data/reference/code_lists */
  readonly codes?: string;
  /** the extract whose key this column must be found in */
  readonly references?: string;
  /** a date that may lie ahead: when something falls due, not when it happened */
  readonly planned?: boolean;
  readonly min?: number;
  readonly max?: number;
}

type Options = Partial<Pick<Column, "required" | "references" | "planned">>;
const column = (kind: ColumnKind, words: string, more: Partial<Column> = {}): Column => ({
  kind,
  words,
  required: false,
  ...more,
});

/** A pseudonym: letters, digits and `_ . : / -`, at most 64; replaced by a keyed hash on load. */
export const id = (words: string, options: Options = {}) => column("id", words, options);
/** A day, `YYYY-MM-DD` (or `dd/mm/yyyy` where the submission declares it), 1900 to 2099. */
export const date = (words: string, options: Options = {}) => column("date", words, options);
/** A month, `YYYY-MM`. */
export const month = (words: string, options: Options = {}) => column("month", words, options);
/** One code of a list. */
export const code = (codes: string, words: string, options: Options = {}) =>
  column("code", words, { codes, ...options });
/** A code of a list that an authority may add to: one short word in lower case, never a sentence and never a name. */
export const word = (codes: string, words: string, options: Options = {}) =>
  column("word", words, { codes, ...options });
/** `Y` or `N`; blank is not recorded, which is not N. */
export const flag = (words: string, options: Options = {}) => column("flag", words, options);
/** A whole number within bounds. */
export const integer = (words: string, min: number, max: number, options: Options = {}) =>
  column("integer", words, { min, max, ...options });
/** A whole number of a whole population, where nine digits may not do: the sessions of England's pupils in a year. */
export const total = (words: string, options: Options = {}) => column("total", words, options);

/** An authority: a Crown dependency's two letters or an English authority's ONS code. */
export const authority = (words: string, options: Options = {}) => column("authority", words, options);

/** An academic year, as `202425`. */
export const schoolYear = (words: string, options: Options = {}) => column("schoolYear", words, options);
/** A calendar year, a year to March or an academic year: what is published once a year. */
export const anyYear = (words: string, options: Options = {}) => column("anyYear", words, options);
/** A calendar year, a year to March, a quarter or a month, as a publication names it. */
export const period = (words: string, options: Options = {}) => column("period", words, options);

export const required: Options = { required: true };

/** The shapes of text that each kind accepts, as both JavaScript and DuckDB (RE2) read them. */
export const patterns = {
  id: "^[A-Za-z0-9][A-Za-z0-9_.:/-]{0,63}$",
  date: "^(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}$",
  slashed: "^[0-9]{1,2}/[0-9]{1,2}/(19|20)[0-9]{2}$",
  month: "^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$",
  flag: "^[YN]$",
  integer: "^-?[0-9]{1,9}$",
  total: "^[0-9]{1,12}$",
  authority: "^([A-Z]{2}|[A-Z][0-9]{8})$",
  word: "^([a-z][a-z0-9_]{0,39}|[A-Z]{1,3}[0-9]{1,2})$",
  schoolYear: "^20[0-9]{4}$",
  anyYear: "^(19|20)[0-9]{2}(/?[0-9]{2})?$",
  period: "^(19|20)[0-9]{2}(/[0-9]{2}|-Q[1-4]|-(0[1-9]|1[0-2]))?$",
} as const;

const slashed = new RegExp(patterns.slashed);

/** The code of the message for a value of the wrong shape. */
export const malformed: Record<ColumnKind, Code> = {
  id: "id-malformed",
  date: "date-malformed",
  month: "month-malformed",
  code: "code-unknown",
  word: "word-malformed",
  flag: "flag-malformed",
  integer: "number-malformed",
  total: "number-malformed",
  authority: "authority-malformed",
  schoolYear: "school-year-malformed",
  anyYear: "any-year-malformed",
  period: "period-malformed",
};

/** The type each kind has in the warehouse. */
export const warehouseType: Record<ColumnKind, string> = {
  id: "ubigint",
  date: "date",
  month: "date",
  code: "varchar",
  word: "varchar",
  flag: "boolean",
  integer: "integer",
  total: "bigint",
  authority: "varchar",
  schoolYear: "varchar",
  anyYear: "varchar",
  period: "varchar",
};

/** An answer that a row can do without: one that is not in its list is dropped with a warning, and the row is kept. A day, a number
 * or an id is not such an answer: without the day on which care ended, a child would be in care for ever. */
export const isAnswer = ({ kind, required }: Column): boolean =>
  !required && (kind === "code" || kind === "word" || kind === "flag");

/** The marks for a cell that is not blank but holds no value that can be used. */
export const faultMark = "\ue000";
export const cellFaults = {
  "cell-error": `${faultMark}error`,
  "cell-formula": `${faultMark}formula`,
  "day-zoned": `${faultMark}zoned`,
} as const satisfies Partial<Record<Code, string>>;

/** A text that is a real day of the calendar. */
export function isRealDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

/** What is wrong with a day written with slashes: it is read day first where that is declared, and never month first. */
function slashedCode(text: string): Code | undefined {
  if (!slashed.test(text)) return undefined;
  const [first, second, year] = text.split("/") as [string, string, string];
  const day = (month: string, date: string) => `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  if (isRealDay(day(second, first))) return "date-day-first";
  return isRealDay(day(first, second)) ? "date-month-first" : undefined;
}

/** Of two years written together, that the second follows the first; true of anything else. */
const followOn = (text: string): boolean =>
  !/^[0-9]{4}\/?[0-9]{2}$/.test(text) || (Number(text.slice(2, 4)) + 1) % 100 === Number(text.slice(-2));

const oneOf = (codes: readonly string[], error: string) =>
  z.enum(codes as [string, ...string[]], { error }) as unknown as z.ZodType<string, string>;

/** The zod schema of a column's text, where blank has already become null; each issue's message is a message code. */
export function textSchema(column: Column, codesOf: (list: string) => readonly string[]): z.ZodType {
  const error = malformed[column.kind];
  const shape = (): z.ZodType<string, string> => {
    if (column.kind === "code") return oneOf(codesOf(column.codes!), error);
    const text = z.string().regex(new RegExp(patterns[column.kind]), {
      error: (issue) => (column.kind === "date" ? slashedCode(String(issue.input)) : undefined) ?? error,
      abort: true,
    });
    if (column.kind === "date") return text.refine(isRealDay, { error });
    if (column.kind === "schoolYear" || column.kind === "anyYear" || column.kind === "period")
      return text.refine(followOn, { error });
    if (column.kind === "integer") {
      const within = (value: string) => Number(value) >= column.min! && Number(value) <= column.max!;
      return text.refine(within, { error: "number-out-of-range" });
    }
    return text;
  };
  return column.required
    ? z.string({ error: "value-missing" satisfies Code }).pipe(shape())
    : z.union([z.null(), shape()], {
        error: (issue) => {
          const inner = (issue as { errors?: { message: string }[][] }).errors?.[1]?.[0]?.message;
          return inner ?? error;
        },
      });
}

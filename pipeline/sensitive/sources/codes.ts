/**
 * What other formats write for our codes, from one table (`data/reference/source_codes.csv`) with the years for which each
 * way of writing was asked for. A return of one year may be written in the way of another, so both are read in any year; the
 * years are there for whoever wonders why. A text that is in no list stays as it is, for the checks to tell.
 */

import { isDay, isFilled, orBlank, readReference } from "../../reference.ts";
import { cleaned } from "../intake/clean.ts";
import { joined, literal, type Sql, sql } from "../warehouse/sql.ts";

export interface SourceCode {
  readonly list: string;
  /** in capitals; `*` at its end stands for anything after it */
  readonly written: string;
  /** blank where no code of ours says it */
  readonly code: string;
  readonly label: string;
  /** ISO dates between which returns are written so; blank for always */
  readonly from: string;
  readonly until: string;
}

export const sourceCodes: readonly SourceCode[] = readReference(
  "source_codes",
  ["list", "written", "code", "label", "from", "until"],
  {
    fields: { list: isFilled, written: isFilled, from: orBlank(isDay), until: orBlank(isDay) },
    once: ["list", "written"],
  },
);

/** SQL for our code of what a source wrote, by a list of the table. */
export function codeSql(list: string, text: Sql): Sql {
  const it = sql`upper(${cleaned(text)})`;
  const whens = sourceCodes
    .filter((each) => each.list === list)
    .map(({ written, code }) => {
      const found = written.endsWith("*")
        ? sql`starts_with(${it}, ${literal(written.slice(0, -1))})`
        : sql`${it} = ${literal(written)}`;
      return sql`when ${found} then ${code === "" ? sql`null` : literal(code)}`;
    });
  return sql`case ${joined(whens, sql` `)} else ${cleaned(text)} end`;
}

/** SQL for the code that a text begins with, as in `U4 - foster placement`. `shape`: what such codes look like. */
export const codeFirstSql = (text: Sql, shape: string): Sql =>
  sql`coalesce(nullif(regexp_extract(upper(${text}), ${literal(`^(${shape})([^A-Z0-9].*)?$`)}, 1), ''), ${text})`;

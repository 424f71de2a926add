/**
 * Reads an XML file as a stream into temporary tables of text, one row an element that is declared a record. Only declared
 * elements are read, so that a name or a postcode beside them is never held; a date of birth is cut to its month before it
 * is put anywhere. `row` counts the records of every declared kind together, in the order of the file, so that it is unique
 * in whatever is made from several of them: `(//Child | //Section47 | …)[row]` finds the element again.
 *
 * XML can say little and cost much. A document type is refused, since it can declare entities; so is a text, a comment or a
 * tag that goes on for more than a megabyte, and elements nested deeper than any return nests them.
 */
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { TextDecoder } from "node:util";
import type { DuckDBAppender } from "@duckdb/node-api";
import { SaxesParser } from "saxes";
import { QuorateError } from "../../messages.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import { name, sql } from "../warehouse/sql.ts";
import { cleanText } from "./clean.ts";

export interface XmlRecord {
  /** the temporary table */
  readonly table: string;
  /** the element that is one row */
  readonly element: string;
  /** column → the element whose text it holds (`.`: the record's own), and what is kept of the text */
  readonly columns: Readonly<Record<string, string | readonly [element: string, keep: (text: string) => string]>>;
  /** columns of the records around it, which come first in these formats */
  readonly inherits?: readonly string[];
  /** a column for the record's own number, for others to refer to */
  readonly numbered?: string;
}

/** Characters that may go by without the end of a tag or a text. */
const longest = 1_000_000;
const deepest = 100;

/** The month of a day, written either way; blank stays blank, anything else says only that it could not be read. */
export function monthOf(day: string): string {
  // a time beside the day is how databases write one
  const text = cleanText(day).replace(/[T ]\d{2}:\d{2}.*$/, "");
  const [, year, month] = /^((?:19|20)\d\d)-(0[1-9]|1[0-2])-\d\d$/.exec(text) ?? [];
  const [, firstMonth, lastYear] = /^\d{1,2}\/(0?[1-9]|1[0-2])\/((?:19|20)\d\d)$/.exec(text) ?? [];
  if (year !== undefined) return `${year}-${month}`;
  if (lastYear !== undefined) return `${lastYear}-${firstMonth!.padStart(2, "0")}`;
  return text === "" ? "" : "unreadable";
}

interface Parsing {
  readonly parser: SaxesParser;
  /** true once nothing more of the file is wanted */
  done: boolean;
  /** something ended since it was last set to false */
  moved: boolean;
}

/** Feeds a file to a parser. Throws `xml-…`, `file-empty`, `file-not-utf8`, `file-unreadable`. */
async function parse(path: string, prepare: (parsing: Parsing) => void): Promise<void> {
  const file = basename(path);
  const parser = new SaxesParser();
  const parsing: Parsing = { parser, done: false, moved: false };
  parser.on("doctype", () => {
    throw new QuorateError("xml-entities", file);
  });
  parser.on("error", () => {
    throw new QuorateError("xml-broken", file, { line: parser.line });
  });
  const moved = () => {
    parsing.moved = true;
  };
  parser.on("comment", moved);
  parser.on("processinginstruction", moved);
  prepare(parsing);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let still = 0;
  let read = 0;
  const feed = (text: string) => {
    parsing.moved = false;
    parser.write(text);
    still = parsing.moved ? 0 : still + text.length;
    if (still > longest) throw new QuorateError("xml-text-too-large", file, { limit: longest / 1e6 });
  };
  const stream = createReadStream(path, { highWaterMark: 1 << 16 });
  try {
    for await (const chunk of stream) {
      read += (chunk as Buffer).length;
      feed(decoder.decode(chunk as Buffer, { stream: true }));
      if (parsing.done) return;
    }
    feed(decoder.decode());
    if (read > 0) parser.close();
  } catch (error) {
    if (error instanceof QuorateError) throw error;
    if ((error as NodeJS.ErrnoException).code === "ERR_ENCODING_INVALID_ENCODED_DATA")
      throw new QuorateError("file-not-utf8", file, { found: "it has bytes that UTF-8 never has" });
    const why = (error as NodeJS.ErrnoException).code;
    if (why === undefined) throw error;
    throw new QuorateError("file-unreadable", file, { why });
  } finally {
    stream.destroy();
  }
  if (read === 0) throw new QuorateError("file-empty", file);
}

const local = (tag: string): string => tag.slice(tag.indexOf(":") + 1);

/** The name of the file's outermost element; nothing beyond it is read. */
export async function xmlRoot(path: string): Promise<string> {
  let root = "";
  await parse(path, (parsing) => {
    parsing.parser.on("opentag", ({ name: tag }) => {
      if (root === "") root = local(tag);
      parsing.done = true;
    });
  });
  return root;
}

interface Open {
  readonly record: XmlRecord;
  readonly row: number;
  readonly depth: number;
  readonly values: Map<string, string>;
}

/** Fills one temporary table a record (`row`, then text columns). */
export async function xmlTables(warehouse: Warehouse, path: string, records: readonly XmlRecord[]): Promise<void> {
  const file = basename(path);
  const appenders = new Map<XmlRecord, DuckDBAppender>();
  for (const record of records) {
    const columns = columnsOf(record).map((column) => sql`${name(column)} varchar`);
    await warehouse.run(sql`create or replace temp table ${name(record.table)} (row bigint, ${columns})`);
    appenders.set(record, await warehouse.connection.createAppender(record.table, null, "temp"));
  }
  const byElement = new Map(records.map((record) => [record.element, record]));
  const readings = new Map(records.map((record) => [record, readingsOf(record)]));
  const inside: string[] = [];
  const open: Open[] = [];
  let row = 0;
  await parse(path, (parsing) => {
    const { parser } = parsing;
    parser.on("opentag", ({ name: tag }) => {
      parsing.moved = true;
      const element = local(tag);
      inside.push(element);
      if (inside.length > deepest) throw new QuorateError("xml-broken", file, { line: parser.line });
      const record = byElement.get(element);
      if (record === undefined) return;
      row++;
      const values = new Map<string, string>();
      for (const column of record.inherits ?? []) {
        const from = open.findLast((each) => each.values.has(column));
        if (from !== undefined) values.set(column, from.values.get(column)!);
      }
      if (record.numbered !== undefined) values.set(record.numbered, String(row));
      open.push({ record, row, depth: inside.length, values });
    });
    const text = (words: string) => {
      parsing.moved = true;
      const element = inside.at(-1);
      if (element === undefined) return;
      for (const { record, depth, values } of open.toReversed()) {
        const reading = readings.get(record)!.get(depth === inside.length ? "." : element);
        if (reading === undefined) continue;
        const before = values.get(reading.column);
        const kept = cleanText(reading.keep(words));
        if (kept === "") return;
        const all = before === undefined ? kept : `${before} ${kept}`;
        if (all.length > longest) throw new QuorateError("xml-text-too-large", file, { limit: longest / 1e6 });
        values.set(reading.column, all);
        return;
      }
    };
    parser.on("text", text);
    parser.on("cdata", text);
    parser.on("closetag", () => {
      parsing.moved = true;
      const last = open.at(-1);
      if (last !== undefined && last.depth === inside.length) {
        append(appenders.get(last.record)!, last);
        open.pop();
      }
      inside.pop();
    });
  });
  for (const appender of appenders.values()) appender.closeSync();
}

const columnsOf = ({ columns, inherits = [], numbered }: XmlRecord): string[] => [
  ...inherits,
  ...(numbered === undefined ? [] : [numbered]),
  ...Object.keys(columns),
];

function readingsOf({ columns }: XmlRecord): Map<string, { column: string; keep: (text: string) => string }> {
  return new Map(
    Object.entries(columns).map(([column, from]) => {
      const [element, keep] = typeof from === "string" ? [from, (text: string) => text] : from;
      return [element, { column, keep }];
    }),
  );
}

function append(appender: DuckDBAppender, { record, row, values }: Open): void {
  appender.appendBigInt(BigInt(row));
  for (const column of columnsOf(record)) {
    const value = values.get(column);
    if (value === undefined) appender.appendNull();
    else appender.appendVarchar(value);
  }
  appender.endRow();
}

/**
 * Counts the records of a CSV file by its own reading of RFC 4180, so that what DuckDB gives can be held against it. DuckDB
 * passes over some rows without a word (a line longer than its buffer, what an open quote swallows): a file whose rows do not
 * add up is refused. It also says which lines are none: a spreadsheet numbers an empty line, DuckDB does not.
 */
import { createReadStream } from "node:fs";

const [quote, comma, lineFeed, carriageReturn, space, tab] = [0x22, 0x2c, 0x0a, 0x0d, 0x20, 0x09];
/** A no-break space in UTF-8. */
const noBreakSpace = [0xc2, 0xa0];

/** Where in a record the reader is. */
const at = { recordStart: 0, fieldStart: 1, plain: 2, quoted: 3, quoteInQuoted: 4 } as const;

/** Rows are numbered as a spreadsheet does: the header is row 1, and an empty line has a number too. */
export interface Records {
  /** lines that are not empty, the header among them */
  readonly records: number;
  /** the numbers of empty lines, in order */
  readonly empty: readonly number[];
  /** the numbers of records of nothing but commas, white space and empty quotes */
  readonly blank: ReadonlySet<number>;
}

const isBlank = (byte: number): boolean =>
  byte === comma || byte === space || byte === quote || byte === tab || noBreakSpace.includes(byte);

export async function countRecords(path: string): Promise<Records> {
  let records = 0;
  const empty: number[] = [];
  const blank = new Set<number>();
  let state: number = at.recordStart;
  let afterReturn = false;
  let first = true;
  /** of the record that is being read */
  let onlyBlanks = true;
  const endRecord = () => {
    if (state === at.recordStart) empty.push(records + empty.length + 1);
    else {
      records++;
      if (onlyBlanks) blank.add(records + empty.length);
    }
    state = at.recordStart;
    onlyBlanks = true;
  };
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const bytes = chunk as Buffer;
    // a byte order mark is no part of the first record
    let i = first && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    first = false;
    const blanksUntil = (end: number): boolean => {
      let from = i;
      while (from < end && isBlank(bytes[from]!)) from++;
      return from >= end;
    };
    // where no quote is near, only the ends of lines and what comes before them count
    const quoteless = state !== at.quoted && state !== at.quoteInQuoted && !bytes.includes(quote);
    if (quoteless && !afterReturn && !bytes.includes(carriageReturn)) {
      // nothing but lines: each with anything in it is a record
      for (let end = bytes.indexOf(lineFeed, i); end !== -1; end = bytes.indexOf(lineFeed, i)) {
        if (end > i) state = at.plain;
        onlyBlanks &&= blanksUntil(end);
        endRecord();
        i = end + 1;
      }
      if (i < bytes.length) {
        onlyBlanks &&= blanksUntil(bytes.length);
        state = bytes.at(-1) === comma ? at.fieldStart : at.plain;
      }
      continue;
    }
    for (; i < bytes.length; i++) {
      const byte = bytes[i]!;
      if (quoteless && byte > carriageReturn) {
        onlyBlanks &&= isBlank(byte);
        state = at.plain;
        afterReturn = false;
        continue;
      }
      if (state === at.quoted) {
        if (byte === quote) state = at.quoteInQuoted;
        else onlyBlanks &&= isBlank(byte) && byte !== comma;
        continue;
      }
      if (byte === lineFeed || byte === carriageReturn) {
        const endsReturn = byte === lineFeed && afterReturn;
        if (!endsReturn) endRecord();
        afterReturn = byte === carriageReturn;
        continue;
      }
      afterReturn = false;
      onlyBlanks &&= isBlank(byte);
      if (byte === comma) state = at.fieldStart;
      else if (byte === quote && (state === at.fieldStart || state === at.recordStart || state === at.quoteInQuoted))
        state = at.quoted;
      else state = at.plain;
    }
    if (quoteless && bytes.at(-1) === comma) state = at.fieldStart;
  }
  if (state !== at.recordStart) endRecord();
  return { records, empty, blank };
}

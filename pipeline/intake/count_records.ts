/**
 * Counts the records of a CSV file by its own reading of RFC 4180, so that what DuckDB gives can be held against it. DuckDB
 * passes over some rows without a word (a line longer than its buffer, what an open quote swallows): a file whose rows do not
 * add up is refused.
 */
import { createReadStream } from "node:fs";

const [quote, comma, lineFeed, carriageReturn] = [0x22, 0x2c, 0x0a, 0x0d];

/** Where in a record the reader is. */
const at = { recordStart: 0, fieldStart: 1, plain: 2, quoted: 3, quoteInQuoted: 4 } as const;

/** The records that are not blank lines, the header among them. */
export async function countRecords(path: string): Promise<number> {
  let records = 0;
  let state: number = at.recordStart;
  let afterReturn = false;
  let first = true;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const bytes = chunk as Buffer;
    // a byte order mark is no part of the first record
    let i = first && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    first = false;
    // where no quote is near, only the ends of lines and what comes before them count
    const quoteless = state !== at.quoted && state !== at.quoteInQuoted && !bytes.includes(quote);
    if (quoteless && !afterReturn && !bytes.includes(carriageReturn)) {
      // nothing but lines: each with anything in it is a record
      for (let end = bytes.indexOf(lineFeed, i); end !== -1; end = bytes.indexOf(lineFeed, i)) {
        if (end > i || state !== at.recordStart) records++;
        state = at.recordStart;
        i = end + 1;
      }
      if (i < bytes.length) state = bytes.at(-1) === comma ? at.fieldStart : at.plain;
      continue;
    }
    for (; i < bytes.length; i++) {
      const byte = bytes[i]!;
      if (quoteless && byte > carriageReturn) {
        state = at.plain;
        afterReturn = false;
        continue;
      }
      if (state === at.quoted) {
        if (byte === quote) state = at.quoteInQuoted;
        continue;
      }
      if (byte === lineFeed || byte === carriageReturn) {
        const endsReturn = byte === lineFeed && afterReturn;
        if (!endsReturn && state !== at.recordStart) records++;
        afterReturn = byte === carriageReturn;
        state = at.recordStart;
        continue;
      }
      afterReturn = false;
      if (byte === comma) state = at.fieldStart;
      else if (byte === quote && (state === at.fieldStart || state === at.recordStart || state === at.quoteInQuoted))
        state = at.quoted;
      else state = at.plain;
    }
    if (quoteless && bytes.at(-1) === comma) state = at.fieldStart;
  }
  return state === at.recordStart ? records : records + 1;
}

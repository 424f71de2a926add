/**
 * Counts the records of a CSV file by its own reading of RFC 4180, so that what DuckDB gives can be held against it. DuckDB
 * passes over some rows without a word (a line longer than its buffer, what an open quote swallows): a file whose rows do not
 * add up is refused.
 */
import { createReadStream } from "node:fs";

const [quote, comma, lineFeed, carriageReturn] = [0x22, 0x2c, 0x0a, 0x0d];

/** Where in a record the reader is. */
const at = { recordStart: 0, fieldStart: 1, plain: 2, quoted: 3, quoteInQuoted: 4 } as const;

/** Whether none of four bytes is the end of a line or anything else below 14: the borrow of the subtraction shows in the
 * highest bit of a byte that was less, which those above 127 have of themselves. */
const noneBelow14 = (word: number): boolean => ((word - 0x0e0e0e0e) & ~word & 0x80808080) === 0;

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
    const aligned = (4 - (bytes.byteOffset % 4)) % 4;
    const words = new Int32Array(bytes.buffer, bytes.byteOffset + aligned, Math.max(0, (bytes.length - aligned) >> 2));
    for (; i < bytes.length; i++) {
      const word = i - aligned;
      if (quoteless && (word & 3) === 0 && word >= 0 && i + 4 <= bytes.length && noneBelow14(words[word >> 2]!)) {
        state = at.plain;
        afterReturn = false;
        i += 3;
        continue;
      }
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

/** Whether a CSV file has a row with anything in it below its header. A header alone is not a file of none. */
import { createReadStream } from "node:fs";

const [quote, lineFeed, carriageReturn] = [0x22, 0x0a, 0x0d];
/** Line ends, commas, white space (a no-break space has two bytes) and empty quotes. */
const nothing = new Set([0x20, 0x09, lineFeed, carriageReturn, 0x2c, quote, 0xc2, 0xa0]);

/** Reads no further than the first row. */
export async function hasRows(path: string): Promise<boolean> {
  let inHeader = true;
  let quoted = false;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 16 }))
    for (const byte of chunk as Buffer) {
      if (!inHeader) {
        if (!nothing.has(byte)) return true;
      } else if (byte === quote) quoted = !quoted;
      else if (!quoted && (byte === lineFeed || byte === carriageReturn)) inHeader = false;
    }
  return false;
}

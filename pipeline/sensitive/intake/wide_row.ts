/** The first row of a CSV file that has far too many fields. */
import { createReadStream } from "node:fs";

const [quote, comma, lineFeed, carriageReturn] = [0x22, 0x2c, 0x0a, 0x0d];

/** The number of the first row with more than `most` fields, as a spreadsheet counts, and how many it has at least. */
export async function firstWideRow(path: string, most: number): Promise<{ row: number; fields: number } | undefined> {
  let row = 1;
  let fields = 1;
  let quoted = false;
  let afterReturn = false;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }))
    for (const byte of chunk as Buffer) {
      if (byte === quote) quoted = !quoted;
      else if (quoted) continue;
      else if (byte === comma) {
        if (++fields > most) return { row, fields };
      } else if (byte === carriageReturn || (byte === lineFeed && !afterReturn)) {
        row++;
        fields = 1;
      }
      afterReturn = byte === carriageReturn;
    }
  return undefined;
}

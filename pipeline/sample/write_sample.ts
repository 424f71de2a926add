/** Writes a synthetic submission into a folder, a piece at a time, so that one of hundreds of thousands of children needs
 * no more memory than one of hundreds. */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { SampleExtract } from "./columns.ts";
import {
  extracts,
  headerOf,
  lineOf,
  type SampleOptions,
  sampleDescription,
  sampleMonths,
} from "./sample_submission.ts";

const pieceLength = 1 << 20;

/** The two submissions of one island that are kept with the project, by folder and as-at date. */
export const keptSamples = [
  { folder: "JE-2025-Q3", asAt: "2025-09-30" },
  { folder: "JE-2025-Q4", asAt: "2025-12-31" },
] as const;

/** Writes `submission.json` and one CSV file an extract into `dir`, which is made where it isn't there. Gives the number
 * of rows of each extract. Throws SampleError where the options make no sample. */
export function writeSample(dir: string, options: SampleOptions): SampleCounts {
  const writing = writeMonths(dir, options);
  for (;;) {
    const { done, value } = writing.next();
    if (done) return value;
  }
}

/** The same for one who may be stopped: a large sample takes minutes, and no signal is heard while it is made at a stretch. */
export async function writeSampleStoppably(dir: string, options: SampleOptions): Promise<SampleCounts> {
  const writing = writeMonths(dir, options);
  for (;;) {
    const { done, value } = writing.next();
    if (done) return value;
    await new Promise((goOn) => setImmediate(goOn));
  }
}

type SampleCounts = Readonly<Record<SampleExtract, number>>;

function* writeMonths(dir: string, options: SampleOptions): Generator<void, SampleCounts> {
  const description = sampleDescription(options);
  mkdirSync(dir, { recursive: true });
  const files = new Map(
    extracts.map((extract) => {
      return [extract, { fd: openSync(join(dir, `${extract}.csv`), "w"), piece: headerOf(extract), rows: 0 }];
    }),
  );
  try {
    yield* sampleMonths(options, (extract, row) => {
      const file = files.get(extract)!;
      file.piece += lineOf(row);
      file.rows++;
      if (file.piece.length >= pieceLength) {
        writeSync(file.fd, file.piece);
        file.piece = "";
      }
    });
    for (const { fd, piece } of files.values()) writeSync(fd, piece);
  } finally {
    for (const { fd } of files.values()) closeSync(fd);
  }
  writeFileSync(join(dir, "submission.json"), description);
  return Object.fromEntries([...files].map(([extract, { rows }]) => [extract, rows])) as Record<SampleExtract, number>;
}

/** Made submissions as rows by column, for the tests of the sample. */
import type { SampleExtract } from "../../pipeline/sample/columns.ts";
import { type SampleOptions, sampleDefaults, sampleSubmission } from "../../pipeline/sample/sample_submission.ts";
import { keptSamples } from "../../pipeline/sample/write_sample.ts";

export type Row = Readonly<Record<string, string>>;
export type Submission = Readonly<Record<SampleExtract, readonly Row[]>>;

/** The rows of a made submission by extract. */
export function made(options: Partial<SampleOptions> = {}): Submission {
  const files = sampleSubmission({ ...sampleDefaults, ...options }).filter(({ name }) => name.endsWith(".csv"));
  const rows = files.map(({ name, text }) => {
    const [header, ...lines] = text
      .trimEnd()
      .split("\n")
      .map((line) => line.split(","));
    return [
      name.replace(".csv", ""),
      lines.map((line) => Object.fromEntries(header!.map((column, i) => [column, line[i]!]))),
    ];
  });
  return Object.fromEntries(rows);
}

/** The two that are kept, the earlier first. */
export const keptSubmissions = (): [Submission, Submission] =>
  keptSamples.map(({ asAt }) => made({ asAt })) as [Submission, Submission];

/** The rows of each key. */
export const grouped = (rows: readonly Row[], column: string): ReadonlyMap<string, readonly Row[]> => {
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(row[column]!, [...(found.get(row[column]!) ?? []), row]);
  return found;
};

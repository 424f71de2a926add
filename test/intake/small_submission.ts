/** A small good submission in a folder of its own, whose files a test can spoil. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type Files = Readonly<Record<string, string | Buffer | null>>;

const children = Array.from({ length: 60 }, (_, i) => `c${i},2012-0${(i % 9) + 1},${"MFU"[i % 3]},WBRI,N`);
const reviews = Array.from({ length: 60 }, (_, i) => `r${i},c${i},2025-02-0${(i % 9) + 1},PN${(i % 7) + 1}`);
const episodes = Array.from({ length: 60 }, (_, i) => `c${i},2025-01-0${(i % 9) + 1},S,C2,U6`);

export const goodFiles = {
  "submission.json": JSON.stringify({
    authority: "JE",
    name: "Jersey",
    from: "2024-01-01",
    as_at: "2025-12-31",
    synthetic: true,
  }),
  "child.csv": `child_id,birth_month,sex,ethnicity,disability\n${children.join("\n")}\n`,
  "looked_after_episode.csv": `child_id,started_on,start_reason,legal_status,placement\n${episodes.join("\n")}\n`,
  "looked_after_review.csv": `review_id,child_id,held_on,participation\n${reviews.join("\n")}\n`,
} as const;

/** Writes the good files with `changes` over them (null leaves a file out), runs `use`, and removes the folder. */
export const withSubmission = <T>(changes: Files, use: (folder: string) => Promise<T>): Promise<T> =>
  withFiles({ ...goodFiles, ...changes }, use);

/** The same with these files alone. */
export async function withFiles<T>(files: Files, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "quorate-submission-"));
  try {
    for (const [file, text] of Object.entries(files)) if (text !== null) writeFileSync(join(folder, file), text);
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

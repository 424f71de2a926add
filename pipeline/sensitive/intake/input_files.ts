/** The files of a submission: known by their hashes, and refused where one changed while it was being read. */
import { createHash } from "node:crypto";
import { createReadStream, existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { QuorateError } from "../../messages.ts";
import type { InputFile } from "./submissions.ts";

/** The files read, each once, `submission.json` first where there is one. */
export const inputFiles = (folder: string, files: readonly string[]): string[] => [
  ...(existsSync(join(folder, "submission.json")) ? ["submission.json"] : []),
  ...new Set(files),
];

/** SHA-256 of each file. */
export function hashInputs(folder: string, files: readonly string[]): Promise<InputFile[]> {
  return Promise.all(
    files.map(async (file) => {
      const hash = createHash("sha256");
      for await (const chunk of createReadStream(join(folder, file), { highWaterMark: 1 << 20 })) hash.update(chunk);
      return { file, sha256: hash.digest("hex") };
    }),
  );
}

/** Size and time of change of each file. */
export const stampsOf = (folder: string, files: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    files.map((file) => {
      const { size, mtimeNs } = statSync(join(folder, file), { bigint: true });
      return [file, `${size} ${mtimeNs}`];
    }),
  );

/** Throws `file-changed` where a file is no longer as it was: what was read may be half the one and half the other. */
export function refuseChanged(folder: string, stamps: ReadonlyMap<string, string>): void {
  for (const [file, stamp] of stamps) {
    const now = existsSync(join(folder, file)) ? stampsOf(folder, [file]).get(file) : undefined;
    if (now !== stamp) throw new QuorateError("file-changed", file);
  }
}

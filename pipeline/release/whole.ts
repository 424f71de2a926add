/** Checks that a release has not changed since it was written, by the hash of each file in its manifest. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { QuorateError } from "../messages.ts";

/** Raised whenever a file of a release changes its form: a release of another form is not guessed at. */
export const releaseFormat = 7;

/** What of a manifest is read back. */
const manifest = z.object({
  format: z.number(),
  /** a release of an earlier form does not say */
  draft: z.boolean().default(false),
  outputs: z.array(z.object({ file: z.string().regex(/^[a-z-]+([.]draft)?[.][a-z]+$/), sha256: z.string() })),
});

/** Looks at every release in `folders`, whatever its form. Throws `output-changed`. */
export function refuseBroken(folders: readonly string[]): void {
  for (const folder of folders)
    for (const release of readdirSync(folder))
      if (brokenFile(join(folder, release)) !== undefined) throw new QuorateError("output-changed", release);
}

/** Whether the release in a folder is a draft. Throws `release-other` where another version wrote it, `release-changed` where a file of it
 * is no longer as it was written. */
export function refuseOther(home: string, release: string): { readonly draft: boolean } {
  const broken = brokenFile(home);
  if (broken !== undefined) throw new QuorateError("release-changed", release, { file: broken });
  const { format, draft } = readManifest(home)!;
  if (format !== releaseFormat) throw new QuorateError("release-other", release);
  return { draft };
}

/** The first file that is not as the manifest says; undefined where all are. */
function brokenFile(home: string): string | undefined {
  const written = readManifest(home);
  if (written === undefined) return manifestFile;
  return written.outputs.find(({ file, sha256 }) => hashOf(join(home, file)) !== sha256)?.file;
}

const manifestFile = "manifest.json";

function readManifest(home: string): z.infer<typeof manifest> | undefined {
  try {
    return manifest.parse(JSON.parse(readFileSync(join(home, manifestFile), "utf8")));
  } catch {
    return undefined;
  }
}

/** blank of a file that is not there */
function hashOf(path: string): string {
  try {
    return createHash("sha256").update(readFileSync(path)).digest("hex");
  } catch {
    return "";
  }
}

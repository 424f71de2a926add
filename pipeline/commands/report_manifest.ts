/**
 * The manifest of a report: which it is, of which release it was made, what is still missing of it, and the hash of each of its files.
 * The release's manifest cannot hold their hashes: a release is hashed and approved before reports are made of it, and their words are
 * written by others, later. So a report's names the release and its hash, which leads from any file of a report to the figures it was
 * made from.
 */
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { contentOf } from "../../reports/render/html.ts";
import { QuorateError } from "../messages.ts";
import { profileNames } from "../release/profiles.ts";
import { sha256 } from "../release/release_hash.ts";

const manifest = z.strictObject({
  format: z.literal(2),
  authority: z.string(),
  report: z.string(),
  covers: z.string(),
  profile: z.enum(profileNames),
  release: z.string(),
  release_sha256: z.string(),
  /** of its words and figures, the same for a draft: what an approval is of */
  content_sha256: z.string(),
  /** days without which everybody may not read it */
  missing_days: z.array(z.string()),
  /** sections whose words are still to be written */
  unwritten: z.array(z.string()),
  /** the page first */
  files: z.array(z.strictObject({ file: z.string(), bytes: z.int(), sha256: z.string() })),
});

export type ReportManifest = z.infer<typeof manifest>;

const ending = ".manifest.json";

export const manifestFile = (name: string, content: Omit<ReportManifest, "format">) => ({
  name: `${name}${ending}`,
  content: `${JSON.stringify({ format: 2, ...content }, null, 2)}\n`,
});

/** The hash of what a report says, from its page. */
export const contentHash = (page: string): string => sha256(contentOf(page));

/** The name of a report and its manifest, by any of its files. Throws `report-unknown`; `report-changed` where a file is not as it was
 * written, since what was read may then not be what was made. */
export function readReport(path: string): { readonly name: string; readonly manifest: ReportManifest } {
  const home = dirname(path);
  const name = basename(path.endsWith(ending) ? path.slice(0, -ending.length) : path.replace(/[.][a-z]+$/, ""));
  const read = manifestIn(join(home, `${name}${ending}`));
  if (read === undefined) throw new QuorateError("report-unknown", basename(path));
  for (const { file, sha256: hash } of read.files)
    if (!existsSync(join(home, file)) || sha256(readFileSync(join(home, file))) !== hash)
      throw new QuorateError("report-changed", name, { file });
  const page = readFileSync(join(home, read.files[0]!.file), "utf8");
  if (contentHash(page) !== read.content_sha256)
    throw new QuorateError("report-changed", name, { file: `${name}${ending}` });
  return { name, manifest: read };
}

function manifestIn(path: string): ReportManifest | undefined {
  try {
    return manifest.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return undefined;
  }
}

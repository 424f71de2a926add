/**
 * One number for the figures of a release, which is the same for its draft: whoever approves the draft approves these very figures. It
 * is of every file in the order of their names, with the draft mark taken out and without those that say how it was made: of which version and
 * settings, and how it was made safe, which depends on what was printed before.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { draftMark } from "./files.ts";

const apart: readonly string[] = ["manifest.json", "disclosure.json"];

/** The hash of the release in a folder, which was found whole. */
export function releaseHash(folder: string): string {
  const files = readdirSync(folder).map((file) => ({ file, name: file.replace(`.${draftMark}.`, ".") }));
  const hashed = files
    .filter(({ name }) => !apart.includes(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ file, name }) => {
      const content = readFileSync(join(folder, file));
      return `${name} ${sha256(name === "catalogue.json" ? withoutDraft(content.toString()) : content)}\n`;
    });
  return sha256(hashed.join(""));
}

const withoutDraft = (catalogue: string): string => JSON.stringify({ ...JSON.parse(catalogue), draft: false });

export const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

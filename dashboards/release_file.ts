/** The release's own files, which stand beside its site: their addresses from the site's root. */
import { fileIn } from "../pipeline/release/files.ts";
import type { Catalogue } from "../pipeline/release/format.ts";
import { releaseName } from "../pipeline/words/release_words.ts";
import type { Site } from "./site.ts";

export const releaseFile = (catalogue: Catalogue, file: string): string =>
  `release/${releaseName(catalogue)}/${fileIn(catalogue, file)}`;

/** Every finding, row by row; none where readers are not told of rows. */
export const findingsFile = ({ quality, catalogue }: Pick<Site, "quality" | "catalogue">): string | null =>
  quality === null ? null : releaseFile(catalogue, "findings.csv");

/** The release's own files, which stand beside its site: their addresses from the site's root. */
import { fileIn } from "../pipeline/release/files.ts";
import type { Catalogue } from "../pipeline/release/format.ts";
import { likeForLikeFiles } from "../pipeline/release/like_for_like.ts";
import { releaseName } from "../pipeline/words/release_words.ts";
import type { Site } from "./site.ts";

export const releaseFile = (catalogue: Catalogue, file: string): string =>
  `release/${releaseName(catalogue)}/${fileIn(catalogue, file)}`;

/** Our figures in the form in which others publish theirs; none where readers are not given them. */
export const theirFormFile = ({ figures, catalogue }: Pick<Site, "figures" | "catalogue">): string | null =>
  figures.release.likeForLike.forms.length === 0 ? null : releaseFile(catalogue, likeForLikeFiles.values);

/** Every finding, row by row; none where readers are not told of rows. */
export const findingsFile = ({ quality, catalogue }: Pick<Site, "quality" | "catalogue">): string | null =>
  quality === null ? null : releaseFile(catalogue, "findings.csv");

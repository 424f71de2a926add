/**
 * Our figures in the form in which others publish theirs: what a comparison is with. The measure itself stays as the documents ask for
 * it. For readers from whom figures are kept there are none: a figure in two forms tells of the few in between.
 */
import type { LikeForLike } from "./format.ts";

export const noLikeForLike: LikeForLike = { forms: [], values: [] };

/** The definitions, and the figures in the columns of `values.csv`. */
export const likeForLikeFiles = { forms: "like-for-like.json", values: "like-for-like.csv" } as const;

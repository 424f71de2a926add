/**
 * Our figures in the form in which others publish theirs: what a comparison is with. The measure itself stays as the documents ask for
 * it. For readers from whom figures are kept there are none: a figure in two forms tells of the few in between.
 */
import type { CatalogueMeasure, Value } from "./format.ts";

export interface LikeForLike {
  /** of each form its whole definition, as it ran; its id is the measure's, and its benchmark says what still differs */
  readonly forms: readonly CatalogueMeasure[];
  /** of the one kind of period in which they are published, rounded as they are there */
  readonly values: readonly Value[];
}

export const noLikeForLike: LikeForLike = { forms: [], values: [] };

/** The definitions, and the figures in the columns of `values.csv`. */
export const likeForLikeFiles = { forms: "like-for-like.json", values: "like-for-like.csv" } as const;

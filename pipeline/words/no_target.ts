/** What a sentence says where no target is set: a chapter says it once, over its table, and not of each measure. */
export const noTarget = "No target is set.";

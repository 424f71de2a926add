/**
 * Draws a level run of a path by its ends: the points between them can't be seen. Most lines that say what is usual are level, and stood
 * point by point for half of what a page of small charts weighs.
 */

/** a height, then the points of the same height that another of that height follows */
const between = /,(-?[\d.]+)((?:L-?[\d.]+,\1(?![\d.]))+)(?=L-?[\d.]+,\1(?![\d.]))/g;

/** `path`: what stands in `d`, of points joined by straight lines. */
export const levelRuns = (path: string): string => path.replace(between, ",$1");

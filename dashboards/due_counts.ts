/** What falls due next, added up as its page shows it. Where readers are not told of it there is nothing. */

import { type DueCount, dueNextFiles, overdueBands, weeksAhead } from "../pipeline/release/due_next.ts";
import type { Catalogue } from "../pipeline/release/format.ts";
import { releaseFile } from "./release_file.ts";
import type { Site } from "./site.ts";

export const dueNextPath = "due-next";

/** Whether readers are told what falls due next. */
export const listsDueNext = ({ figures }: Pick<Site, "figures">): boolean => figures.release.dueNext !== null;

/** The file with a row for each, from the site's root: it is the release's own. */
export const dueNextRows = (catalogue: Catalogue): string => releaseFile(catalogue, dueNextFiles.rows);

export const itemsOf = (counts: readonly DueCount[]): number => counts.reduce((sum, { items }) => sum + items, 0);

export const isOverdue = ({ when }: DueCount): boolean => overdueBands.some(({ id }) => id === when);
export const isComing = ({ when }: DueCount): boolean => typeof when === "number";

/** Within these of the coming weeks, from 1. */
export const inWeeks =
  (first: number, last: number) =>
  ({ when }: DueCount): boolean =>
    typeof when === "number" && when >= first && when <= last;

/** The coming weeks, each with its first and last day (ISO). The first begins on the as-at date. */
export const weeksFrom = (asAt: string): readonly { readonly from: string; readonly to: string }[] =>
  Array.from({ length: weeksAhead }, (_, at) => ({ from: dayAfter(asAt, 7 * at), to: dayAfter(asAt, 7 * at + 6) }));

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

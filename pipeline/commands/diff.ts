/**
 * `diff` says what changed from one release to the next, as the page "What changed" does: new periods, restated figures with why, rows set
 * aside, and measures that came or went. For whoever approves a release, before they do.
 */
import { basename, dirname, resolve } from "node:path";
import { figureWords } from "../figures/figure_words.ts";
import { QuorateError } from "../messages.ts";
import { type Comparison, compareReleases } from "../release/compare.ts";
import { releaseBefore } from "../release/previous.ts";
import { readRelease } from "../release/read.ts";
import { countWords } from "../statistics/amount.ts";
import { counted } from "../words/counted.ts";
import { freshPeriods } from "../words/fresh_words.ts";
import { periodHead } from "../words/period_phrase.ts";
import { releaseName } from "../words/release_words.ts";
import { restatedWords } from "../words/restated_words.ts";
import type { Context } from "./command.ts";

export interface DiffOptions {
  /** the folder of the release */
  readonly folder: string | undefined;
  /** the folder of the release to compare it with; the one before, beside it, where not given */
  readonly since: string | undefined;
}

/** Throws `usage` where no release is named or none stands before it; `release-unknown`, `release-changed`, `release-other`. */
export function diffCommand(context: Context, { folder, since }: DiffOptions): void {
  if (folder === undefined) throw new QuorateError("usage", "", { why: "name a release's folder", command: "diff" });
  const home = resolve(context.folder, folder);
  const release = readRelease(home);
  // a release stands in the folder `release` of where its pages are
  const before =
    since === undefined
      ? releaseBefore(dirname(dirname(home)), release.catalogue)
      : readRelease(resolve(context.folder, since));
  if (before === null)
    throw new QuorateError("usage", basename(home), {
      why: "no earlier release stands beside it: name one with --since",
      command: "diff",
    });
  const comparison = compareReleases(before, release);
  context.print(`${releaseName(release.catalogue)}, compared with ${releaseName(before.catalogue)}`);
  for (const line of linesOf(comparison)) context.print(line);
}

function linesOf(found: Comparison): string[] {
  const { fresh, restated, restatedInBreakdowns, setAside, appeared, vanished } = found;
  return [
    `  ${counted(fresh.length, "measure has", "measures have")} new periods`,
    ...freshPeriods(fresh).map(({ words, measures }) => `    ${words}: ${counted(measures.length, "measure")}`),
    `  ${counted(restated.length, "figure was", "figures were")} restated, and ${countWords(restatedInBreakdowns)} by category`,
    ...restated.map((one) => {
      const [was, is] = [figureWords(one.measure, one.before).plain, figureWords(one.measure, one.now).plain];
      return `    ${one.measure.id}, ${periodHead(one.measure, one.now)}: ${was} → ${is} (${restatedWords(one)})`;
    }),
    `  ${counted(appeared.length, "measure is new", "measures are new")}, ${countWords(vanished.length)} gone`,
    ...appeared.map(({ id }) => `    ${id}: new`),
    ...vanished.map(({ id }) => `    ${id}: gone`),
    ...setAside.map(
      ({ title, before, now }) => `  rows set aside of ${title}: ${countWords(before)} before, ${countWords(now)} now`,
    ),
  ];
}

/**
 * The words of a report: `report new` lays out a folder for a year or a quarter, with prompts and what the last one asked of somebody;
 * `report review` lists what must be looked at before it is signed.
 */
import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { coveredBefore } from "../../reports/edition.ts";
import { laidOut } from "../../reports/lay_out.ts";
import { draftedFile, type Review, reviewOf } from "../../reports/review.ts";
import { replaceOwnFile, writeNewFiles } from "../folders/own_files.ts";
import { notWritable, QuorateError } from "../messages.ts";
import { readRelease } from "../release/read.ts";
import { counted } from "../words/counted.ts";
import type { Context } from "./command.ts";
import { wordsFolder } from "./made_reports.ts";
import { askedFor, type ReportOptions, releaseFolder } from "./report.ts";

type Options = Pick<ReportOptions, "name" | "year" | "words" | "body">;

/** where somebody's own words are unless another folder is named */
const usualWords = "words";

/** Of the words, and of those of the year or quarter before. Throws `usage` where a body's report names none. */
function foldersOf({ folder: at }: Context, options: Options) {
  const { report, covered } = askedFor(options);
  const { body, words = usualWords } = options;
  if ((report.each === "body") !== (body !== undefined)) {
    const why = body === undefined ? "say whose report with --body, as its page is named" : "this report is of no body";
    throw new QuorateError("usage", "", { why, command: "report" });
  }
  const of = body === undefined ? {} : { body };
  const root = resolve(at, words);
  return {
    folder: wordsFolder(report, { covered, ...of }, root),
    earlier: wordsFolder(report, { covered: coveredBefore(covered), ...of }, root),
  };
}

/** Throws `output-exists` where any of the files is there already. */
export function newWords(context: Context, options: Options): void {
  const { report, covered } = askedFor(options);
  const { folder, earlier } = foldersOf(context, options);
  const files = laidOut(report, covered, earlier);
  try {
    writeNewFiles(folder, files);
  } catch (error) {
    throw notWritable(error, relative(context.folder, folder));
  }
  const where = relative(context.folder, folder);
  context.print(`laid out in ${where}: ${counted(files.length, "section")}, each with what it should say`);
  context.print(`write them, then: quorate report review ${report.id} --year ${covered.name}`);
}

/** Throws `report-not-ready` where anything stops the report. */
export function reviewWords(context: Context, options: Options & Pick<ReportOptions, "release">): void {
  const { report, covered } = askedFor(options);
  const { folder, earlier } = foldersOf(context, options);
  if (!existsSync(folder))
    throw new QuorateError("words-missing", relative(context.folder, folder), { name: report.id, year: covered.name });
  const release = readRelease(releaseFolder(context, options.release));
  const review = reviewOf(report, covered, release, folder, earlier);
  for (const line of linesOf(review)) context.print(line);
  try {
    replaceOwnFile(join(folder, draftedFile), `${JSON.stringify(review.drafted, null, 2)}\n`);
  } catch (error) {
    throw notWritable(error, relative(context.folder, folder));
  }
  const open = review.unanswered.length + review.problems.length;
  if (open > 0)
    throw new QuorateError("report-not-ready", report.id, { many: `${counted(open, "thing is", "things are")} open` });
  context.print("nothing stops it: read it once more, and sign it");
}

function linesOf({ unanswered, stale, changed, hits, problems, idle }: Review): string[] {
  const part = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`)];
  return [
    ...part("still to be written", unanswered),
    ...part(
      "to be corrected, or decided on",
      problems.map(({ place, what }) => `${place}: ${what}`),
    ),
    ...part(
      "decided on: tells of nobody",
      hits
        .filter(({ decided }) => decided !== "")
        .map(({ place, text, decided }) => `${place}: “${text}” (${decided})`),
    ),
    ...part(
      "figures that are others than in the last review",
      changed.map(({ section, name, was, is }) => `${section}, ${name}: ${was} → ${is}`),
    ),
    ...part("word for word as the last time", stale),
    ...part("decisions on words that are no longer there", idle),
  ];
}

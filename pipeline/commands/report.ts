/** `report` makes one report of one year from a release, in all its forms, and says what is still to be written. */
import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { coveredOf, type Edition, editionsOf } from "../../reports/edition.ts";
import { reports } from "../../reports/index.ts";
import { formEndings } from "../../reports/render/forms.ts";
import type { Report } from "../../reports/report.ts";
import { didYouMean } from "../closest.ts";
import { type Lock, takeLock } from "../folders/lock.ts";
import { type MadeFolders, makeFolders } from "../folders/make_folders.ts";
import { type OwnFile, publicationAround, writeOwnFiles } from "../folders/own_files.ts";
import { realPath } from "../folders/real_path.ts";
import { temporaryFolderFor } from "../folders/temporary.ts";
import { notWritable, QuorateError } from "../messages.ts";
import type { Release } from "../release/format.ts";
import { readRelease } from "../release/read.ts";
import { releaseHash } from "../release/release_hash.ts";
import type { Context } from "./command.ts";
import {
  ofConfig,
  ofLedger,
  ofTheProject,
  ofUsualWarehouse,
  ofWords,
  refuseOverlap,
  refuseWithin,
  usualLedger,
} from "./guarded.ts";
import { filesOf, madeReport, withPdf, wordsFolder } from "./made_reports.ts";
import { whyNotPublic } from "./report_gate.ts";

export interface ReportOptions {
  readonly name: string | undefined;
  readonly year: string | undefined;
  /** the body whose own report it is, as its address has it */
  readonly body?: string | undefined;
  /** a release's folder; the latest under dist/release where not given */
  readonly release: string | undefined;
  readonly to: string;
  /** the folder of somebody's words, or of this report's; the project's own samples where not given */
  readonly words: string | undefined;
  /** whether it is printed too */
  readonly pdf?: boolean;
  /** where approvals are kept */
  readonly ledger?: string | undefined;
}

/** Wrong use is thrown at once; the report is written when the promise ends. */
export function reportCommand(context: Context, options: ReportOptions): Promise<void> {
  const { report, covered } = askedFor(options);
  const folder = releaseFolder(context, options.release);
  const release = readRelease(folder);
  const words = options.words === undefined ? undefined : resolve(context.folder, options.words);
  const ledger = resolve(context.folder, options.ledger ?? usualLedger);
  const to = resolve(context.folder, options.to);
  refuseOverlap(to, [
    ...ofTheProject,
    ...ofUsualWarehouse(context),
    ...ofConfig(context),
    ...ofWords(words),
    ...ofLedger(ledger),
  ]);
  refuseWithin(to, { what: "the release", path: folder });
  if (!report.profiles.includes(release.catalogue.profile))
    throw new QuorateError("report-profile", report.id, { profiles: report.profiles.join(", ") });
  return writeAlone(to, async (write) => {
    for (const edition of editionsOf(report, covered, release)) {
      const wordsIn = wordsOf(report, edition, words);
      // a body that has written nothing has made no report
      if (edition.body !== undefined && !existsSync(wordsIn)) continue;
      const asAsked = await madeReport(report, edition, release, wordsIn);
      const stopped = whyNotPublic(asAsked, release, ledger);
      if (stopped !== undefined && publicationAround(realPath(to)) !== undefined) throw stopped;
      const made = stopped === undefined ? asAsked : await madeReport(report, edition, asDraft(release), wordsIn);
      // one that is in print beside it is printed again: else it would give other figures
      const inPrint = existsSync(join(to, `${made.name}.${formEndings.PDF}`));
      const [whole] =
        options.pdf || inPrint
          ? await withPdf([made], release.catalogue.as_at, await temporaryFolderFor("print"))
          : [made];
      write(filesOf(whole!, release, releaseHash(folder)));
      const [page, ...others] = whole!.forms;
      context.print(`open ${relative(context.folder, join(to, page!.name))} (a double-click will do)`);
      for (const { form, name } of others) context.print(`${form} ${relative(context.folder, join(to, name))}`);
      if (stopped !== undefined) context.print(`marked as a draft: ${stopped.message}`);
      if (made.unwritten.length > 0) context.print(`still to be written: ${made.unwritten.join("; ")}`);
    }
  });
}

/** What may not be read by everybody yet is made all the same, for those who write and approve it, and says what it is. */
const asDraft = (release: Release): Release => ({ ...release, catalogue: { ...release.catalogue, draft: true } });

/** Under the folder that was named, as `report new` lays them out, or in that folder itself: but no body's report in the words of all. */
function wordsOf(report: Report, edition: Edition, named: string | undefined): string {
  const folder = wordsFolder(report, edition, named);
  return named === undefined || edition.body !== undefined || existsSync(folder) ? folder : named;
}

/** The report and the year or quarter that were asked for. Throws `usage`. */
export function askedFor({ name, year }: Pick<ReportOptions, "name" | "year">) {
  const report = reports.find(({ id }) => id === name);
  const known = reports.map(({ id }) => id);
  if (report === undefined) {
    const like = didYouMean(name ?? "", known);
    throw new QuorateError("usage", "", { why: `name a report: ${known.join(", ")}${like}`, command: "report" });
  }
  const covered = coveredOf(year ?? "");
  if (covered?.kind !== report.every) {
    const why = report.every === "year" ? "--year must be a year, as 2025" : "--year must be a quarter, as 2025-Q4";
    throw new QuorateError("usage", "", { why, command: "report" });
  }
  return { report, covered };
}

type Write = (files: readonly OwnFile[]) => void;

/** Writes into the folder while no other run does, nor publishes around it. Throws `output-busy`. */
async function writeAlone(to: string, use: (write: Write) => Promise<void>): Promise<void> {
  const folder = realPath(to);
  const locked = publicationAround(folder) ?? folder;
  let folders: MadeFolders | undefined;
  let lock: Lock | undefined;
  try {
    folders = makeFolders(dirname(locked));
    lock = await takeLock(locked);
    if (lock === undefined) throw new QuorateError("output-busy", basename(locked));
    await use((files) => writeOwnFiles(folder, files));
  } catch (error) {
    throw notWritable(error, basename(folder));
  } finally {
    lock?.release();
    folders?.remove();
  }
}

export function releaseFolder({ folder }: Context, named: string | undefined): string {
  if (named !== undefined) return resolve(folder, named);
  const releases = resolve(folder, "dist/release");
  const latest = existsSync(releases) ? readdirSync(releases).sort().at(-1) : undefined;
  if (latest === undefined) throw new QuorateError("release-unknown", "dist/release");
  return join(releases, latest);
}

/** `report` makes one report of one year from a release, and says what is still to be written. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { buildReport } from "../../reports/build_report.ts";
import { reports } from "../../reports/index.ts";
import { reportHtml } from "../../reports/render/html.ts";
import type { Report } from "../../reports/report.ts";
import { ReportRefused } from "../../reports/report_refused.ts";
import { didYouMean } from "../closest.ts";
import { type Lock, takeLock } from "../folders/lock.ts";
import { type MadeFolders, makeFolders } from "../folders/make_folders.ts";
import { type OwnFile, publicationAround, writeOwnFiles } from "../folders/own_files.ts";
import { realPath } from "../folders/real_path.ts";
import { notWritable, QuorateError } from "../messages.ts";
import { stylesheet } from "../print/stylesheet.ts";
import type { Release } from "../release/format.ts";
import { readRelease } from "../release/read.ts";
import type { Context } from "./command.ts";
import { ofConfig, ofTheProject, ofUsualWarehouse, ofWords, refuseOverlap, refuseWithin } from "./guarded.ts";

export interface ReportOptions {
  readonly name: string | undefined;
  readonly year: string | undefined;
  /** a release's folder; the latest under dist/release where not given */
  readonly release: string | undefined;
  readonly to: string;
  /** a folder of words; the report's own where not given */
  readonly words: string | undefined;
}

/** Wrong use is thrown at once; the report is written when the promise ends. */
export function reportCommand(context: Context, options: ReportOptions): Promise<void> {
  const report = reports.find(({ id }) => id === options.name);
  const known = reports.map(({ id }) => id).join(", ");
  if (report === undefined) {
    const like = didYouMean(
      options.name ?? "",
      reports.map(({ id }) => id),
    );
    throw new QuorateError("usage", "", { why: `name a report: ${known}${like}`, command: "report" });
  }
  if (!/^20\d{2}$/.test(options.year ?? ""))
    throw new QuorateError("usage", "", { why: "--year must be a year, as 2025", command: "report" });
  const folder = releaseFolder(context, options.release);
  const release = readRelease(folder);
  const words = options.words === undefined ? undefined : resolve(context.folder, options.words);
  const to = resolve(context.folder, options.to);
  refuseOverlap(to, [...ofTheProject, ...ofUsualWarehouse(context), ...ofConfig(context), ...ofWords(words)]);
  refuseWithin(to, { what: "the release", path: folder });
  return writeAlone(to, (write) => {
    const written = writeReport(report, Number(options.year), release, write, words);
    context.print(`open ${relative(context.folder, join(to, written.file))} (a double-click will do)`);
    if (written.unwritten.length > 0) context.print(`still to be written: ${written.unwritten.join("; ")}`);
  });
}

type Write = (files: readonly OwnFile[]) => void;

/** Writes into the folder while no other run does, nor publishes around it. Throws `output-busy`. */
async function writeAlone(to: string, use: (write: Write) => void): Promise<void> {
  const folder = realPath(to);
  const locked = publicationAround(folder) ?? folder;
  let folders: MadeFolders | undefined;
  let lock: Lock | undefined;
  try {
    folders = makeFolders(dirname(locked));
    lock = await takeLock(locked);
    if (lock === undefined) throw new QuorateError("output-busy", basename(locked));
    use((files) => writeOwnFiles(folder, files));
  } catch (error) {
    throw notWritable(error, basename(folder));
  } finally {
    lock?.release();
    folders?.remove();
  }
}

/** Writes into a folder that is not there yet. */
export const newFiles =
  (folder: string): Write =>
  (files) => {
    mkdirSync(folder, { recursive: true });
    for (const { name, content } of files) writeFileSync(join(folder, name), content, { flag: "wx" });
  };

const own = (path: string): string => fileURLToPath(new URL(`../../reports/${path}`, import.meta.url));

/** The years for which a report has words of its own. */
export const yearsWritten = ({ id }: Report): readonly number[] => {
  const folder = own(`${id}/words`);
  return existsSync(folder) ? readdirSync(folder).map(Number).filter(Number.isInteger) : [];
};

/** Whether a release reaches back far enough for a report of a year: it tells what the report is about as its tables show it. */
export const reachesBack = ({ told, sections }: Report, year: number, { values }: Release): boolean =>
  sections
    .flatMap(({ tables }) => tables)
    .filter((table) => (table.table === "measures" ? table.measures.includes(told) : table.measure === told))
    .every(({ kinds }) =>
      values.some(
        ({ measure_id, period_kind, period_end }) =>
          measure_id === told && kinds.includes(period_kind) && period_end === `${year}-12-31`,
      ),
    );

/** Writes `<id>-<year>.html` with its stylesheet. Throws `report-faulty` where its words can't be published. */
export function writeReport(report: Report, year: number, release: Release, write: Write, words?: string) {
  try {
    const { document, unwritten } = buildReport(report, year, release, words ?? own(`${report.id}/words/${year}`));
    const [file, style] = [`${report.id}-${year}.html`, "report.css"];
    write([
      { name: file, content: reportHtml(document, style) },
      {
        name: style,
        content: stylesheet(readFileSync(own(style), "utf8"), {
          mark: document.marks.join(" · "),
          name: document.title,
        }),
      },
    ]);
    return { file, unwritten };
  } catch (error) {
    if (error instanceof ReportRefused) throw new QuorateError("report-faulty", report.id, { problems: error.message });
    throw error;
  }
}

function releaseFolder({ folder }: Context, named: string | undefined): string {
  if (named !== undefined) return resolve(folder, named);
  const releases = resolve(folder, "dist/release");
  const latest = existsSync(releases) ? readdirSync(releases).sort().at(-1) : undefined;
  if (latest === undefined) throw new QuorateError("release-unknown", "dist/release");
  return join(releases, latest);
}

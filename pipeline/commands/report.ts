/** `report` makes one report of one year from a release, and says what is still to be written. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { buildReport } from "../../reports/build_report.ts";
import { reports } from "../../reports/index.ts";
import { reportHtml } from "../../reports/render/html.ts";
import type { Report } from "../../reports/report.ts";
import { ReportRefused } from "../../reports/report_refused.ts";
import { didYouMean } from "../closest.ts";
import { QuorateError } from "../messages.ts";
import type { Release } from "../release/format.ts";
import { readRelease } from "../release/read.ts";
import type { Context } from "./command.ts";

export interface ReportOptions {
  readonly name: string | undefined;
  readonly year: string | undefined;
  /** a release's folder; the latest under dist/release where not given */
  readonly release: string | undefined;
  readonly to: string;
  /** a folder of words; the report's own where not given */
  readonly words: string | undefined;
}

export function reportCommand(context: Context, options: ReportOptions): void {
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
  const release = readRelease(releaseFolder(context, options.release));
  const words = options.words === undefined ? undefined : resolve(context.folder, options.words);
  const to = resolve(context.folder, options.to);
  const written = writeReport(report, Number(options.year), release, to, words);
  context.print(`open ${relative(process.cwd(), written.file)} (a double-click will do)`);
  if (written.unwritten.length > 0) context.print(`still to be written: ${written.unwritten.join("; ")}`);
}

const own = (path: string): string => fileURLToPath(new URL(`../../reports/${path}`, import.meta.url));

/** The years for which a report has words of its own. */
export const yearsWritten = ({ id }: Report): readonly number[] => {
  const folder = own(`${id}/words`);
  return existsSync(folder) ? readdirSync(folder).map(Number).filter(Number.isInteger) : [];
};

/** Whether a release reaches back far enough for every table of a report of a year. */
export const reachesBack = ({ sections }: Report, year: number, { values }: Release): boolean =>
  sections
    .flatMap(({ tables }) => tables)
    .every(({ kind }) => values.some((each) => each.period_kind === kind && each.period_end === `${year}-12-31`));

/** Writes `<id>-<year>.html` with its stylesheet into `to`. Throws `report-faulty` where its words can't be published. */
export function writeReport(report: Report, year: number, release: Release, to: string, words?: string) {
  try {
    const { document, unwritten } = buildReport(report, year, release, words ?? own(`${report.id}/words/${year}`));
    const file = join(to, `${report.id}-${year}.html`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, reportHtml(document, "report.css"));
    copyFileSync(own("report.css"), join(to, "report.css"));
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

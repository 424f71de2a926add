/** Makes reports in all their forms, whole before any of them is written, each with a manifest of its own. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildReport } from "../../reports/build_report.ts";
import type { ReportDocument } from "../../reports/document.ts";
import { type Covered, type Edition, editionName } from "../../reports/edition.ts";
import { type FormFile, formEndings, formsOf } from "../../reports/render/forms.ts";
import type { Report, TableSpec } from "../../reports/report.ts";
import { ReportRefused } from "../../reports/report_refused.ts";
import type { OwnFile } from "../folders/own_files.ts";
import { QuorateError } from "../messages.ts";
import { printPages } from "../print/print_pages.ts";
import { stylesheet } from "../print/stylesheet.ts";
import type { Release } from "../release/format.ts";
import { sha256 } from "../release/release_hash.ts";
import { releaseName } from "../words/release_words.ts";
import { slugOf } from "../words/slug.ts";
import { contentHash, manifestFile } from "./report_manifest.ts";

export interface MadeReport {
  readonly report: Report;
  readonly edition: Edition;
  /** of its files, without their endings */
  readonly name: string;
  readonly title: string;
  /** the page first */
  readonly forms: readonly FormFile[];
  /** of what it says: what an approval is of */
  readonly contentHash: string;
  /** the page's stylesheet */
  readonly style: OwnFile;
  /** sections whose words are still to be written */
  readonly unwritten: readonly string[];
  /** days without which it is not published */
  readonly missingDays: readonly string[];
}

const own = (path: string): string => fileURLToPath(new URL(`../../reports/${path}`, import.meta.url));

/** The folder of an edition's words: the project's own samples, or somebody's under `root`. A body's own are in a folder of its own. */
export function wordsFolder({ id }: Report, { covered, body }: Edition, root?: string): string {
  const folder = root === undefined ? own(`${id}/words/${covered.name}`) : join(root, id, covered.name);
  return body === undefined ? folder : join(folder, slugOf(body));
}

/** Whether a release reaches back far enough for what a report covers: it tells what the report is about as its tables show it. */
export const reachesBack = ({ told, sections }: Report, { end }: Covered, { values }: Release): boolean =>
  sections
    .flatMap(({ tables }) => tables.flatMap((table) => (isAbout(table, told) ? kindsOf(table) : [])))
    .every((kinds) =>
      values.some(
        ({ measure_id, period_kind, period_end }) =>
          measure_id === told && kinds.includes(period_kind) && period_end === end,
      ),
    );

/** Whether a table shows a measure by the periods that it names. */
function isAbout(table: TableSpec, measure: string): boolean {
  switch (table.table) {
    case "measures":
      return table.measures.includes(measure);
    case "trend":
      return table.measures.some(({ id }) => id === measure);
    case "categories":
      return table.measure === measure;
    default:
      return false;
  }
}

const kindsOf = (table: TableSpec) => ("kinds" in table ? [table.kinds] : []);

/** In every form but PDF. `words`: the folder of its words. Throws `report-faulty` where they can't be published. */
export async function madeReport(
  report: Report,
  edition: Edition,
  release: Release,
  words: string,
): Promise<MadeReport> {
  const { document, unwritten, missingDays } = built(report, edition, release, words);
  const name = editionName(report, edition);
  const style = { name: `${name}.css`, content: styleOf(document) };
  const forms = await formsOf(document, name, style.name);
  const said = contentHash(String(forms[0]!.content));
  return { report, edition, name, title: document.title, forms, contentHash: said, style, unwritten, missingDays };
}

function built(report: Report, edition: Edition, release: Release, words: string) {
  try {
    return buildReport(report, edition, release, words);
  } catch (error) {
    if (error instanceof ReportRefused) throw new QuorateError("report-faulty", report.id, { problems: error.message });
    throw error;
  }
}

const styleOf = ({ mark, title }: ReportDocument): string =>
  stylesheet(readFileSync(own("report.css"), "utf8"), { mark, name: title });

/** The same with PDF, printed from their pages in `work`, an empty folder. Throws `no-browser`. */
export async function withPdf(made: readonly MadeReport[], asAt: string, work: string): Promise<MadeReport[]> {
  const pages = made.map(({ forms, style }) => {
    const [page] = forms;
    for (const { name, content } of [page!, style]) writeFileSync(join(work, name), content);
    return join(work, page!.name);
  });
  const printed = await printPages(pages, asAt);
  return made.map((each, at) => {
    const [page, ...others] = each.forms;
    const pdf = { form: "PDF" as const, name: `${each.name}.${formEndings.PDF}`, content: printed[at]! };
    return { ...each, forms: [page!, pdf, ...others] };
  });
}

/** Everything to be written of a report. `hash`: of the release that it was made from. */
export function filesOf(made: MadeReport, { catalogue }: Release, hash: string): OwnFile[] {
  const files = [...made.forms, made.style].map(({ name, content }) => ({ name, content }));
  const manifest = manifestFile(made.name, {
    authority: catalogue.authority.code,
    report: made.report.id,
    covers: made.edition.covered.name,
    profile: catalogue.profile,
    release: releaseName(catalogue),
    release_sha256: hash,
    content_sha256: made.contentHash,
    missing_days: [...made.missingDays],
    unwritten: [...made.unwritten],
    files: files.map(({ name, content }) => ({ file: name, bytes: bytesOf(content), sha256: sha256(content) })),
  });
  return [...files, manifest];
}

export const bytesOf = (content: string | Uint8Array): number => Buffer.byteLength(content);

/** Writes into a folder in which none of the files is yet. */
export function writeNew(folder: string, files: readonly OwnFile[]): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, content } of files) writeFileSync(join(folder, name), content, { flag: "wx" });
}

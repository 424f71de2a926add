/**
 * Does everything from submissions to a site: checks and loads them, builds the models, counts the measures, writes the release and
 * the site, and moves it into place in one step. Several authorities have a folder each, with a page above that lists them. If
 * anything goes wrong, the last publication is left as it was, each submission is in the warehouse either whole or not at all, and
 * the message says what was loaded by then.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { buildSite } from "../../dashboards/build.ts";
import { buildIndex } from "../../dashboards/build_index.ts";
import type { SiteReport } from "../../dashboards/site.ts";
import { SiteRefused } from "../../dashboards/site_refused.ts";
import { editionsOf, latestCovered } from "../../reports/edition.ts";
import { reports } from "../../reports/index.ts";
import { readConfig } from "../config.ts";
import { QuorateError, withOutcome } from "../messages.ts";
import { printPages } from "../print/print_pages.ts";
import type { Catalogue, Release } from "../release/format.ts";
import { type Place, preparePlace, refuseOtherReaders } from "../release/place.ts";
import { releaseBefore } from "../release/previous.ts";
import { type ProfileName, profileNames, profiles } from "../release/profiles.ts";
import { readRelease } from "../release/read.ts";
import { releaseHash } from "../release/release_hash.ts";
import type { Table } from "../sensitive/disclosure/column.ts";
import { approvalOf, enter, hasApprovals, type Ledger, ledgerIn } from "../sensitive/disclosure/ledger_files.ts";
import { plannedAfter } from "../sensitive/disclosure/planned_after.ts";
import { prepareWarehouse, submissionsKnownAt } from "../sensitive/intake/submissions.ts";
import { chapters } from "../sensitive/measures/catalogue.ts";
import { dropModels } from "../sensitive/warehouse/build_models.ts";
import { type ChosenSubmission, chooseSubmissions } from "../sensitive/warehouse/choose_submissions.ts";
import { Warehouse } from "../sensitive/warehouse/connection.ts";
import { lower } from "../words/first_letter.ts";
import { listed } from "../words/listed.ts";
import { releaseName } from "../words/release_words.ts";
import { boardPack, packPage } from "./board_pack.ts";
import { type Context, step } from "./command.ts";
import { ofConfig, ofLedger, ofSubmissions, ofTheProject, ofWarehouse, refuseOverlap, usualLedger } from "./guarded.ts";
import { type LoadOptions, loadedWords, loadSubmissions } from "./load_submissions.ts";
import {
  bytesOf,
  filesOf,
  type MadeReport,
  madeReport,
  reachesBack,
  withPdf,
  wordsFolder,
  writeNew,
} from "./made_reports.ts";
import { type Asked, type Made, makeRelease } from "./make_release.ts";
import { whyNotPublic } from "./report_gate.ts";

export interface PublishOptions extends Omit<LoadOptions, "keyFile"> {
  readonly profile: string;
  /** nobody approved it, and every page and file says so */
  readonly draft: boolean;
  /** where the profile's publications are, unless it is given */
  readonly to: string | undefined;
  /** the warehouse's file */
  readonly warehouse: string;
  /** with no folders: the figures as they were known on this day, from what the warehouse holds */
  readonly knownAt?: string | undefined;
  /** the folder of the release before, for what changed; that published last at the same place unless it is given */
  readonly since?: string | undefined;
  /** whether the reports are printed too, and Home with the papers that come after it */
  readonly pdf?: boolean;
  /** a folder of words, `<report>/<year or quarter>/<section>.md`; the project's own samples where not given */
  readonly words?: string | undefined;
  /** ISO: the day of publication, of what nobody need approve */
  readonly published?: string | undefined;
  /** where what was printed for everybody is kept */
  readonly ledger?: string | undefined;
  /** with the definitions in force on this day (ISO) */
  readonly definitionsOf?: string | undefined;
}

/** What was published of one authority. */
interface Published {
  readonly release: string;
  readonly pages: number;
  readonly figures: number;
  readonly hash: string;
  readonly tables: readonly Table[];
  readonly catalogue: Catalogue;
  /** from the folder published to */
  readonly reports: readonly string[];
}

export async function publish(context: Context, options: PublishOptions): Promise<void> {
  const profile = profileNamed(options.profile);
  const { draft } = options;
  if (profile !== "public" && draft)
    throw new QuorateError("usage", "", { why: "--draft goes with --profile public only", command: "publish" });
  const ledger = resolve(context.folder, options.ledger ?? usualLedger);
  // what nobody ever approved need not be counted first
  if (profile === "public" && !draft && !hasApprovals(ledger)) throw new QuorateError("not-approved", "");
  const to = resolve(context.folder, options.to ?? profiles[profile].to);
  const file = resolve(context.folder, options.warehouse);
  const folders = options.folders.map((folder) => resolve(context.folder, folder));
  const kept = [...ofWarehouse(file), ...ofLedger(ledger), ...ofConfig(context), ...ofSubmissions(folders)];
  refuseOverlap(to, [...ofTheProject, ...kept]);
  const done: string[] = [];
  let isPublished = false;
  let place: Place | undefined;
  let warehouse: Warehouse | undefined;
  try {
    const at = await preparePlace(to);
    refuseOtherReaders(to, profile);
    place = at;
    warehouse = await (options.knownAt === undefined ? Warehouse.open(file) : Warehouse.openExisting(file));
    const chosen = await wantedSubmissions(context, warehouse, { ...options, keyFile: `${file}.key` }, done);
    const all: Published[] = [];
    const entering: ReturnType<typeof approvedOrRefused>[] = [];
    // one after the other, so that each has the same bytes as when it is published alone
    for (const submission of chosen) {
      const folder = chosen.length === 1 ? "." : submission.authority;
      if (chosen.length > 1) context.log(`${submission.name}:`);
      const known = ledgerIn(ledger, submission.authority);
      const asked = {
        chapters,
        definitionsOf: options.definitionsOf,
        profile,
        draft,
        known,
        pdf: options.pdf ?? false,
        words: options.words === undefined ? undefined : resolve(context.folder, options.words),
        ledger,
      };
      const before = options.since === undefined ? join(to, folder) : { since: resolve(context.folder, options.since) };
      // the day it was approved, and never today: the same release has the same pages
      const publishedOn = (hash: string) =>
        draft ? null : (options.published ?? approvalOf(ledger, submission.authority, hash)?.at ?? null);
      const publishing = { ...asked, before, publishedOn };
      const published = await publishOne(context, warehouse, submission, publishing, at, folder);
      if (profile === "public" && !draft) entering.push(approvedOrRefused(ledger, known.state, published));
      all.push(published);
    }
    if (all.length > 1) {
      const catalogues = all.map(({ catalogue }) => catalogue);
      await step(context, "list the authorities", () =>
        orRefused(() => buildIndex(catalogues, at.folder, { within: at.work, kept: keptIn(context) })),
      );
    }
    // before anybody can read it: what is entered and in the end not published is only taken to be known
    for (const { tables, ...entry } of entering) await enter(ledger, { at: context.today, ...entry }, tables);
    at.finish();
    isPublished = true;
    const shown = (path: string) => relative(context.folder, join(to, path));
    for (const { pages, figures, release } of all)
      context.print(`${pages} pages, ${figures} figures, release ${release}`);
    context.print(`open ${shown("index.html")} (a double-click will do)`);
    for (const report of all.flatMap(({ reports }) => reports)) context.print(`report ${shown(report)}`);
    const { readers } = profiles[profile];
    if (readers !== null) context.print(`not for publication: ${lower(readers)}`);
    if (draft) context.print("a draft: nobody has approved it, and every page and file says so");
  } catch (error) {
    const published = isPublished ? "the publication is in place" : "nothing was published";
    throw withOutcome(error, `${loadedWords(done)}; ${published}`);
  } finally {
    try {
      warehouse?.close();
    } finally {
      place?.abandon();
    }
  }
}

/** The release, planned after those that were published before it. */
async function releaseOf(
  context: Context,
  warehouse: Warehouse,
  submission: ChosenSubmission,
  { known, ...asked }: Omit<Asked, "printed"> & { readonly known: Ledger },
  to: string,
): Promise<Made & { readonly hash: string }> {
  const tried = plannedAfter(known.releases, submission.as_at, asked.profile === "public");
  for (const [at, printed] of tried.entries()) {
    const made = await makeRelease(context, warehouse, submission, { ...asked, printed }, to);
    const hash = releaseHash(made.folder);
    if (hash === known.hash || at === tried.length - 1) return { ...made, hash };
    rmSync(made.folder, { recursive: true });
  }
  throw new Error("a release is planned after something");
}

function profileNamed(name: string): ProfileName {
  const found = profileNames.find((each) => each === name);
  if (found !== undefined) return found;
  const why = `--profile must be ${listed(profileNames, "or")}`;
  throw new QuorateError("usage", "", { why, command: "publish" });
}

/** Release, site and reports of one authority, in a folder of the one published to. */
async function publishOne(
  context: Context,
  warehouse: Warehouse,
  submission: ChosenSubmission,
  {
    before,
    publishedOn,
    ...asked
  }: Omit<Asked, "printed"> & {
    readonly known: Ledger;
    /** where it was published before, or the folder of the release that was before */
    readonly before: string | { readonly since: string };
    /** whether Home is printed too */
    readonly pdf: boolean;
    /** a folder of words; the project's own samples where not given */
    readonly words: string | undefined;
    /** the folder of what was approved and printed */
    readonly ledger: string;
    /** the day, as pages give it; null where nobody said */
    readonly publishedOn: (hash: string) => string | null;
  },
  place: Place,
  folder: string,
): Promise<Published> {
  const to = join(place.folder, folder);
  const { work } = place;
  const made = await releaseOf(context, warehouse, submission, asked, to);
  const { release, hash } = made;
  await dropModels(warehouse);
  const { contact = null } = readConfig(join(context.folder, "quorate.config.json"));
  const previous = typeof before === "string" ? releaseBefore(before, release.catalogue) : readRelease(before.since);
  const asFiles = await step(context, "write the reports", () => reportsOf(context, release, asked));
  const inAll = asked.pdf
    ? await step(context, "print the reports", () =>
        withPdf(asFiles, release.catalogue.as_at, mkdtempSync(join(work, "print-"))),
      )
    : asFiles;
  for (const each of inAll) writeNew(join(to, "reports"), filesOf(each, release, hash));
  const written = inAll.map(asLinked);
  const beside = { reports: written, published: publishedOn(hash), contact };
  const { pages } = await step(context, "build and check the site", () =>
    orRefused(() => buildSite(release, { to, work, kept: keptIn(context), previous: previous ?? undefined, beside })),
  );
  if (asked.pdf) {
    const page = join(mkdtempSync(join(work, "pack-")), "pack.html");
    writeFileSync(page, packPage(to, inAll));
    const [pack] = await step(context, "print the Board pack", () => printPages([page], release.catalogue.as_at));
    writeFileSync(join(to, boardPack), pack!, { flag: "wx" });
  }
  return {
    release: releaseName(release.catalogue),
    pages,
    figures: release.values.length,
    hash,
    tables: made.tables,
    catalogue: release.catalogue,
    reports: [...(asked.pdf ? [boardPack] : []), ...written.flatMap(({ forms }) => forms.map(({ path }) => path))].map(
      (path) => join(folder, path),
    ),
  };
}

/** What is to be entered of a release that somebody approved. Throws `not-approved`: the approval is of figures, and not of a day. */
function approvedOrRefused(ledger: string, state: string, { release, hash, tables, catalogue }: Published) {
  const { authority, as_at } = catalogue;
  if (approvalOf(ledger, authority.code, hash) === undefined) throw new QuorateError("not-approved", release);
  return { authority: authority.code, as_at, release, hash, state, tables };
}

/** The folder given for what is the same for every release and kept from run to run, if one was given. */
const keptIn = ({ environment, folder }: Context): string | undefined =>
  environment.QUORATE_CACHE && resolve(folder, environment.QUORATE_CACHE);

async function orRefused<T>(build: () => Promise<T>): Promise<T> {
  try {
    return await build();
  } catch (error) {
    if (error instanceof SiteRefused) throw new QuorateError("site-faulty", "", { faults: error.message });
    throw error;
  }
}

/** Every report for these readers that has words for the last whole year or quarter of the release, and figures for its tables. */
async function reportsOf(
  context: Context,
  release: Release,
  { words, ledger }: { readonly words: string | undefined; readonly ledger: string },
): Promise<MadeReport[]> {
  // the words kept with the project are samples, used with made-up figures only; whoever publishes real figures writes their own
  if (!release.catalogue.synthetic && words === undefined) return [];
  const all: MadeReport[] = [];
  for (const report of reports.filter(({ profiles }) => profiles.includes(release.catalogue.profile))) {
    const covered = latestCovered(report.every, release.catalogue.as_at);
    const written = editionsOf(report, covered, release)
      .map((edition) => ({ edition, folder: wordsFolder(report, edition, words) }))
      .filter(({ folder }) => existsSync(folder));
    if (written.length === 0) continue;
    const said = `${report.id} ${covered.name}`;
    if (!reachesBack(report, covered, release)) {
      context.log(`  ${said}, not made: the figures do not reach back far enough`);
      continue;
    }
    for (const { edition, folder } of written) {
      const made = await madeReport(report, edition, release, folder);
      const stopped = whyNotPublic(made, release, ledger);
      if (stopped !== undefined) throw stopped;
      for (const day of made.missingDays) context.log(`  ${said}, not filled: ${day}`);
      if (made.unwritten.length > 0) context.log(`  ${said}, still to be written: ${made.unwritten.join("; ")}`);
      all.push(made);
    }
  }
  return all;
}

/** As pages lead to it, in every form with its size. */
const asLinked = ({ report: { chapter }, edition: { body }, name, title, forms }: MadeReport): SiteReport => ({
  ...{ id: name, title, chapter, body: body ?? null },
  forms: forms.map(({ form, name, content }) => ({ form, path: `reports/${name}`, bytes: bytesOf(content) })),
});

/** One submission an authority: of the folders named, loaded, or of what was known on a day; of one authority, where it is
 * named. Throws `authority-not-there`. */
async function wantedSubmissions(
  context: Context,
  warehouse: Warehouse,
  options: PublishOptions & LoadOptions,
  done: string[],
): Promise<ChosenSubmission[]> {
  const { authority, knownAt } = options;
  if (knownAt !== undefined) {
    await prepareWarehouse(warehouse);
    return chooseSubmissions(warehouse, await submissionsKnownAt(warehouse, knownAt, authority ?? null));
  }
  const ingested = await loadSubmissions(context, warehouse, options, done);
  const ids = ingested.map(({ submissionId }) => submissionId);
  const chosen = await chooseSubmissions(warehouse, ids);
  const wanted = authority === undefined ? chosen : chosen.filter((each) => each.authority === authority);
  if (wanted.length > 0) return wanted;
  const found = chosen.map((each) => each.authority).join(", ");
  throw new QuorateError("authority-not-there", "", { authority: authority ?? "", found });
}

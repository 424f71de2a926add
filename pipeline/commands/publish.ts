/**
 * The whole walk: submissions → checked and loaded → models → measures → release → site, moved into place in one step.
 * Whatever goes wrong on the way leaves the warehouse and the last publication as they were.
 */
import { join, relative, resolve } from "node:path";
import { type Built, buildSite } from "../../dashboards/build.ts";
import { SiteRefused } from "../../dashboards/site_refused.ts";
import { reports } from "../../reports/index.ts";
import { prepareWarehouse, submissionsKnownAt } from "../intake/submissions.ts";
import { chapters } from "../measures/catalogue.ts";
import { QuorateError } from "../messages.ts";
import type { Release } from "../release/format.ts";
import { preparePlace } from "../release/place.ts";
import { releaseName } from "../release/write.ts";
import { chooseSubmissions } from "../warehouse/choose_submissions.ts";
import { Warehouse } from "../warehouse/connection.ts";
import { type Context, step } from "./command.ts";
import { type LoadOptions, loadSubmissions } from "./load_submissions.ts";
import { makeRelease } from "./make_release.ts";
import { writeReport, yearsWritten } from "./report.ts";

export interface PublishOptions extends Omit<LoadOptions, "keyFile"> {
  readonly profile: string;
  readonly to: string;
  /** the warehouse's file */
  readonly warehouse: string;
  /** with no folders: the figures as they were known on this day, from what the warehouse holds */
  readonly knownAt?: string | undefined;
  /** with the definitions in force on this day (ISO) */
  readonly definitionsOf?: string | undefined;
}

export async function publish(context: Context, options: PublishOptions): Promise<void> {
  if (options.profile === "public") throw new QuorateError("profile-public", "");
  if (options.profile !== "restricted")
    throw new QuorateError("usage", "", { why: "--profile must be public or restricted", command: "publish" });
  const place = preparePlace(resolve(context.folder, options.to));
  const file = resolve(context.folder, options.warehouse);
  let warehouse: Warehouse | undefined;
  try {
    warehouse = await Warehouse.open(file);
    const wanted = await wantedSubmissions(context, warehouse, { ...options, keyFile: `${file}.key` });
    const [submission, ...others] = await chooseSubmissions(warehouse, wanted);
    if (submission === undefined || others.length > 0) throw new QuorateError("authorities-several", "", { found: "" });
    const { definitionsOf } = options;
    const release = await makeRelease(context, warehouse, submission, { chapters, definitionsOf }, place.folder);
    const built = await step(context, "build and check the site", () => siteOf(release, place.folder));
    const reports = await step(context, "write the reports", async () => reportsOf(context, release, place.folder));
    place.finish();
    const index = relative(process.cwd(), join(resolve(context.folder, options.to), "index.html"));
    context.print(`${built.pages} pages, ${release.values.length} figures, release ${releaseName(release)}`);
    context.print(`open ${index} (a double-click will do)`);
    for (const report of reports)
      context.print(`report ${relative(process.cwd(), join(resolve(context.folder, options.to), report))}`);
    context.print("not for publication: small numbers are shown");
  } catch (error) {
    place.abandon();
    throw error;
  } finally {
    warehouse?.close();
  }
}

async function siteOf(release: Release, to: string): Promise<Built> {
  try {
    return await buildSite(release, { to });
  } catch (error) {
    if (error instanceof SiteRefused) throw new QuorateError("site-faulty", "", { faults: error.message });
    throw error;
  }
}

/** Every report that has words for the last whole year of the release: its address from the site's root. */
function reportsOf(context: Context, release: Release, to: string): string[] {
  // the words kept with the project are samples: they stand beside made-up figures only, and who publishes real ones
  // makes the report from words of their own
  if (!release.catalogue.synthetic) return [];
  const asAt = release.catalogue.as_at;
  const year = Number(asAt.slice(0, 4)) - (asAt.endsWith("-12-31") ? 0 : 1);
  return reports
    .filter((each) => yearsWritten(each).includes(year))
    .map((report) => {
      const { file, unwritten } = writeReport(report, year, release, join(to, "reports"));
      if (unwritten.length > 0) context.log(`  ${report.id} ${year}, still to be written: ${unwritten.join("; ")}`);
      return relative(to, file);
    });
}

/** The submissions in the folders named, loaded; or those that were known on a day. */
async function wantedSubmissions(
  context: Context,
  warehouse: Warehouse,
  options: PublishOptions & LoadOptions,
): Promise<string[]> {
  if (options.knownAt !== undefined) {
    await prepareWarehouse(warehouse);
    return submissionsKnownAt(warehouse, options.knownAt, options.authority ?? null);
  }
  const ingested = await loadSubmissions(context, warehouse, options);
  return ingested.map(({ submissionId }) => submissionId);
}

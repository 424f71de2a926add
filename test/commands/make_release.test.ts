/** A release of an earlier day, made again after a definition has changed: with the definitions of its day every file is
 * what it was, to the byte; without them the figures and the version are others. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Context } from "../../pipeline/commands/command.ts";
import { type Asked, makeRelease } from "../../pipeline/commands/make_release.ts";
import type { Release } from "../../pipeline/release/format.ts";
import { ingest } from "../../pipeline/sensitive/intake/ingest.ts";
import { lookedAfterReviews } from "../../pipeline/sensitive/measures/looked_after_reviews.ts";
import type { Chapter, Measure } from "../../pipeline/sensitive/measures/measure.ts";
import { quorateFiles } from "../../pipeline/sensitive/sources/quorate_files.ts";
import { type ChosenSubmission, chooseSubmissions } from "../../pipeline/sensitive/warehouse/choose_submissions.ts";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { releaseName } from "../../pipeline/words/release_words.ts";
import { withSubmission } from "../intake/small_submission.ts";

const changedId = "review-on-time";
/** What the chapter will be when its first measure allows a week of grace from July 2027. */
const later: Chapter = {
  ...lookedAfterReviews,
  measures: lookedAfterReviews.measures.map((measure): Measure => {
    if (measure.id !== changedId) return measure;
    const { version, since, counts, title } = measure;
    return {
      ...measure,
      version: version + 1,
      since: "2027-07-01",
      title: "Reviews held within a week of the due date",
      counts: { words: "held within a week of the due date", where: "held_on <= due_on + 7" },
      earlier: [...(measure.earlier ?? []), { version, since, counts, title, changed: "a week of grace" }],
    };
  }),
};

let work = "";
let warehouse: Warehouse;
let submission: ChosenSubmission;
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), "quorate-definitions-"));
  warehouse = await Warehouse.open(":memory:");
  const common = { key: Buffer.from("a key for tests"), setAsideLimit: 0.05, today: "2026-12-31", log: () => {} };
  const { submissionId } = await withSubmission({}, (folder) =>
    ingest(warehouse, { ...common, folder, source: quorateFiles, described: {} }),
  );
  [submission] = (await chooseSubmissions(warehouse, [submissionId])) as [ChosenSubmission];
});
afterAll(() => {
  warehouse.close();
  rmSync(work, { recursive: true, force: true });
});

const context = (): Context => ({
  print: () => {},
  log: () => {},
  environment: {},
  clock: () => 0,
  today: "2026-12-31",
  folder: work,
});

/** The release with every file of its folder. */
async function made(
  definitions: Pick<Asked, "chapters" | "definitionsOf">,
): Promise<{ release: Release; files: Record<string, Buffer> }> {
  const to = mkdtempSync(join(work, "to-"));
  const { release } = await makeRelease(
    context(),
    warehouse,
    submission,
    { ...definitions, profile: "restricted", draft: false },
    to,
  );
  const folder = join(to, "release", releaseName(release.catalogue));
  const files = readdirSync(folder).sort();
  return { release, files: Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file))])) };
}

const figuresOf = ({ values }: Release) =>
  values
    .filter(({ measure_id }) => measure_id === changedId)
    .map(({ numerator, denominator }) => [numerator, denominator]);
const versionsOf = (release: Release) =>
  new Set(release.values.filter(({ measure_id }) => measure_id === changedId).map((value) => value.definition_version));

test("with the definitions of its day a release is made again to the byte", async () => {
  const then = await made({ chapters: [lookedAfterReviews] });
  expect(Object.keys(then.files)).toContain("manifest.json");
  expect(figuresOf(then.release).some(([, denominator]) => denominator! > 0)).toBe(true);

  const again = await made({ chapters: [later], definitionsOf: "2027-06-30" });
  expect(Object.keys(again.files)).toEqual(Object.keys(then.files));
  for (const [file, bytes] of Object.entries(again.files)) expect(bytes.equals(then.files[file]!), file).toBe(true);

  const now = await made({ chapters: [later] });
  expect(figuresOf(now.release)).not.toEqual(figuresOf(then.release));
  expect([versionsOf(then.release), versionsOf(now.release)]).toEqual([new Set([2]), new Set([3])]);
  const differ = Object.keys(now.files).filter((file) => !now.files[file]!.equals(then.files[file]!));
  expect(differ).toEqual(["catalogue.json", "manifest.json", "series.json", "values.csv", "values.parquet"]);
  expect(now.release.catalogue.measures.find(({ id }) => id === changedId)!.history).toMatchObject([
    { version: 1 },
    { version: 2, changed: "a week of grace" },
  ]);
  expect((await made({ chapters: [later], definitionsOf: "2027-07-01" })).files).toEqual(now.files);
});

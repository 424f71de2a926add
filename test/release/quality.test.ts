/**
 * The account of the data: what is found of a whole file stands at no row, a row with several warnings is one row, and
 * whatever can be loaded can be published, however much is found in it.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildSite } from "../../dashboards/build.ts";
import { makeRelease } from "../../pipeline/commands/make_release.ts";
import type { Quality, Release } from "../../pipeline/release/format.ts";
import { seriesFile } from "../../pipeline/release/series.ts";
import { ingest } from "../../pipeline/sensitive/intake/ingest.ts";
import { findingsCsv } from "../../pipeline/sensitive/make_release/quality.ts";
import { chapters } from "../../pipeline/sensitive/measures/catalogue.ts";
import { quorateFiles } from "../../pipeline/sensitive/sources/quorate_files.ts";
import { chooseSubmissions } from "../../pipeline/sensitive/warehouse/choose_submissions.ts";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { models } from "../../pipeline/sensitive/warehouse/models/index.ts";
import { fragment, name, sql } from "../../pipeline/sensitive/warehouse/sql.ts";
import { type Files, goodFiles, withSubmission } from "../intake/small_submission.ts";
import { randomSubmission } from "./random_submission.ts";

const noneOfOurs = Object.fromEntries(Object.keys(goodFiles).map((file) => [file, null]));

/** A submission loaded, however much of it is set aside, and its release. */
async function released<T>(
  files: Files,
  use: (release: Release & { readonly quality: Quality }, warehouse: Warehouse, findings: string) => Promise<T>,
): Promise<T> {
  const to = mkdtempSync(join(tmpdir(), "quorate-quality-"));
  const warehouse = await Warehouse.open(":memory:");
  try {
    return await withSubmission({ ...noneOfOurs, ...files }, async (folder) => {
      const key = Buffer.from("a key for tests");
      const silent = {
        folder: to,
        environment: {},
        clock: () => 0,
        today: "2026-12-31",
        log: () => {},
        print: () => {},
      };
      const options = {
        folder,
        source: quorateFiles,
        described: {},
        key,
        setAsideLimit: 1,
        today: "2026-12-31",
        log: () => {},
      };
      const { submissionId } = await ingest(warehouse, options);
      const [submission] = await chooseSubmissions(warehouse, [submissionId]);
      const { release } = await makeRelease(
        silent,
        warehouse,
        submission!,
        { chapters, profile: "restricted", draft: false },
        to,
      );
      const { quality } = release;
      if (quality === null) throw new Error("a restricted release has no account of its rows");
      return use({ ...release, quality }, warehouse, await findingsCsv(warehouse, submission!));
    });
  } finally {
    warehouse.close();
    rmSync(to, { recursive: true, force: true });
  }
}

const ofQuality = ({ values }: Release, measure: string, extract: string) => {
  const found = values.find(
    ({ measure_id, period, category }) => measure_id === measure && period === "2025-Q4" && category === extract,
  )!;
  return [found.numerator, found.denominator];
};

describe("what is found of a whole column", () => {
  const files = { ...goodFiles, "child.csv": goodFiles["child.csv"].replaceAll(/,[^,\n]*,[^,\n]*\n/g, "\n") };

  test("stands at no row, in the account and in findings.csv, and no row has a warning of it", () =>
    released(files, async (release, _, findings) => {
      const found = release.quality.findings.filter(({ extract }) => extract === "child");
      expect(found.map(({ code, column, rows, first_rows }) => [code, column, rows, first_rows])).toEqual(
        expect.arrayContaining([
          ["column-not-supplied", "disability", 0, []],
          ["column-not-supplied", "ethnicity", 0, []],
        ]),
      );
      expect(release.quality.extracts.find(({ extract }) => extract === "child")).toMatchObject({ warnings: 0 });
      expect(ofQuality(release, "extract-warnings", "child")).toEqual([0, 60]);
      expect(findings).toContain("\nchild,,disability,warning,column-not-supplied,");
      expect(findings).not.toMatch(/^\w+,1,/m);
    }));

  test("a column that never varies is of the column too", () =>
    released(goodFiles, async (release) => {
      const constant = release.quality.findings.filter(({ code }) => code === "constant-column");
      expect(constant.length).toBeGreaterThan(0);
      expect(constant.map(({ rows, first_rows }) => [rows, first_rows])).toEqual(constant.map(() => [0, []]));
      expect(ofQuality(release, "extract-warnings", "looked_after_episode")).toEqual([0, 60]);
    }));
});

describe("a row with a warning", () => {
  /** Two days after the as-at date in one row, one in another; a third has one too, but its day of recording, which is none, sets it aside. */
  const reviews = [
    "review_id,child_id,held_on,record_completed_on,participation",
    "r1,c0,2026-01-05,2026-01-06,PN1",
    "r2,c1,2026-01-05,,PN2",
    "r3,c2,2026-01-05,2026-13-05,PN2",
    "r4,c3,2025-02-03,2025-02-04,PN1",
  ];

  test("counts once, and only where it was loaded", () =>
    released({ ...goodFiles, "looked_after_review.csv": `${reviews.join("\n")}\n` }, async (release) => {
      const { read, loaded, set_aside, warnings } = release.quality.extracts.find(
        ({ extract }) => extract === "looked_after_review",
      )!;
      expect([read, loaded, set_aside, warnings]).toEqual([4, 3, 1, 2]);
      expect(ofQuality(release, "extract-warnings", "looked_after_review")).toEqual([2, 3]);
    }));
});

/** A share that is none: more that count than there are, or fewer than none. */
const noShare = ({ values }: Release) =>
  values.filter(
    ({ unit, numerator, denominator }) =>
      unit === "percent" && numerator !== null && (numerator < 0 || denominator === null || numerator > denominator),
  );

test("of submissions in which everything is worth a warning, every share is a share, every promise of the models holds, and what can be loaded can be published", async () => {
  let pages = 0;
  await fc.assert(
    fc.asyncProperty(randomSubmission, (files) =>
      released(files, async (release, warehouse) => {
        expect(noShare(release)).toEqual([]);
        // a number that is none would be written as null, and read back as another judgement or not at all
        expect(seriesFile.parse(JSON.parse(JSON.stringify({ format: 1, measures: release.series }))).measures).toEqual(
          release.series,
        );
        for (const { extract, read, loaded, set_aside, warnings, columns } of release.quality.extracts) {
          expect([extract, read]).toEqual([extract, loaded + set_aside]);
          expect([extract, warnings <= loaded]).toEqual([extract, true]);
          expect(columns.filter(({ filled, rows }) => filled > rows)).toEqual([]);
        }
        for (const { rows, first_rows } of release.quality.findings) expect(first_rows.length).toBe(Math.min(rows, 5));
        for (const { model, always = [] } of models) {
          if (always.length === 0) continue;
          const broken = always.map((condition) => sql`count(*) filter (not (${fragment(condition)}))`);
          const [row] = await warehouse.rows<{ broken: readonly number[] }>(
            sql`select list_value(${broken})::integer[] as broken from work.${name(model)}`,
          );
          expect([model, always.filter((_, at) => row!.broken[at] !== 0)]).toEqual([model, []]);
        }
        // pages take as long as all else
        if (pages++ < 2) await published(release);
      }),
    ),
    { seed: 20261126, numRuns: 12, endOnFailure: true },
  );
});

async function published(release: Release): Promise<void> {
  const to = mkdtempSync(join(tmpdir(), "quorate-site-"));
  try {
    await buildSite(release, { to: join(to, "site") });
  } finally {
    rmSync(to, { recursive: true, force: true });
  }
}

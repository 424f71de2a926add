/** Submissions are kept beside one another: figures as known at any of them, two authorities together, and withdrawal. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { submissionsCommand, withdrawCommand } from "../../pipeline/commands/submissions.ts";
import { type Ingested, ingest } from "../../pipeline/sensitive/intake/ingest.ts";
import { keptSubmissions, submissionsKnownAt } from "../../pipeline/sensitive/intake/submissions.ts";
import { withdrawSubmission } from "../../pipeline/sensitive/intake/withdraw.ts";
import { qualityOf } from "../../pipeline/sensitive/make_release/quality.ts";
import { calculate } from "../../pipeline/sensitive/measures/calculate.ts";
import { measures } from "../../pipeline/sensitive/measures/catalogue.ts";
import { quorateFiles } from "../../pipeline/sensitive/sources/quorate_files.ts";
import { buildModels } from "../../pipeline/sensitive/warehouse/build_models.ts";
import { chooseSubmissions } from "../../pipeline/sensitive/warehouse/choose_submissions.ts";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { sql } from "../../pipeline/sensitive/warehouse/sql.ts";
import { type Files, goodFiles, withSubmission } from "./small_submission.ts";

let warehouse: Warehouse;
beforeEach(async () => {
  warehouse = await Warehouse.open(":memory:");
});
afterEach(() => warehouse.close());

const load = (changes: Files): Promise<Ingested> =>
  withSubmission(changes, (folder) =>
    ingest(warehouse, {
      folder,
      source: quorateFiles,
      described: {},
      key: Buffer.from("a key for tests"),
      setAsideLimit: 0.05,
      today: "2026-12-31",
      log: () => {},
    }),
  );
const described = (more: Record<string, string>) => ({
  "submission.json": JSON.stringify({ ...JSON.parse(goodFiles["submission.json"]), ...more }),
});
const september = described({ as_at: "2025-09-30" });
const december = {
  ...described({ as_at: "2025-12-31" }),
  "looked_after_review.csv": `${goodFiles["looked_after_review.csv"]}late,c1,2025-05-01,PN1\n`,
};
const guernsey = {
  ...described({ authority: "GG", name: "Guernsey" }),
  "looked_after_review.csv": goodFiles["looked_after_review.csv"].replace("r1,", "g1,"),
};

async function held(ids: readonly string[], authority: string, period: string): Promise<number | undefined> {
  const chosen = await chooseSubmissions(warehouse, ids);
  await buildModels(warehouse, chosen);
  const cells = await calculate(warehouse, measures, chosen);
  const found = cells.find(
    (cell) =>
      cell.measure_id === "review-participation" &&
      cell.authority === authority &&
      cell.period === period &&
      cell.breakdown === "all",
  );
  return found?.known;
}

describe("as known at", () => {
  test("the latest submission as at that day or before, of each authority", async () => {
    const [first, second, other] = [await load(september), await load(december), await load(guernsey)];
    expect(await submissionsKnownAt(warehouse, "2025-12-31", "JE")).toEqual([second.submissionId]);
    expect(await submissionsKnownAt(warehouse, "2025-12-30", "JE")).toEqual([first.submissionId]);
    expect(await submissionsKnownAt(warehouse, "2026-06-01", null)).toEqual([other.submissionId, second.submissionId]);
    await expect(submissionsKnownAt(warehouse, "2025-09-29", "JE")).rejects.toMatchObject({
      code: "submission-unknown",
    });
  });

  test("an earlier submission gives the figures that it gave", async () => {
    const first = await load(september);
    const before = await held([first.submissionId], "JE", "2025-Q2");
    const second = await load(december);
    expect(await held([second.submissionId], "JE", "2025-Q2")).toBe(before! + 1);
    expect(await held([first.submissionId], "JE", "2025-Q2")).toBe(before);
  });
});

test("two authorities together: each has its own figures", async () => {
  const [jersey, other] = [await load(december), await load(guernsey)];
  const ids = [jersey.submissionId, other.submissionId];
  expect(await held(ids, "JE", "2025")).toBe(61);
  expect(await held(ids, "GG", "2025")).toBe(60);
});

test("two authorities in one warehouse: listed, known at a day each by itself, and one withdrawn leaves the other", async () => {
  const folder = mkdtempSync(join(tmpdir(), "quorate-two-"));
  const printed: string[] = [];
  const context = {
    folder,
    environment: {},
    print: (line: string) => printed.push(line),
    log: () => {},
    clock: () => 0,
    today: "2026-12-31",
  };
  try {
    const open = await Warehouse.open(join(folder, "q.duckdb"));
    warehouse.close();
    warehouse = open;
    const [jersey, other] = [await load(september), await load(guernsey)];
    expect(await submissionsKnownAt(warehouse, "2025-10-01", null)).toEqual([jersey.submissionId]);
    expect(await submissionsKnownAt(warehouse, "2025-12-31", "GG")).toEqual([other.submissionId]);
    warehouse.close();
    await submissionsCommand(context, { warehouse: "q.duckdb" });
    expect(printed.map((line) => line.split("  ")[1])).toEqual(["GG as at 2025-12-31", "JE as at 2025-09-30"]);
    await withdrawCommand(context, { id: other.submissionId, reason: "sent by mistake", warehouse: "q.duckdb" });
    warehouse = await Warehouse.open(join(folder, "q.duckdb"));
    expect(await submissionsKnownAt(warehouse, "2025-12-31", null)).toEqual([jersey.submissionId]);
    const left = sql`select count(*) as rows, count(distinct submission_id) as submissions from register.child`;
    expect(await warehouse.row(left)).toEqual({ rows: 60, submissions: 1 });
    expect(await held([jersey.submissionId], "JE", "2025-Q1")).toBe(60);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("extracts that were handed over on days of their own are late by days of their own", async () => {
  const apart = {
    "submission.json": JSON.stringify({
      ...JSON.parse(goodFiles["submission.json"]),
      supplied_on: { others: "2026-01-12", looked_after_review: "2026-01-20" },
    }),
  };
  const { submissionId } = await load(apart);
  const [chosen] = await chooseSubmissions(warehouse, [submissionId]);
  await buildModels(warehouse, [chosen!]);
  const quality = await qualityOf(warehouse, chosen!);
  const days = Object.fromEntries(quality.extracts.map((each) => [each.extract, each.days_to_supply]));
  expect(days).toMatchObject({ child: 12, looked_after_episode: 12, looked_after_review: 20 });
  expect(days.conference).toBeUndefined();
  expect(quality.days_to_supply).toBe(20);
  const nobody = { "submission.json": apart["submission.json"].replace("others", "nobody") };
  await expect(load(nobody)).rejects.toMatchObject({ code: "submission-invalid" });
});

test("a warehouse made by another version is refused, not guessed at", async () => {
  await warehouse.run(sql`create schema intake; create table intake.submission (submission_id varchar)`);
  await expect(load(september)).rejects.toMatchObject({ code: "warehouse-layout" });
});

describe("withdrawn", () => {
  test("its rows and findings are gone, the account of it stays, and it is not loaded again", async () => {
    const { submissionId } = await load(december);
    await withdrawSubmission(warehouse, submissionId, "sent by mistake");
    await expect(withdrawSubmission(warehouse, submissionId, "another reason")).rejects.toMatchObject({
      code: "submission-withdrawn",
      message: expect.stringContaining("sent by mistake"),
    });
    const left = await warehouse.row(
      sql`select (select count(*) from register.child) + (select count(*) from intake.finding) as left`,
    );
    expect(left).toEqual({ left: 0 });
    expect(await keptSubmissions(warehouse)).toEqual([
      {
        submission_id: submissionId,
        authority: "JE",
        name: "Jersey",
        as_at: "2025-12-31",
        rows: 181,
        withdrawn: "sent by mistake",
      },
    ]);
    await expect(load(december)).rejects.toMatchObject({
      code: "submission-withdrawn",
      message: expect.stringContaining("sent by mistake"),
    });
    await expect(submissionsKnownAt(warehouse, "2025-12-31", null)).rejects.toMatchObject({
      code: "submission-unknown",
    });
  });

  test("others are left as they were, and one that is not there is said not to be", async () => {
    const [first, second] = [await load(september), await load(december)];
    await withdrawSubmission(warehouse, second.submissionId, "sent by mistake");
    expect(await submissionsKnownAt(warehouse, "2025-12-31", "JE")).toEqual([first.submissionId]);
    expect(await held([first.submissionId], "JE", "2025-Q1")).toBe(60);
    await expect(withdrawSubmission(warehouse, "nothing", "a reason")).rejects.toMatchObject({
      code: "submission-unknown",
    });
  });
});

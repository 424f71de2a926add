/**
 * The panel's report is approved like a release: everybody is given it only with the very words and figures that somebody approved. From
 * a small submission, as a user does it: a draft, two approvals, and the publication.
 */
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approveCommand, historyCommand } from "../../pipeline/commands/approve.ts";
import { type PublishOptions, publish } from "../../pipeline/commands/publish.ts";
import { reportCommand } from "../../pipeline/commands/report.ts";
import { goodFiles } from "../intake/small_submission.ts";

const work = mkdtempSync(join(tmpdir(), "quorate-approved-report-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const printed: string[] = [];
const print = (line: string) => void printed.push(line);
const context = {
  ...{ print, log: print, environment: { QUORATE_KEY: "a key for tests only" } },
  ...{ clock: () => 0, today: "2026-02-03", folder: work },
};
const words = (name: string, text: string) => writeFileSync(join(work, "words/cdop/2025", name), text);
const make = (more: Partial<PublishOptions>) =>
  publish(context, {
    ...{
      folders: ["JE"],
      profile: "public",
      draft: false,
      to: undefined,
      warehouse: "warehouse/q.duckdb",
      words: "words",
    },
    ...more,
  });
const said = { by: "A. Name", role: "Chair of the panel", reason: "read by the whole panel" };
const approve = (what: string, ledger?: string) => approveCommand(context, { what, ...said, ledger });
const manifestIn = (folder: string) => JSON.parse(readFileSync(join(work, folder, "cdop-2025.manifest.json"), "utf8"));
const reportFrom = (release: string, to: string) =>
  reportCommand(context, { name: "cdop", year: "2025", release, words: "words", to });

beforeAll(async () => {
  mkdirSync(join(work, "JE"));
  const described = { ...JSON.parse(goodFiles["submission.json"]), from: "2021-01-01" };
  for (const [file, text] of Object.entries({ ...goodFiles, "submission.json": JSON.stringify(described) }))
    writeFileSync(join(work, "JE", file), text);
  mkdirSync(join(work, "words/cdop/2025"), { recursive: true });
  words("learning.md", "Every service asks about sleep.");
  await make({ draft: true });
  cpSync(join(work, "dist"), join(work, "read"), { recursive: true });
});

const draft = "read/release/JE-2025-12-31-public-draft";

test("a draft says that it is one, and what is missing of it", () => {
  expect(readFileSync(join(work, "read/reports/cdop-2025.html"), "utf8")).toContain('<p class="mark"><strong>Draft');
  expect(manifestIn("read/reports")).toMatchObject({
    ...{ format: 2, authority: "JE", report: "cdop", covers: "2025", profile: "public" },
    ...{ release: "JE-2025-12-31-public-draft", missing_days: ["Families told first"] },
    content_sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

describe("an approval", () => {
  test("waits for the day on which families were told", async () => {
    await expect(approve("read/reports/cdop-2025.html")).rejects.toMatchObject({
      code: "report-day",
      place: "cdop-2025",
    });
    words("days.json", '{ "families-told": "2026-02-02" }');
    await reportFrom(draft, "read/reports");
    expect(manifestIn("read/reports").missing_days).toEqual([]);
  });

  test("is of what quorate wrote, and of nothing that somebody changed since", async () => {
    const page = join(work, "read/reports/cdop-2025.html");
    const before = readFileSync(page);
    appendFileSync(page, " ");
    await expect(approve("read/reports/cdop-2025.html")).rejects.toMatchObject({
      ...{ code: "report-changed", place: "cdop-2025" },
      message: expect.stringContaining("cdop-2025.html"),
    });
    writeFileSync(page, before);
    const manifest = join(work, "read/reports/cdop-2025.manifest.json");
    const kept = readFileSync(manifest, "utf8");
    writeFileSync(manifest, kept.replace(/"content_sha256": "[0-9a-f]{64}"/, `"content_sha256": "${"a".repeat(64)}"`));
    await expect(approve("read/reports/cdop-2025.html")).rejects.toMatchObject({ code: "report-changed" });
    writeFileSync(manifest, kept);
    await expect(approve("words/cdop/2025/learning.md")).rejects.toMatchObject({ code: "report-unknown" });
  });
});

describe("for everybody", () => {
  test("figures alone that were approved do not let the report out, and nothing is published", async () => {
    await approve(draft);
    await expect(make({})).rejects.toMatchObject({ code: "report-not-approved", place: "cdop-2025", exit: 3 });
    expect(existsSync(join(work, "dist/release/JE-2025-12-31-public"))).toBe(false);
  });

  test("approved with its words and figures it is published without the draft mark", async () => {
    await approve("read/reports/cdop-2025.html");
    await make({});
    const page = readFileSync(join(work, "dist/reports/cdop-2025.html"), "utf8");
    expect(page).toContain("Every service asks about sleep.");
    expect(page).not.toContain("Draft");
    expect(manifestIn("dist/reports").content_sha256).toBe(manifestIn("read/reports").content_sha256);
  });

  test("the history names it, and who approved it", () => {
    printed.length = 0;
    historyCommand(context, { verify: false, ledger: undefined });
    expect(printed).toContainEqual(
      expect.stringMatching(
        /^2026-02-03 {2}JE cdop-2025 {2}[0-9a-f]{12} {2}approved by A[.] Name, Chair of the panel: read by/,
      ),
    );
    historyCommand(context, { verify: true, ledger: undefined });
    expect(printed).toContainEqual("3 entries, each after the one before it");
  });

  test("with one word changed the approval counts no more; with the word as it was it does", async () => {
    const released = "dist/release/JE-2025-12-31-public";
    words("learning.md", "Every service asks about safe sleep.");
    await expect(make({})).rejects.toMatchObject({ code: "report-not-approved" });
    // nor can it be put beside what is published already; elsewhere it is a draft
    await expect(reportFrom(released, "dist/reports")).rejects.toMatchObject({ code: "report-not-approved" });
    await reportFrom(released, "elsewhere");
    expect(readFileSync(join(work, "elsewhere/cdop-2025.html"), "utf8")).toContain('<p class="mark"><strong>Draft');
    expect(manifestIn("elsewhere").content_sha256).not.toBe(manifestIn("dist/reports").content_sha256);
    words("learning.md", "Every service asks about sleep.");
    await reportFrom(released, "elsewhere");
    expect(readFileSync(join(work, "elsewhere/cdop-2025.html"), "utf8")).not.toContain("Draft");
    expect(manifestIn("elsewhere").files).toEqual(manifestIn("dist/reports").files);
  });

  test("with another day on which families were told it counts no more either", async () => {
    words("days.json", '{ "families-told": "2026-02-01" }');
    const beside = reportFrom("dist/release/JE-2025-12-31-public", "dist/reports");
    await expect(beside).rejects.toMatchObject({ code: "report-not-approved" });
    words("days.json", '{ "families-told": "2026-02-02" }');
  });

  test("as a draft it is made without an approval, as ever", async () => {
    words("learning.md", "Every service asks about safe sleep.");
    await make({ draft: true, to: "again", ledger: "another-ledger" });
    expect(readFileSync(join(work, "again/reports/cdop-2025.html"), "utf8")).toContain('<p class="mark"><strong>Draft');
  });
});

test("a report for other readers needs none, and is given none", async () => {
  await make({ profile: "restricted", to: "restricted" });
  expect(existsSync(join(work, "restricted/reports/cdop-2025.html"))).toBe(true);
  await expect(approve("restricted/reports/cdop-2025.html")).rejects.toMatchObject({ code: "approve-public" });
});

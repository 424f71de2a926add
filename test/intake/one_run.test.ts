/** One run tells all that is wrong, by file, and what cannot be read is refused at once. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { QuorateError } from "../../pipeline/messages.ts";
import { ingest } from "../../pipeline/sensitive/intake/ingest.ts";
import { sources } from "../../pipeline/sensitive/sources/index.ts";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { loadFiles } from "./loading.ts";
import { goodFiles } from "./small_submission.ts";

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await Warehouse.open(":memory:");
});
afterAll(() => warehouse.close());

describe("the faults of every extract", () => {
  test("are told in one run: files, values and limits", async () => {
    const loaded = await loadFiles(
      warehouse,
      {
        ...goodFiles,
        "caseload.csv": "officer_id,child_id,process,started_on,colour\n",
        "conference.ods": "PK",
        "confernce.csv": "conference_id\n",
        "dispute.csv": "",
        "population.parquet": "PAR1",
        "looked_after_episode.csv": goodFiles["looked_after_episode.csv"].replace("c7,", "Quentin Planted,"),
        "looked_after_review.csv": goodFiles["looked_after_review.csv"].replaceAll("2025-02-01", "soon"),
      },
      { setAsideLimit: 0.05 },
    );
    expect([...loaded.faults].sort()).toEqual([
      "column-unknown · caseload.csv",
      "extract-unknown · confernce.csv",
      "file-empty · dispute.csv",
      "file-unreadable · population.parquet",
      "format-unknown · conference.ods",
      "identity-value · looked_after_episode.csv",
      "limit-exceeded · looked_after_review",
    ]);
    expect(loaded.lines.join("\n")).toMatch(/date-malformed in held_on: 7 rows/);
  });

  test("one that is refused leaves the references of others unchecked, not missing", async () => {
    const loaded = await loadFiles(warehouse, {
      ...goodFiles,
      "child.csv": goodFiles["child.csv"].replace("c7,", "Quentin Planted,"),
      "looked_after_review.csv": `${goodFiles["looked_after_review.csv"]}x,c1,,\n`,
    });
    expect(loaded.faults).toEqual(["identity-value · child.csv"]);
    expect(loaded.lines.filter((line) => /reference/.test(line))).toEqual([]);
    expect(loaded.lines.join("\n")).toMatch(/none-filled in due_on: 1 rows \(62\)/);
  });
});

describe("what was meant", () => {
  const told = async (files: Readonly<Record<string, string>>) => {
    const error: QuorateError = await withFolder({ ...goodFiles, ...files }, (folder) =>
      ingest(warehouse, {
        folder,
        source: sources[0]!,
        described: {},
        key: Buffer.from("a key for tests"),
        setAsideLimit: 1,
        today: "2026-12-31",
        log: () => {},
      }).then(
        () => Promise.reject(new Error("not refused")),
        (thrown) => thrown,
      ),
    );
    return error.message;
  };
  test.each([
    [{ "conferance.csv": "a\n" }, "did you mean conference?"],
    [{ "lookedafterepisodes.csv": "a\n" }, "did you mean looked_after_episode?"],
    [{ "caseload.csv": "officer,child_id,process,started_on\n" }, "did you mean officer_id?"],
    [{ "caseload.csv": "officer_id,child_id,proces,started_on\n" }, "did you mean process?"],
  ])("%j: %s", async (files, like) => expect(await told(files as Record<string, string>)).toContain(like));

  test("is not guessed where nothing is near", async () => {
    expect(await told({ "siblings.csv": "a\n" })).not.toContain("did you mean");
  });
});

async function withFolder<T>(files: Readonly<Record<string, string>>, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "quorate-one-"));
  try {
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("what cannot be read is refused at once", () => {
  test.each(["caseload.csv", "caseload.parquet", "caseload.xlsx", "submission.json"])(
    "a pipe called %s",
    async (file) => {
      const { [file as "submission.json"]: _, ...rest } = goodFiles;
      const error = await withFolder(rest, async (folder) => {
        execFileSync("mkfifo", [join(folder, file)]);
        return ingest(warehouse, {
          folder,
          source: sources[0]!,
          described: {},
          key: Buffer.from("a key for tests"),
          setAsideLimit: 1,
          today: "2026-12-31",
          log: () => {},
        }).catch((thrown) => thrown);
      });
      expect(error).toMatchObject({ code: "file-not-regular", place: expect.stringContaining(file) });
    },
  );

  test.each(["ssda903", "ssd", "cin"])("a pipe in a folder of %s", async (name) => {
    const error = await withFolder({}, async (folder) => {
      for (const file of ["a.csv", "b.xml"]) execFileSync("mkfifo", [join(folder, file)]);
      return ingest(warehouse, {
        folder,
        source: sources.find((each) => each.name === name)!,
        described: { authority: "JE", asAt: "2025-03-31" },
        key: Buffer.from("a key for tests"),
        setAsideLimit: 1,
        today: "2026-12-31",
        log: () => {},
      }).catch((thrown) => thrown);
    });
    expect(error).toMatchObject({ code: "file-not-regular" });
  });

  test("a row of 100,000 fields, and a header of as many", async () => {
    const wide = "x,".repeat(100_000);
    const row = await loadFiles(warehouse, { ...goodFiles, "child.csv": `${goodFiles["child.csv"]}${wide}\n` });
    expect(row.faults).toEqual(["row-too-wide · child.csv"]);
    const header = await loadFiles(warehouse, { ...goodFiles, "child.csv": `child_id,${wide}\n` });
    expect(header.faults).toEqual(["file-too-wide · child.csv"]);
  });

  test.each([
    ["0001-01-01", "2025-12-31"],
    ["1899-12-31", "2025-12-31"],
    ["1960-01-01", "2025-12-31"],
    ["2026-01-01", "2025-12-31"],
    ["2020-01-01", "2100-01-01"],
  ])("from %s to %s", async (from, as_at) => {
    const loaded = await loadFiles(warehouse, {
      ...goodFiles,
      "submission.json": JSON.stringify({ authority: "JE", name: "Jersey", from, as_at }),
    });
    expect(loaded.faults).toEqual([expect.stringMatching(/^submission-invalid/)]);
  });
});

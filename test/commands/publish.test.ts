/** The whole walk, as a user runs it: same inputs, same bytes; and whatever goes wrong, the last publication stays whole. */
import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contracts } from "../../pipeline/contracts/index.ts";
import type { Catalogue } from "../../pipeline/release/format.ts";
import { readRelease } from "../../pipeline/release/read.ts";
import { measures } from "../../pipeline/sensitive/measures/catalogue.ts";
import { goodFiles, withSubmission } from "../intake/small_submission.ts";
import { type Run, root, runQuorate } from "./run_quorate.ts";

const sample = ["JE-2025-Q3", "JE-2025-Q4"].map((name) => join(root, "data/sample", name));
const work = mkdtempSync(join(tmpdir(), "quorate-publish-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** with as many threads as there are, in which the same inputs have to give the same bytes too */
const quorate = (args: readonly string[]): Promise<Run> =>
  runQuorate(args, { cwd: work, env: { QUORATE_THREADS: undefined, QUORATE_KEY: "a key for tests only" } });

function tree(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(
    paths.map((path) => [relative(folder, path), createHash("sha256").update(readFileSync(path)).digest("hex")]),
  );
}

const publish = (to: string) =>
  quorate(["publish", ...sample, "--profile", "restricted", "--to", to, "--warehouse", `${to}-warehouse/q.duckdb`]);

describe("published twice", () => {
  let first: Run;
  beforeAll(async () => {
    first = await publish("one");
  });
  const release = () => join(work, "one/release/JE-2025-12-31-restricted");

  test("it succeeds and says where to look", () => {
    expect(first.out).toContain("open one/index.html");
    expect(first.code).toBe(0);
  });

  test("the manifest holds the hash of every other file of the release and of every input", () => {
    const manifest = JSON.parse(readFileSync(join(release(), "manifest.json"), "utf8"));
    const hashes = Object.fromEntries(
      manifest.outputs.map(({ file, sha256 }: { file: string; sha256: string }) => [file, sha256]),
    );
    const { "manifest.json": _, ...files } = tree(release());
    expect(hashes).toEqual(files);
    expect(manifest.not_for_publication).toBe(true);
    expect(manifest.inputs.length).toBe(contracts.length + 1);
  });

  test("CSV, Parquet and what is read back hold the same figures", async () => {
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const count = async (file: string) => {
      const result = await connection.runAndReadAll(
        `select count(*)::integer as rows, sum(numerator)::double as numerators, sum(value::decimal(18, 4))::varchar as total from ${file.startsWith("(") ? file : `'${join(release(), file)}'`}`,
      );
      return result.getRowObjectsJS()[0]!;
    };
    const csv = await count("values.csv");
    // Parquet has the months by breakdown too
    const shown = `(from '${join(release(), "values.parquet")}' where period_kind <> 'month' or breakdown = 'all')`;
    expect(await count(shown)).toEqual(csv);
    const { values } = readRelease(release());
    expect(values.length).toBe(csv.rows);
    const sum = values.reduce((total, value) => total + (value.numerator ?? 0), 0);
    expect(sum).toBe(csv.numerators);
  });

  test("nothing of it holds an id, a pseudonym or a path of this machine", async () => {
    const lines = readFileSync(join(sample[1]!, "child.csv"), "utf8").split("\n").slice(1, 400);
    const instance = await DuckDBInstance.create(join(work, "one-warehouse/q.duckdb"), { access_mode: "READ_ONLY" });
    const connection = await instance.connect();
    const pseudonyms = await connection.runAndReadAll("select distinct child_id from register.child limit 400");
    connection.closeSync();
    instance.closeSync();
    const ids = [...lines.map((line) => line.split(",")[0]!), ...pseudonyms.getRowsJS().map(([id]) => String(id))];
    expect(ids.length).toBeGreaterThan(700);
    for (const path of Object.keys(tree(join(work, "one")))) {
      const text = readFileSync(join(work, "one", path), "latin1");
      expect([path, ids.filter((id) => text.includes(id))]).toEqual([path, []]);
      expect([path, text.includes(work) || text.includes(root.slice(0, -1))]).toEqual([path, false]);
    }
  });

  test("the catalogue says that the data is synthetic and the profile restricted", () => {
    const catalogue: Catalogue = JSON.parse(readFileSync(join(release(), "catalogue.json"), "utf8"));
    expect(catalogue).toMatchObject({ synthetic: true, profile: "restricted", as_at: "2025-12-31" });
    expect(catalogue.measures).toHaveLength(measures.length);
    expect(catalogue.measures.every((measure) => measure.supplied)).toBe(true);
  });

  test("a refused submission leaves warehouse and publication as they were", async () => {
    const before = tree(join(work, "one"));
    const size = statSync(join(work, "one-warehouse/q.duckdb")).size;
    const run = await withSubmission(
      { "looked_after_review.csv": goodFiles["looked_after_review.csv"].replaceAll("2025-", "2025-13-") },
      (folder) =>
        quorate(["publish", folder, "--profile", "restricted", "--to", "one", "--warehouse", "one-warehouse/q.duckdb"]),
    );
    expect(run.code).toBe(3);
    expect(run.out).toContain("limit-exceeded · looked_after_review");
    expect(run.out).toContain("date-malformed in held_on");
    expect(tree(join(work, "one"))).toEqual(before);
    expect(statSync(join(work, "one-warehouse/q.duckdb")).size).toBe(size);
    expect(readdirSync(work).filter((name) => name.startsWith("one."))).toEqual([]);
  });

  test("the same inputs give the same bytes, from a warehouse made anew", async () => {
    const before = tree(join(work, "one"));
    rmSync(join(work, "one-warehouse"), { recursive: true });
    expect((await publish("one")).code).toBe(0);
    expect(tree(join(work, "one"))).toEqual(before);
  });
});

/** Pages link to a table only where there is one: the check of the finished site refuses a link to nothing. */
describe("of a few children, with nothing in the latest period", () => {
  const files = {
    "child.csv": "child_id,birth_month,sex\na,2012-01,F\nb,2015-05,M\n",
    "looked_after_episode.csv":
      "child_id,started_on,start_reason,legal_status,placement\na,2024-05-10,S,C2,U1\nb,2024-05-10,S,C2,U1\n",
    "looked_after_review.csv":
      "review_id,child_id,held_on,participation\nr1,a,2024-06-03,PN1\nr2,b,2024-06-03,PN2\nr3,a,2024-09-02,PN1\n",
  };
  test.each([
    ["2024-01-01", "2025-12-31"],
    ["2024-04-01", "2025-03-31"],
  ])("from %s to %s", async (from, as_at) => {
    const description = JSON.stringify({ ...JSON.parse(goodFiles["submission.json"]), from, as_at });
    await withSubmission({ ...files, "submission.json": description }, async (folder) => {
      const few = ["--warehouse", `few-${as_at}.duckdb`, "--to", `few-${as_at}`];
      const { code, out } = await quorate(["publish", folder, "--profile", "restricted", ...few]);
      expect([code, out]).toEqual([0, expect.stringContaining("pages")]);
      const page = readFileSync(join(work, `few-${as_at}`, "definitions", "review-views-heard.html"), "utf8");
      expect(page).toContain("Later periods of this length have none.");
    });
  });
});

describe("refused before any work is done", () => {
  test("what nobody approved, for everybody", async () => {
    const run = await quorate(["publish", ...sample]);
    expect([run.code, run.out]).toEqual([3, expect.stringContaining("not-approved")]);
  });

  test("a folder with somebody else's files", async () => {
    mkdirSync(join(work, "theirs"));
    writeFileSync(join(work, "theirs/thesis.txt"), "do not lose me");
    const run = await publish("theirs");
    expect([run.code, run.out]).toEqual([1, expect.stringContaining("output-not-ours · theirs")]);
    expect(readFileSync(join(work, "theirs/thesis.txt"), "utf8")).toBe("do not lose me");
  });

  test("a folder where a file stands in the way", async () => {
    writeFileSync(join(work, "file"), "");
    const run = await publish("file/dist");
    expect([run.code, run.out]).toEqual([1, expect.stringContaining("output-not-writable · dist")]);
  });

  test.skipIf(process.getuid?.() === 0)("a folder that may not be written to", async () => {
    mkdirSync(join(work, "locked"));
    chmodSync(join(work, "locked"), 0o500);
    const run = await publish("locked/dist");
    expect([run.code, run.out]).toEqual([1, expect.stringContaining("output-not-writable · dist")]);
  });

  test.each([
    [["nonsense"], 2, "command-unknown"],
    [["publish"], 2, "usage"],
    [["publish", "nowhere", "--profile", "restricted"], 1, "submission-not-folder · nowhere"],
    [["check", "--sauce", "x"], 2, "usage"],
    [["check", ".", "--to", "x"], 2, "it takes no --to"],
    [["withdraw", "x", "--warehouse", "w", "--period", "2025"], 2, "it takes no --period"],
    [["check", ".", "--source", "liquidlogic"], 2, "source-unknown"],
    [["check", ".", "--source", "ssda903", "--authority", "JE", "--as-at", "31/03/2025"], 2, "--as-at must be a day"],
    [["publish", "--known-at", "banana"], 2, "--known-at must be a day"],
    [["sample", "--children", "many"], 2, "usage"],
  ] as const)("quorate %s", async (args, code, words) => {
    const run = await quorate(args);
    expect([run.code, run.out]).toEqual([code, expect.stringContaining(words)]);
    expect(run.out).toContain("what to do:");
    expect(existsSync(join(work, "dist"))).toBe(false);
  });

  test("help needs nothing", async () => {
    const run = await quorate(["help"]);
    expect([run.code, run.out]).toEqual([0, expect.stringContaining("quorate publish <submission…>")]);
  });
});

/**
 * What happens to a load that is killed, meets another, runs out of disk, or whose file changes: the warehouse is as before
 * or as after, and the next run succeeds. `QUORATE_KILLS=100 npx vitest run test/intake/faults.test.ts` kills a hundred times.
 */
import { execFileSync, spawn } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { marks } from "../../pipeline/folders/mark.ts";
import { random } from "../../pipeline/sample/random.ts";
import { ingest } from "../../pipeline/sensitive/intake/ingest.ts";
import { keptSubmissions, prepareWarehouse } from "../../pipeline/sensitive/intake/submissions.ts";
import { quorateFiles } from "../../pipeline/sensitive/sources/quorate_files.ts";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { sql } from "../../pipeline/sensitive/warehouse/sql.ts";
import { goodFiles, withSubmission } from "./small_submission.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const typescript = new URL("../../pipeline/typescript.js", import.meta.url).href;
const work = mkdtempSync(join(tmpdir(), "quorate-faults-"));
const kills = Number(process.env.QUORATE_KILLS ?? 3);
afterAll(() => rmSync(work, { recursive: true, force: true }));
/** the sample's registers and meetings alone, which load within the seconds in which a load is killed, and on a small disk */
const registers = [
  ...["child", "looked_after_episode", "looked_after_review", "protection_registration", "conference"],
  ...["conference_child", "conference_agency", "population"],
];
const sample = join(work, "sample");
mkdirSync(sample);
for (const name of ["submission.json", ...registers.map((extract) => `${extract}.csv`)])
  cpSync(join(root, "data/sample/JE-2025-Q4", name), join(sample, name));

/** a submission of a few children */
mkdirSync(join(work, "few"));
for (const [name, text] of Object.entries(goodFiles)) writeFileSync(join(work, "few", name), text);

interface Run {
  readonly code: number | null;
  readonly out: string;
}

function quorate(
  args: readonly string[],
  { killAfter, heard }: { killAfter?: number; heard?: (out: string) => void } = {},
): Promise<Run> {
  return new Promise((done) => {
    const env = { ...process.env, QUORATE_KEY: "a key for tests only" };
    const child = spawn(process.execPath, ["--import", typescript, join(root, "pipeline/quorate.ts"), ...args], {
      cwd: work,
      env,
    });
    let out = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (text: Buffer) => {
        out += text.toString();
        heard?.(out);
      });
    if (killAfter !== undefined) setTimeout(() => child.kill("SIGKILL"), killAfter);
    child.on("close", (code) => done({ code, out }));
  });
}

const state = async (file: string) => {
  const warehouse = await Warehouse.open(file);
  await prepareWarehouse(warehouse);
  const kept = await keptSubmissions(warehouse);
  const { rows } = await warehouse.row<{ rows: number }>(
    sql`select (select count(*) from register.conference_agency) + (select count(*) from register.child) as rows`,
  );
  warehouse.close();
  return { submissions: kept.length, rows };
};

test(
  `killed at ${kills} random moments of a load: as before or as after, and the next run succeeds`,
  async () => {
    const file = join(work, "killed/q.duckdb");
    const whole = await quorate(["ingest", sample, "--warehouse", join(work, "whole/q.duckdb")]);
    expect(whole.code).toBe(0);
    const after = await state(join(work, "whole/q.duckdb"));
    const chance = random(7);
    for (let kill = 0; kill < kills; kill++) {
      rmSync(join(work, "killed"), { recursive: true, force: true });
      const run = await quorate(["ingest", sample, "--warehouse", file], { killAfter: 300 + chance.next() * 2500 });
      const left = await state(file);
      expect([{ submissions: 0, rows: 0 }, after]).toContainEqual(left);
      if (run.code === null && kill % 10 === 0) {
        expect((await quorate(["ingest", sample, "--warehouse", file])).code).toBe(0);
        expect(await state(file)).toEqual(after);
      }
    }
  },
  300_000 + kills * 10_000,
);

test("two runs at once: the second is told to wait, and the first is not disturbed", async () => {
  const args = ["ingest", sample, "--warehouse", "both/q.duckdb"];
  let second: Promise<Run> | undefined;
  const first = await quorate(args, {
    heard: () => {
      second ??= quorate(args);
    },
  });
  expect(first.code).toBe(0);
  const told = await second!;
  // the second may also have come when the first had ended
  if (told.code !== 0) expect([told.code, told.out]).toEqual([1, expect.stringContaining("warehouse-busy")]);
  expect(await state(join(work, "both/q.duckdb"))).toMatchObject({ submissions: 1 });
});

test("a warehouse that another process holds open is said to be in use", async () => {
  const warehouse = await Warehouse.open(join(work, "held/q.duckdb"));
  const run = await quorate(["ingest", sample, "--warehouse", "held/q.duckdb"]);
  warehouse.close();
  expect([run.code, run.out]).toEqual([1, expect.stringContaining("warehouse-busy")]);
});

test("a file that changes while it is read is refused, and nothing of it stays", async () => {
  await withSubmission({}, async (folder) => {
    const warehouse = await Warehouse.open(":memory:");
    const changing = {
      ...quorateFiles,
      async plan(...given: Parameters<typeof quorateFiles.plan>) {
        const plan = await quorateFiles.plan(...given);
        setTimeout(() => appendFileSync(join(folder, "looked_after_review.csv"), "r60,c1,2025-02-03,PN1\n"), 20);
        return plan;
      },
    };
    const loading = ingest(warehouse, {
      folder,
      source: changing,
      described: {},
      key: Buffer.from("a key for tests"),
      setAsideLimit: 0.05,
      today: "2026-12-31",
      log: () => {},
    });
    await expect(loading).rejects.toMatchObject({ code: "file-changed", place: "looked_after_review.csv" });
    await prepareWarehouse(warehouse);
    expect(await warehouse.row(sql`select count(*) as rows from register.child`)).toEqual({ rows: 0 });
    warehouse.close();
  });
});

test("one line of 100 MB is refused: the reader would pass over it without a word", async () => {
  const long = `${goodFiles["looked_after_review.csv"]}r60,c1,2025-02-03,${"x".repeat(100_000_000)}\n`;
  await withSubmission({ "looked_after_review.csv": long }, async (folder) => {
    const warehouse = await Warehouse.open(":memory:");
    const loading = ingest(warehouse, {
      folder,
      source: quorateFiles,
      described: {},
      key: Buffer.from("a key for tests"),
      setAsideLimit: 0.05,
      today: "2026-12-31",
      log: () => {},
    });
    const end = await loading.then(
      ({ accounts }) => accounts.at(-1),
      (error) => error.code,
    );
    expect(end).toBe("rows-unaccounted");
    warehouse.close();
  });
});

test("a quote that never closes swallows no row without a word", async () => {
  const lines = Array.from({ length: 60_000 }, (_, i) => `r${i},c${i % 60},2025-02-03,PN1`);
  lines[10] = lines[10]!.replace(",", ',"');
  await withSubmission(
    { "looked_after_review.csv": `review_id,child_id,held_on,participation\n${lines.join("\n")}\n` },
    async (folder) => {
      const warehouse = await Warehouse.open(":memory:");
      const loading = ingest(warehouse, {
        folder,
        source: quorateFiles,
        described: {},
        key: Buffer.from("a key for tests"),
        setAsideLimit: 1,
        today: "2026-12-31",
        log: () => {},
      });
      const end = await loading.then(
        ({ accounts }) => accounts.at(-1),
        (error) => error.code,
      );
      // everything from the quote on is one record that cannot be read
      expect([
        { extract: "looked_after_review", read: 11, loaded: 10, setAside: 1 },
        "rows-unaccounted",
      ]).toContainEqual(end);
      warehouse.close();
    },
  );
});

/** Gives `use` a file system of a few megabytes, which only root on Linux can make; false where it can't be made. */
async function onSmallDisk(megabytes: number, use: (folder: string) => Promise<void>): Promise<boolean> {
  const folder = join(work, "disk");
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder], { stdio: "ignore" });
  } catch {
    return false;
  }
  try {
    await use(folder);
  } finally {
    execFileSync("umount", [folder]);
  }
  return true;
}

test("a full disk is said to be full, and the warehouse opens as it was", async (context) => {
  const made = await onSmallDisk(4, async (disk) => {
    const file = join(disk, "q.duckdb");
    const small = join(work, "small");
    cpSync(sample, small, { recursive: true });
    for (const extract of ["conference_agency", "conference_child", "conference", "looked_after_review"])
      rmSync(join(small, `${extract}.csv`));
    writeFileSync(join(small, "submission.json"), goodFiles["submission.json"]);
    expect((await quorate(["ingest", small, "--warehouse", file])).code).toBe(0);
    const before = await state(file);
    writeFileSync(join(disk, "filler"), Buffer.alloc(100_000));
    const run = await quorate(["ingest", sample, "--warehouse", file]);
    expect([run.code, run.out]).toEqual([1, expect.stringContaining("disk-full")]);
    rmSync(join(disk, "filler"));
    expect(await state(file)).toEqual(before);
  });
  context.skip(!made, "no file system of its own can be made here");
});

test("wherever the room runs out, nothing half made is left that blocks the next run", async (context) => {
  const small = join(work, "few");
  const made = await onSmallDisk(8, async (disk) => {
    const file = join(disk, "q.duckdb");
    const filler = join(disk, "filler");
    const free = () => Number(statfsSync(disk).bfree) * Number(statfsSync(disk).bsize);
    for (const left of [0, 8, 12, 24, 64, 256, 1024].map((kilobytes) => kilobytes * 1024)) {
      writeFileSync(filler, Buffer.alloc(free() - left));
      const run = await quorate(["ingest", small, "--warehouse", file]);
      if (run.code !== 0) {
        expect([left, run.code, run.out]).toEqual([left, 1, expect.stringContaining("disk-full")]);
        expect(run.out).toContain("what was done: nothing was loaded");
      }
      // a full disk leaves everything as it was: no warehouse, or one that has it all, be it in its log
      const there = readdirSync(disk).filter((name) => name !== "filler" && name !== "q.duckdb.wal");
      expect([left, there]).toEqual([left, run.code === 0 ? ["q.duckdb"] : []]);
      rmSync(filler);
      expect((await quorate(["ingest", small, "--warehouse", file])).code).toBe(0);
      expect(await state(file)).toMatchObject({ submissions: 1 });
      rmSync(file);
    }
  });
  context.skip(!made, "no file system of its own can be made here");
});

test("what was loaded before the room ran out is said, and what was published", async (context) => {
  const [one, other] = ["one", "other"].map((name) => join(work, name));
  for (const [folder, as_at] of [
    [one!, "2025-09-30"],
    [other!, "2025-12-31"],
  ] as const) {
    mkdirSync(folder);
    const description = JSON.stringify({ ...JSON.parse(goodFiles["submission.json"]), as_at });
    for (const [name, text] of Object.entries({ ...goodFiles, "submission.json": description }))
      writeFileSync(join(folder, name), text);
  }
  const made = await onSmallDisk(1, async (disk) => {
    const args = ["--profile", "restricted", "--warehouse", "said/q.duckdb", "--to", join(disk, "dist")];
    const run = await quorate(["publish", one!, other!, ...args]);
    expect([run.code, run.out]).toEqual([1, expect.stringContaining("disk-full")]);
    const said = "what was done: loaded: JE as at 2025-09-30; JE as at 2025-12-31; nothing was published";
    expect(run.out).toContain(said);
    expect(run.out).not.toContain("nothing was loaded");
    expect(readdirSync(disk)).toEqual([]);
    expect(await state(join(work, "said/q.duckdb"))).toMatchObject({ submissions: 2 });
  });
  context.skip(!made, "no file system of its own can be made here");
});

test("of several submissions those before the refused one are said to be loaded", async () => {
  const bad = join(work, "bad");
  cpSync(join(work, "few"), bad, { recursive: true });
  writeFileSync(
    join(bad, "looked_after_review.csv"),
    goodFiles["looked_after_review.csv"].replaceAll("2025-02-0", "2025-02-3"),
  );
  for (const command of [["ingest"], ["publish", "--profile", "restricted", "--to", "refused-dist"]]) {
    const run = await quorate([...command, join(work, "few"), bad, "--warehouse", `${command[0]}-partly/q.duckdb`]);
    expect([run.code, run.out]).toEqual([3, expect.stringContaining("limit-exceeded")]);
    expect(run.out).toContain("what was done: loaded: JE as at 2025-12-31");
    expect(run.out).not.toContain("nothing was loaded");
    expect(await state(join(work, `${command[0]}-partly/q.duckdb`))).toMatchObject({ submissions: 1 });
    const alone = await quorate([...command, bad, "--warehouse", `${command[0]}-alone/q.duckdb`]);
    expect(alone.out).toContain("what was done: nothing was loaded");
  }
});

test.each([
  ["nothing", Buffer.alloc(0)],
  ["a part of the first header", Buffer.concat([Buffer.alloc(8), Buffer.from("DUCK"), Buffer.alloc(3000)])],
])("a warehouse of which an earlier run wrote %s is made anew", async (_, content) => {
  const file = join(work, "half.duckdb");
  writeFileSync(file, content);
  expect((await quorate(["ingest", join(work, "few"), "--warehouse", file])).code).toBe(0);
  expect(await state(file)).toMatchObject({ submissions: 1 });
  rmSync(file);
});

test("a file that is no warehouse is not made one", async () => {
  writeFileSync(join(work, "thesis.txt"), "do not lose me", { mode: 0o644 });
  const run = await quorate(["ingest", join(work, "few"), "--warehouse", "thesis.txt"]);
  expect([run.code, run.out]).toEqual([1, expect.stringContaining("file-unreadable · thesis.txt")]);
  expect(readFileSync(join(work, "thesis.txt"), "utf8")).toBe("do not lose me");
  expect(statSync(join(work, "thesis.txt")).mode & 0o777).toBe(0o644);
  expect(readdirSync(work).filter((name) => name.startsWith("thesis") || name.startsWith(".thesis"))).toEqual([
    "thesis.txt",
  ]);
});

test("a log whose warehouse was moved away is kept, and a new warehouse is not made beside it", async () => {
  writeFileSync(join(work, "moved.duckdb.wal"), "rows");
  const run = await quorate(["ingest", join(work, "few"), "--warehouse", "moved.duckdb"]);
  expect([run.code, run.out]).toEqual([1, expect.stringContaining("warehouse-unusable · moved.duckdb")]);
  expect(readdirSync(work).filter((name) => name.includes("moved"))).toEqual(["moved.duckdb.wal"]);
  expect(readFileSync(join(work, "moved.duckdb.wal"), "utf8")).toBe("rows");
});

test("while a warehouse is open its log and what DuckDB has no memory for are its owner's alone, and then gone", async () => {
  const folder = join(work, "private");
  const warehouse = await Warehouse.open(join(folder, "q.duckdb"));
  await prepareWarehouse(warehouse);
  await warehouse.run(sql`set memory_limit = '60MB'; set threads = 1`);
  await warehouse.run(sql`create temp table large as select random() as x from range(20000000)`);
  const { spilled } = await warehouse.row<{ spilled: number }>(
    sql`select count(*) as spilled from duckdb_temporary_files()`,
  );
  expect(spilled).toBeGreaterThan(0);
  const seen = readdirSync(folder, { recursive: true, withFileTypes: true });
  expect(seen.map(({ name }) => name)).toContain("q.duckdb.wal");
  expect(seen.some(({ parentPath }) => parentPath.endsWith("spill"))).toBe(true);
  for (const entry of seen)
    expect([entry.name, statSync(join(entry.parentPath, entry.name)).mode & 0o077]).toEqual([entry.name, 0]);
  warehouse.close();
  expect(readdirSync(folder)).toEqual(["q.duckdb"]);
});

test("a warehouse that others could read is closed to them", async () => {
  const file = join(work, "private/q.duckdb");
  (await Warehouse.open(file)).close();
  chmodSync(file, 0o644);
  (await Warehouse.open(file)).close();
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("what a killed run had spilled is swept when the warehouse is next opened", async () => {
  const left = join(work, "private/.q.duckdb.quorate-abcdef");
  mkdirSync(join(left, "spill"), { recursive: true });
  writeFileSync(join(left, ".quorate"), marks.work);
  writeFileSync(join(left, "spill/duckdb_temp_storage-0.tmp"), "rows");
  (await Warehouse.open(join(work, "private/q.duckdb"))).close();
  expect(readdirSync(join(work, "private"))).toEqual(["q.duckdb"]);
});

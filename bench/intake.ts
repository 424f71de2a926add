/**
 * How long intake takes, as a ratio to what DuckDB itself needs to read the same files into typed tables of a file, in the
 * same run, each until its file is closed: `npm run bench [-- children…]`. A benchmark, not a test: it prints what it
 * measured, and on which machine. Its rounds are taken in turn, and a ratio is the median of the rounds' ratios, so that other
 * work on the machine weighs on both; but it weighs more on intake, which keeps two cores busy.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { extracts, sampleDefaults } from "../pipeline/sample/sample_submission.ts";
import { writeSample } from "../pipeline/sample/write_sample.ts";
import { ingest } from "../pipeline/sensitive/intake/ingest.ts";
import { quorateFiles } from "../pipeline/sensitive/sources/quorate_files.ts";
import { Warehouse } from "../pipeline/sensitive/warehouse/connection.ts";
import { literal, name, sql } from "../pipeline/sensitive/warehouse/sql.ts";
import { machine, median, seconds } from "./measuring.ts";

const rounds = 3;
const asAt = "2025-12-31";
const work = mkdtempSync(join(tmpdir(), "quorate-bench-"));

/** Each measured in a process of its own, so that neither warms the other and the memory is its own. */
async function measure(what: string, folder: string): Promise<void> {
  const took = await seconds(async () => {
    const warehouse = await Warehouse.open(join(work, "q.duckdb"));
    if (what === "duckdb") {
      for (const extract of extracts)
        await warehouse.run(
          sql`create table ${name(extract)} as from read_csv(${literal(join(folder, `${extract}.csv`))})`,
        );
    } else {
      const key = Buffer.from("a key for a benchmark");
      await ingest(warehouse, {
        folder,
        source: quorateFiles,
        described: {},
        key,
        setAsideLimit: 0.05,
        today: "2026-12-31",
        log: () => {},
      });
    }
    warehouse.close();
  });
  console.log(JSON.stringify({ took, megabytes: process.resourceUsage().maxRSS / 1024 }));
}

function run(what: string, folder: string): { took: number; megabytes: number } {
  const self = fileURLToPath(import.meta.url);
  const typescript = new URL("../pipeline/typescript.js", import.meta.url).href;
  const { stdout, stderr } = spawnSync(process.execPath, ["--import", typescript, self, what, folder], {
    encoding: "utf8",
  });
  const line = stdout.trim().split("\n").at(-1) ?? "";
  if (!line.startsWith("{")) throw new Error(stderr);
  return JSON.parse(line);
}

function compare(children: number): void {
  const folder = join(work, `${children}`);
  const rows = Object.values(writeSample(folder, { ...sampleDefaults, children, asAt })).reduce(
    (sum, each) => sum + each,
    0,
  );
  const results = Array.from({ length: children > 200_000 ? 1 : rounds }, () => ({
    duckdb: run("duckdb", folder),
    quorate: run("quorate", folder),
  }));
  const took = (which: "duckdb" | "quorate") => median(results.map((each) => each[which].took));
  const ratio = median(results.map(({ duckdb, quorate }) => quorate.took / duckdb.took));
  const memory = Math.max(...results.map(({ quorate }) => quorate.megabytes));
  console.log(
    `| ${children} | ${rows} | ${took("duckdb").toFixed(1)} s | ${took("quorate").toFixed(1)} s | ${ratio.toFixed(2)} | ${Math.round(memory)} MB |`,
  );
  rmSync(folder, { recursive: true, force: true });
}

const [what, folder] = process.argv.slice(2);
try {
  if ((what === "duckdb" || what === "quorate") && folder !== undefined) await measure(what, folder);
  else {
    const sizes = process.argv.slice(2).map(Number);
    console.log(machine());
    console.log("| children | rows | DuckDB alone, typed | intake with all checks | ratio | peak memory |");
    console.log("| --- | --- | --- | --- | --- | --- |");
    for (const children of sizes.length > 0 ? sizes : [8000, 80_000]) compare(children);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

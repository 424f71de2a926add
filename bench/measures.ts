/**
 * How long the whole catalogue takes to count, as a ratio to one scan and group of the same tables written by hand, in the
 * same run: `npm run bench:measures [-- children…]`. A benchmark, not a test: it prints what it measured, and on which machine.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sampleDefaults } from "../pipeline/sample/sample_submission.ts";
import { writeSample } from "../pipeline/sample/write_sample.ts";
import { ingest } from "../pipeline/sensitive/intake/ingest.ts";
import { calculate } from "../pipeline/sensitive/measures/calculate.ts";
import { measures } from "../pipeline/sensitive/measures/catalogue.ts";
import { breakdownColumn, populationOf } from "../pipeline/sensitive/measures/populations.ts";
import { quorateFiles } from "../pipeline/sensitive/sources/quorate_files.ts";
import { buildModels } from "../pipeline/sensitive/warehouse/build_models.ts";
import { chooseSubmissions } from "../pipeline/sensitive/warehouse/choose_submissions.ts";
import { Warehouse } from "../pipeline/sensitive/warehouse/connection.ts";
import { modelTable } from "../pipeline/sensitive/warehouse/model.ts";
import { fragment, name, type Sql, sql } from "../pipeline/sensitive/warehouse/sql.ts";
import { machine, median, seconds } from "./measuring.ts";

const rounds = 3;

/** What somebody would write for one look at each population: one scan, grouped by month and by everything it is broken down by. */
function byHand(): Sql[] {
  return [...new Set(measures.map(({ population }) => population))].map((id) => {
    const own = measures.filter(({ population }) => population === id);
    const population = populationOf(id);
    const columns = new Set(
      own.flatMap(({ breakdowns, dated }) => breakdowns.map((each) => breakdownColumn(population, each, dated))),
    );
    const [{ dated }] = own as [(typeof own)[number]];
    const keys = [sql`date_trunc('month', ${name(dated)}) as month`, ...[...columns].map(name)];
    const counts = own.map(({ of }, i) => sql`count(*) filter (where ${fragment(of.where)}) as ${name(`of_${i}`)}`);
    return sql`create or replace temp table by_hand as select authority, ${[...keys, ...counts]} from ${modelTable(population.model)} group by all`;
  });
}

/** In a process of its own, so that the memory is its own. */
async function measure(folder: string): Promise<void> {
  const warehouse = await Warehouse.open(join(folder, "..", "q.duckdb"));
  await warehouse.run(sql`set memory_limit = '6GB'`);
  const key = Buffer.from("a key for a benchmark");
  const { submissionId } = await ingest(warehouse, {
    ...{ folder, source: quorateFiles, described: {}, key, setAsideLimit: 0.05, today: "2026-12-31", log: () => {} },
  });
  const chosen = await chooseSubmissions(warehouse, [submissionId]);
  const models = await seconds(() => buildModels(warehouse, chosen));
  const hand: number[] = [];
  const quorate: number[] = [];
  let cells = 0;
  for (let round = 0; round < rounds; round++) {
    hand.push(
      await seconds(async () => {
        for (const query of byHand()) await warehouse.run(query);
      }),
    );
    quorate.push(
      await seconds(async () => {
        cells = (await calculate(warehouse, measures, chosen)).length;
      }),
    );
  }
  warehouse.close();
  const ratio = median(quorate.map((took, round) => took / hand[round]!));
  const megabytes = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ models, hand: median(hand), quorate: median(quorate), ratio, cells, megabytes }));
}

function compareMeasures(sizes: readonly number[]): void {
  console.log(machine());
  console.log("| children | rows | models | by hand | the catalogue | ratio | cells | peak memory, intake included |");
  console.log("| --- | --- | --- | --- | --- | --- | --- | --- |");
  for (const children of sizes) {
    const work = mkdtempSync(join(tmpdir(), "quorate-bench-"));
    try {
      const folder = join(work, "sample");
      const written = writeSample(folder, { ...sampleDefaults, children, asAt: "2025-12-31" });
      const rows = Object.values(written).reduce((sum, each) => sum + each, 0);
      const self = fileURLToPath(import.meta.url);
      const typescript = new URL("../pipeline/typescript.js", import.meta.url).href;
      const { stdout, stderr } = spawnSync(process.execPath, ["--import", typescript, self, folder], {
        encoding: "utf8",
      });
      const line = stdout.trim().split("\n").at(-1) ?? "";
      if (!line.startsWith("{")) throw new Error(stderr);
      const { models, hand, quorate, ratio, cells, megabytes } = JSON.parse(line) as Record<string, number>;
      console.log(
        `| ${children} | ${rows} | ${models!.toFixed(1)} s | ${hand!.toFixed(2)} s | ${quorate!.toFixed(2)} s | ${ratio!.toFixed(2)} | ${cells} | ${Math.round(megabytes!)} MB |`,
      );
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }
}

const given = process.argv.slice(2);
if (given.some((each) => each.includes("/"))) await measure(given[0]!);
else compareMeasures(given.length > 0 ? given.map(Number) : [950, 8000]);

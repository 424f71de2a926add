/**
 * What everybody may see of made-up islands, and how long it takes to plan and to audit: `npm run bench:disclosure [-- islands]`. A
 * benchmark, not a test: it prints what it measured, and on which machine.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sampleDefaults } from "../pipeline/sample/sample_submission.ts";
import { writeSample } from "../pipeline/sample/write_sample.ts";
import { narrowOf } from "../pipeline/sensitive/disclosure/audit/audit.ts";
import { networkOf } from "../pipeline/sensitive/disclosure/audit/system.ts";
import { Numbers } from "../pipeline/sensitive/disclosure/numbers.ts";
import { printedBy } from "../pipeline/sensitive/disclosure/printed.ts";
import { type Protection, protect } from "../pipeline/sensitive/disclosure/protect.ts";
import { tiesOf } from "../pipeline/sensitive/disclosure/ties.ts";
import { ingest } from "../pipeline/sensitive/intake/ingest.ts";
import { cellByCell } from "../pipeline/sensitive/measures/calculate.ts";
import { measures } from "../pipeline/sensitive/measures/catalogue.ts";
import type { Cell } from "../pipeline/sensitive/measures/cell.ts";
import { quorateFiles } from "../pipeline/sensitive/sources/quorate_files.ts";
import { buildModels } from "../pipeline/sensitive/warehouse/build_models.ts";
import { chooseSubmissions } from "../pipeline/sensitive/warehouse/choose_submissions.ts";
import { Warehouse } from "../pipeline/sensitive/warehouse/connection.ts";
import { machine, seconds } from "./measuring.ts";

async function cellsOf(seed: number): Promise<Cell[]> {
  const folder = mkdtempSync(join(tmpdir(), "quorate-bench-"));
  const warehouse = await Warehouse.open(":memory:");
  try {
    writeSample(folder, { ...sampleDefaults, seed });
    const key = Buffer.from("a key for a benchmark");
    const { submissionId } = await ingest(warehouse, {
      ...{ folder, source: quorateFiles, described: {}, key, setAsideLimit: 0.05, today: "2026-11-26", log: () => {} },
    });
    const chosen = await chooseSubmissions(warehouse, [submissionId]);
    await buildModels(warehouse, chosen);
    return [...(await cellByCell(warehouse, measures, chosen, "fixed"))];
  } finally {
    warehouse.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const headlines = ({ tables }: Protection, of: string) =>
  tables.filter(({ breakdown, measure, inWords }) => breakdown === null && measure.discloses === of && !inWords).length;
const tablesOf = ({ tables }: Protection, of: string) =>
  tables.filter((table) => table.breakdown !== null && table.of === of).length;

console.log(machine());
console.log(
  "| island | headlines of the service | of children | tables of children | figures kept | of planned | rounds | narrow before | narrow after | plan and audit | audit afresh |",
);
console.log("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
for (let seed = 1; seed <= Number(process.argv[2] ?? 20); seed++) {
  const cells = await cellsOf(seed);
  let protection: Protection | undefined;
  const planned = await seconds(async () => {
    protection = await protect(measures, cells);
  });
  if (protection === undefined) continue;
  const found = protection;
  let left = 0;
  const audited = await seconds(async () => {
    const ties = tiesOf(measures, found.tables, cells[0]?.authority ?? "", new Numbers(measures, cells));
    left = (await narrowOf(ties.targets, networkOf(ties.sums, ties.atMost), printedBy(found.tables))).length;
  });
  const share = ((100 * found.kept) / found.planned).toFixed(1);
  console.log(
    `| ${[seed, headlines(found, "service"), headlines(found, "child"), tablesOf(found, "child"), found.kept, `${share} %`, found.rounds, found.mended.length, left, `${planned.toFixed(1)} s`, `${audited.toFixed(1)} s`].join(" | ")} |`,
  );
}

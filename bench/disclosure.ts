/**
 * What everybody may see of made-up islands, what agencies and families can tell besides, and how long it takes to plan and to audit:
 * `npm run bench:disclosure [-- islands [children]]`, with so many children on the registers of ten years. A benchmark, not a test: it
 * prints what it measured, and on which machine.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sampleDefaults } from "../pipeline/sample/sample_submission.ts";
import { writeSample } from "../pipeline/sample/write_sample.ts";
import { counted } from "../pipeline/sensitive/disclosure/audit/asked.ts";
import { everybody } from "../pipeline/sensitive/disclosure/audit/readers.ts";
import { Numbers } from "../pipeline/sensitive/disclosure/numbers.ts";
import { printedBy } from "../pipeline/sensitive/disclosure/printed.ts";
import { type Protection, protect } from "../pipeline/sensitive/disclosure/protect.ts";
import { type Found, Reading } from "../pipeline/sensitive/disclosure/reading.ts";
import { tiesOf } from "../pipeline/sensitive/disclosure/ties.ts";
import { Truth } from "../pipeline/sensitive/disclosure/truth.ts";
import { ingest } from "../pipeline/sensitive/intake/ingest.ts";
import { cellByCell } from "../pipeline/sensitive/measures/calculate.ts";
import { measures } from "../pipeline/sensitive/measures/catalogue.ts";
import type { Cell } from "../pipeline/sensitive/measures/cell.ts";
import { quorateFiles } from "../pipeline/sensitive/sources/quorate_files.ts";
import { buildModels } from "../pipeline/sensitive/warehouse/build_models.ts";
import { chooseSubmissions } from "../pipeline/sensitive/warehouse/choose_submissions.ts";
import { Warehouse } from "../pipeline/sensitive/warehouse/connection.ts";
import { machine, seconds } from "./measuring.ts";

async function cellsOf(seed: number, children: number): Promise<Cell[]> {
  const folder = mkdtempSync(join(tmpdir(), "quorate-bench-"));
  const warehouse = await Warehouse.open(":memory:");
  try {
    writeSample(folder, { ...sampleDefaults, seed, children });
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
/** of the whole process so far, in MB */
const most = () => Math.round(process.resourceUsage().maxRSS / 1024);

const columns = [
  ...[
    "island",
    "headlines of the service",
    "of children",
    "tables of children",
    "figures kept",
    "of planned",
    "rounds",
  ],
  ...["narrow before", "narrow after", "told to an agency before", "to a family before", "to an agency after"],
  ...["plan and audit", "runs of the solver", "audit afresh", "most memory before", "and after"],
];
const children = Number(process.argv[3] ?? sampleDefaults.children);
console.log(`${machine()}; ${children} children`);
console.log(`| ${columns.join(" | ")} |`);
console.log(`|${" --- |".repeat(columns.length)}`);
for (let seed = 1; seed <= Number(process.argv[2] ?? 20); seed++) {
  const cells = await cellsOf(seed, children);
  const before = most();
  let protection: Protection | undefined;
  counted.runs = 0;
  const planned = await seconds(async () => {
    protection = await protect(measures, cells);
  });
  if (protection === undefined) continue;
  const after = most();
  const runs = counted.runs;
  const found = protection;
  const numbers = new Numbers(measures, cells);
  const ties = tiesOf(measures, found.tables, cells[0]?.authority ?? "", numbers);
  let left: readonly Found[] = [];
  const audited = await seconds(async () => {
    const reading = new Reading(measures, ties, ties.targets, new Truth(measures, numbers));
    reading.reads(printedBy(found.tables));
    left = await reading.told(() => ties.targets);
  });
  const toAll = left.filter(({ reader }) => reader === everybody).length;
  const row = [
    ...[seed, headlines(found, "service"), headlines(found, "child"), tablesOf(found, "child"), found.kept],
    ...[`${((100 * found.kept) / found.planned).toFixed(1)} %`, found.rounds, found.mended.length, toAll],
    ...[
      found.insiders.toldToAgencies,
      found.insiders.toldToFamilies,
      left.length - toAll,
      `${planned.toFixed(1)} s`,
      runs,
      `${audited.toFixed(1)} s`,
    ],
    ...[`${before} MB`, `${after} MB`],
  ];
  console.log(`| ${row.join(" | ")} |`);
}

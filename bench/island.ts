/** What was counted of a made-up island, for benchmarks. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type SampleOptions, sampleDefaults } from "../pipeline/sample/sample_submission.ts";
import { writeSample } from "../pipeline/sample/write_sample.ts";
import { ingest } from "../pipeline/sensitive/intake/ingest.ts";
import { cellByCell } from "../pipeline/sensitive/measures/calculate.ts";
import { measures } from "../pipeline/sensitive/measures/catalogue.ts";
import type { Cell } from "../pipeline/sensitive/measures/cell.ts";
import { quorateFiles } from "../pipeline/sensitive/sources/quorate_files.ts";
import { buildModels } from "../pipeline/sensitive/warehouse/build_models.ts";
import { chooseSubmissions } from "../pipeline/sensitive/warehouse/choose_submissions.ts";
import { Warehouse } from "../pipeline/sensitive/warehouse/connection.ts";

export async function islandCells(options: Partial<SampleOptions>): Promise<Cell[]> {
  const folder = mkdtempSync(join(tmpdir(), "quorate-bench-"));
  const warehouse = await Warehouse.open(":memory:");
  try {
    writeSample(folder, { ...sampleDefaults, ...options });
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

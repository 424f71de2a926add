/** What was counted of a made-up island, with windows that are the same for ever: for the tests of what everybody may see. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type SampleOptions, sampleDefaults } from "../../pipeline/sample/sample_submission.ts";
import { writeSample } from "../../pipeline/sample/write_sample.ts";
import { ingest } from "../../pipeline/sensitive/intake/ingest.ts";
import { cellByCell, modelsUnder } from "../../pipeline/sensitive/measures/calculate.ts";
import { measures } from "../../pipeline/sensitive/measures/catalogue.ts";
import type { Cell } from "../../pipeline/sensitive/measures/cell.ts";
import type { Measure } from "../../pipeline/sensitive/measures/measure.ts";
import { quorateFiles } from "../../pipeline/sensitive/sources/quorate_files.ts";
import { buildModels } from "../../pipeline/sensitive/warehouse/build_models.ts";
import { chooseSubmissions } from "../../pipeline/sensitive/warehouse/choose_submissions.ts";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";

/** The cells of the kept sample, or of another island by its seed. */
export const islandCells = async (seed?: number): Promise<Cell[]> =>
  seed === undefined
    ? cellsOf(fileURLToPath(new URL("../../data/sample/JE-2025-Q4", import.meta.url)))
    : islandAs({ seed });

/** The cells of an island as its registers stood on a day. */
export async function islandAs(options: Partial<SampleOptions>, of: readonly Measure[] = measures): Promise<Cell[]> {
  const folder = mkdtempSync(join(tmpdir(), "quorate-island-"));
  try {
    writeSample(folder, { ...sampleDefaults, ...options });
    return await cellsOf(folder, of);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function cellsOf(folder: string, of: readonly Measure[] = measures): Promise<Cell[]> {
  const warehouse = await Warehouse.open(":memory:");
  try {
    const key = Buffer.from("a key for tests");
    const { submissionId } = await ingest(warehouse, {
      ...{ folder, source: quorateFiles, described: {}, key, setAsideLimit: 0.05, today: "2026-11-26", log: () => {} },
    });
    const chosen = await chooseSubmissions(warehouse, [submissionId]);
    await buildModels(warehouse, chosen, modelsUnder(of));
    return [...(await cellByCell(warehouse, of, chosen, "fixed"))];
  } finally {
    warehouse.close();
  }
}

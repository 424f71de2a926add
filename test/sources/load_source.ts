/** A folder of a foreign source, loaded into a warehouse of its own as a test loads one. */
import type { Source } from "../../pipeline/sensitive/intake/extract_plan.ts";
import { type Ingested, ingest } from "../../pipeline/sensitive/intake/ingest.ts";
import { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { type Files, goodFiles, withSubmission } from "../intake/small_submission.ts";

export interface Loading {
  readonly asAt?: string;
  readonly setAsideLimit?: number;
}

export async function loadFolder<T>(
  source: Source,
  folder: string,
  use: (warehouse: Warehouse, ingested: Ingested) => Promise<T>,
  { asAt = "2024-03-31", setAsideLimit = 0.05 }: Loading = {},
): Promise<T> {
  const warehouse = await Warehouse.open(":memory:");
  try {
    const described = { authority: "E06000046", asAt };
    const key = Buffer.from("a key for tests");
    const ingested = await ingest(warehouse, {
      folder,
      source,
      described,
      key,
      setAsideLimit,
      today: "2026-12-31",
      log: () => {},
    });
    return await use(warehouse, ingested);
  } finally {
    warehouse.close();
  }
}

const noneOfOurs = Object.fromEntries(Object.keys(goodFiles).map((file) => [file, null]));

/** The same with files written for the purpose. */
export const loadFiles = <T>(
  source: Source,
  files: Files,
  use: (warehouse: Warehouse, ingested: Ingested) => Promise<T>,
  loading: Loading = {},
): Promise<T> => withSubmission({ ...noneOfOurs, ...files }, (folder) => loadFolder(source, folder, use, loading));

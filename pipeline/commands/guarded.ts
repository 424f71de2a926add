/**
 * What no command may write over, into or around: what it reads, what it keeps, and the project itself. Paths are compared by
 * where they really lead.
 */
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { liesIn } from "../folders/real_path.ts";
import { notWritable, QuorateError } from "../messages.ts";
import type { Context } from "./command.ts";

export interface Guarded {
  /** what it is, in words that follow "lie in" */
  readonly what: string;
  readonly path: string;
}

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The folders that the project itself is made of. A test holds this to what is kept under version control. */
export const projectFolders = [
  ...[".ci", ".git", "bench", "dashboards", "data", "docs", "node_modules", "pipeline", "reports", "test"],
];

/** The project: its folders, and itself where what is written would hold it. */
export const ofTheProject: readonly Guarded[] = projectFolders.map((folder) => ({
  what: `the project's own folder ${folder}`,
  path: join(root, folder),
}));

/** A warehouse is its file, what DuckDB and Quorate keep beside it, and its key. */
export const ofWarehouse = (file: string): readonly Guarded[] => [
  { what: "the warehouse", path: file },
  { what: "the warehouse", path: `${file}.wal` },
  { what: "the warehouse's key", path: `${file}.key` },
];

export const ofConfig = ({ folder }: Context): readonly Guarded[] => [
  { what: "the configuration", path: join(folder, "quorate.config.json") },
];

export const ofSubmissions = (folders: readonly string[]): readonly Guarded[] =>
  folders.map((path) => ({ what: `the submission ${basename(path)}`, path }));

/** The words kept with the project are in a folder of its own. */
export const ofWords = (folder: string | undefined): readonly Guarded[] =>
  folder === undefined ? [] : [{ what: "the words of the report", path: folder }];

/** Where the warehouse is unless another is named. */
export const usualWarehouse = "warehouse/quorate.duckdb";

export const ofLedger = (folder: string): readonly Guarded[] => [{ what: "the ledger", path: folder }];

/** Where the ledger of what was published is unless another is named. */
export const usualLedger = "ledger";

/** For commands that know of no warehouse. */
export const ofUsualWarehouse = ({ folder }: Context): readonly Guarded[] => ofWarehouse(join(folder, usualWarehouse));

/** Throws `output-overlaps` where `to` is or lies in what is guarded. */
export function refuseWithin(to: string, ...guarded: readonly Guarded[]): void {
  try {
    for (const { what, path } of guarded)
      if (liesIn(to, path)) throw new QuorateError("output-overlaps", basename(to), { what });
  } catch (error) {
    throw notWritable(error, basename(to));
  }
}

/** Throws `output-overlaps` where `to` is, holds or lies in any of what is guarded. */
export function refuseOverlap(to: string, guarded: readonly Guarded[]): void {
  refuseWithin(to, ...guarded);
  try {
    for (const { what, path } of guarded)
      if (liesIn(path, to)) throw new QuorateError("output-overlaps", basename(to), { what });
  } catch (error) {
    throw notWritable(error, basename(to));
  }
}

/** What lies in the folder of a submission. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { QuorateError } from "../../messages.ts";
import type { LeftOut } from "./extract_plan.ts";

export interface Folder {
  /** the names of its files, in order, without `submission.json` */
  readonly files: readonly string[];
  readonly leftOut: LeftOut[];
  readonly faults: QuorateError[];
}

/** The files of a folder. Folders in it and what programs leave behind are left out; a pipe or a device is a fault. */
export function lookInto(folder: string): Folder {
  const files: string[] = [];
  const leftOut: LeftOut[] = [];
  const faults: QuorateError[] = [];
  for (const what of readdirSync(folder).sort()) {
    if (what === "submission.json") continue;
    const found = statSync(join(folder, what), { throwIfNoEntry: false });
    if (found === undefined) faults.push(new QuorateError("file-unreadable", what, { why: "it leads to no file" }));
    else if (found.isDirectory()) leftOut.push({ what, why: "a folder within the folder" });
    else if (!found.isFile()) faults.push(new QuorateError("file-not-regular", what));
    else if (what.startsWith("~$")) leftOut.push({ what, why: "the mark of a workbook that is open somewhere" });
    else files.push(what);
  }
  return { files, leftOut, faults };
}

/** Runs one file's part of a plan, so that a fault in it is told beside those of the others. */
export async function collecting(faults: QuorateError[], work: () => Promise<void> | void): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof QuorateError)) throw error;
    faults.push(error);
  }
}

/** A submission before a row of it is read: what it says of itself, which files are its extracts, and what is wrong so far. */
import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { contracts } from "../../contracts/index.ts";
import type { Submission } from "../../contracts/submission.ts";
import { identityInFileName } from "../../identity_guard.ts";
import { QuorateError, say, together } from "../../messages.ts";
import { shownName } from "../../shown.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import type { ExtractPlan, Plan, Source } from "./extract_plan.ts";
import { inputFiles } from "./input_files.ts";
import { type Described, readSubmission } from "./read_submission.ts";

export interface OpenedSubmission {
  readonly submission: Submission;
  readonly plan: Plan;
  /** the plans of its extracts in the order of the contracts, so that none comes before one that it refers to */
  readonly extracts: readonly ExtractPlan[];
  /** the names of the files that it is known by */
  readonly files: readonly string[];
  /** files that cannot be used, or that have the name of somebody */
  readonly faults: readonly QuorateError[];
}

export interface OpeningOptions {
  readonly described: Described;
  /** the day on which it is opened (ISO) */
  readonly today: string;
  readonly log: (line: string) => void;
}

/** Opens the submission in a folder, and says what of the folder is left out. Throws where there is nothing to load. */
export async function openSubmission(
  warehouse: Warehouse,
  folder: string,
  source: Source,
  { described, today, log }: OpeningOptions,
): Promise<OpenedSubmission> {
  const submission = readSubmission(folder, described, today);
  const plan = await source.plan(warehouse, folder, submission.dates === "dd/mm/yyyy", submission.as_at);
  for (const { what, why } of plan.leftOut) log(`  ${shownName(what)} was left out: ${why}`);
  for (const { extract, file } of plan.empty) log(`  ${shownName(file)} (${extract}): ${say("extract-empty").what}`);
  if (plan.extracts.length === 0)
    throw plan.faults.length > 0 ? together(plan.faults) : new QuorateError("submission-no-extracts", basename(folder));
  const emptyFiles = plan.empty.map(({ file }) => file).filter((file) => existsSync(join(folder, file)));
  const files = inputFiles(folder, [...plan.extracts.map(({ file }) => file), ...(plan.alsoRead ?? []), ...emptyFiles]);
  return {
    submission,
    plan,
    extracts: contracts.flatMap((contract) => plan.extracts.filter((each) => each.contract === contract)),
    files,
    faults: [...plan.faults, ...namesOfPeople(folder, files)],
  };
}

/** Gives a fault for each file whose name could name a child. It is told by its place in the folder, never by the name. */
function namesOfPeople(folder: string, files: readonly string[]): QuorateError[] {
  const inOrder = readdirSync(folder).sort();
  return files.flatMap((file) => {
    const kind = identityInFileName(file);
    const place = inOrder.indexOf(file) + 1;
    return kind === undefined ? [] : [new QuorateError("file-name-identity", basename(folder), { kind, place })];
  });
}

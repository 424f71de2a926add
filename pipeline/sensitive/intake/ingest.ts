/**
 * One submission into the warehouse: gathered and judged in memory, and then kept in one transaction, all of it or nothing. A
 * submission is known by the hash of its files, so that loading the same again does nothing; it replaces none of the earlier
 * ones.
 */
import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { Submission } from "../../contracts/submission.ts";
import { QuorateError, together } from "../../messages.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import { sql } from "../warehouse/sql.ts";
import { begin } from "./begin.ts";
import type { ExtractPlan, Plan, Source } from "./extract_plan.ts";
import { beginGathering, type ExtractAccount, endGathering, found, keepGathered } from "./gathered.ts";
import { inParallel, type Task } from "./in_parallel.ts";
import { hashInputs, refuseChanged, stampsOf } from "./input_files.ts";
import type { SubmissionContext } from "./load/loading.ts";
import { loadAll } from "./load_all.ts";
import { openSubmission } from "./open_submission.ts";
import { pseudonymBound } from "./pseudonyms.ts";
import type { Described } from "./read_submission.ts";
import { bornOn, judge, judgements } from "./rules/apply.ts";
import { beyondLimit, logSetAside } from "./set_aside_limit.ts";
import {
  findSubmission,
  holdsAny,
  type InputFile,
  keepKey,
  keepSubmission,
  prepareWarehouse,
  refuseOtherKey,
} from "./submissions.ts";

export interface IngestOptions {
  readonly folder: string;
  readonly source: Source;
  readonly described: Described;
  readonly key: Buffer;
  /** the largest share of an extract's rows that may be set aside, 0 to 1 */
  readonly setAsideLimit: number;
  /** the day on which it is loaded (ISO): none is as at a later one */
  readonly today: string;
  readonly log: (line: string) => void;
}

export interface Ingested {
  readonly submissionId: string;
  readonly submission: Submission;
  readonly accounts: readonly ExtractAccount[];
  /** it was there already */
  readonly known: boolean;
  /** SHA-256 of each file that was read */
  readonly inputs: readonly InputFile[];
}

/** Opens a submission, loads and judges its extracts, and keeps it; one that was loaded before is left as it is. Throws, and
 * keeps nothing, where it is refused: one error that has the faults of all its files. */
export async function ingest(warehouse: Warehouse, options: IngestOptions): Promise<Ingested> {
  const { folder, source, described, today, key, log } = options;
  const keyIsKept = await refuseOtherKey(warehouse, key);
  const opened = await openSubmission(warehouse, folder, source, { described, today, log });
  const { submission, plan, extracts, files } = opened;
  const stamps = stampsOf(folder, files);
  // the files are hashed while they are loaded
  const hashing = begin(() => hashInputs(folder, files));
  const identify = async () => {
    const inputs = await hashing;
    return { inputs, submissionId: identityOf(submission, source, inputs) };
  };
  // what has a fault was never loaded, and to ask would wait for the hashes
  if (opened.faults.length === 0 && (await holdsAny(warehouse, submission))) {
    const identity = await identify();
    if (await isKnown(warehouse, identity.submissionId, folder))
      return { ...identity, submission, accounts: [], known: true };
  }

  const notes: string[] = [];
  const tellNotes = () => {
    for (const note of notes.sort()) log(`  ${note}`);
  };
  const context = contextOf(submission, extracts, plan, key, (line) => notes.push(line));
  const contracts = extracts.map(({ contract }) => contract);
  try {
    await beginGathering(warehouse, contracts);
    const accounts = await onConnections(warehouse, extracts, async (connections) => {
      const loaded = await loadAll(connections, context, extracts);
      const beyond = await beyondLimit(warehouse, loaded.accounts, options.setAsideLimit);
      const faults = [...opened.faults, ...loaded.faults, ...beyond];
      if (faults.length > 0) {
        await logSetAside(warehouse, loaded.accounts, log);
        tellNotes();
        throw together(faults);
      }
      await inParallel(connections, judgementTasks(context, plan));
      return loaded.accounts;
    });
    await addFoundBeforehand(warehouse, plan);
    refuseChanged(folder, stamps);
    const { submissionId, inputs } = await identify();
    await warehouse.transaction(async () => {
      await prepareWarehouse(warehouse);
      if (!keyIsKept) await keepKey(warehouse, key);
      await keepGathered(warehouse, submissionId, contracts, accounts);
      await keepSubmission(warehouse, submissionId, submission, source.name, [...context.supplied], inputs);
    });
    tellNotes();
    return { submissionId, submission, accounts, known: false, inputs };
  } finally {
    await endGathering(warehouse);
  }
}

/** A submission is what it says of itself, what it came as, and its files. */
const identityOf = (submission: Submission, source: Source, inputs: readonly InputFile[]): string =>
  createHash("sha256")
    .update(JSON.stringify([submission, source.name, inputs]))
    .digest("hex")
    .slice(0, 16);

/** Whether the very same submission is in the warehouse, which then gets the tables that it has not yet. Throws
 * `submission-withdrawn` where it was there and is not to come back. */
async function isKnown(warehouse: Warehouse, submissionId: string, folder: string): Promise<boolean> {
  const before = await findSubmission(warehouse, submissionId);
  if (before === undefined) return false;
  if (before.withdrawn) throw new QuorateError("submission-withdrawn", basename(folder), { reason: before.withdrawn });
  await warehouse.transaction(() => prepareWarehouse(warehouse));
  return true;
}

/** What all that loads or judges a submission needs to know of it. */
function contextOf(
  { authority, from, as_at: asAt }: Submission,
  extracts: readonly ExtractPlan[],
  { births }: Plan,
  key: Buffer,
  note: (line: string) => void,
): SubmissionContext {
  const supplied = new Set(extracts.map(({ contract }) => contract.extract));
  return { key, note, supplied, authority, from, asAt, born: bornOn(births), bound: pseudonymBound(key) };
}

/** Works on two connections where every extract is read from its file. Where a source made tables of its own, only the
 * connection that made them sees them. */
function onConnections<Result>(
  warehouse: Warehouse,
  extracts: readonly ExtractPlan[],
  work: (connections: readonly Warehouse[]) => Promise<Result>,
): Promise<Result> {
  if (extracts.some(({ rows }) => rows.kind === "table")) return work([warehouse]);
  return warehouse.beside((other) => work([warehouse, other]));
}

/** What the rules hold doubtful now that every extract is there: a task each, which waits for no other. */
const judgementTasks = (context: SubmissionContext, { rules }: Plan): Task<void>[] =>
  judgements(context, rules).map((judgement, place) => ({
    name: `${place}`,
    needs: [],
    run: (connection) => judge(connection, context, judgement),
  }));

/** Adds to what was found what was known before a row was loaded: which files are empty, and what the source found itself. */
async function addFoundBeforehand(warehouse: Warehouse, { empty, found: foundBySource }: Plan): Promise<void> {
  for (const { extract } of empty)
    await warehouse.run(sql`insert into ${found} values ($extract, null, '', 'extract-empty', 'warning')`, { extract });
  if (foundBySource !== undefined) await warehouse.run(sql`insert into ${found} ${foundBySource}`);
}

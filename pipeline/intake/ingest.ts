/**
 * One submission into the warehouse: gathered and checked, and kept in one transaction, all of it or nothing. A submission is
 * known by the hash of its files, so that loading the same again does nothing; it replaces none of the earlier ones.
 */
import { createHash } from "node:crypto";
import { basename } from "node:path";
import { contracts } from "../contracts/index.ts";
import type { Submission } from "../contracts/submission.ts";
import { type Code, QuorateError, say } from "../messages.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import type { ExtractAccount, SubmissionContext } from "./account.ts";
import type { ExtractPlan, Source, SourceRules } from "./extract_plan.ts";
import { beginGathering, endGathering, found, keepExtract, keepFound } from "./gathered.ts";
import { byHands, type Task } from "./hands.ts";
import { hashInputs, inputFiles, refuseChanged, stampsOf } from "./input_files.ts";
import { loadExtract } from "./load.ts";
import { pseudonymBound } from "./pseudonyms.ts";
import { type Described, readSubmission } from "./read_submission.ts";
import { bornOn, judge, judgements } from "./rules/apply.ts";
import {
  findSubmission,
  holdsAny,
  type InputFile,
  keepKey,
  keepSubmission,
  makeTables,
  refuseOtherKey,
} from "./submissions.ts";

export interface IngestOptions {
  readonly folder: string;
  readonly source: Source;
  readonly described: Described;
  readonly key: Buffer;
  /** the largest share of an extract's rows that may be set aside, 0 to 1 */
  readonly setAsideLimit: number;
  readonly log: (line: string) => void;
}

export interface Ingested {
  readonly submissionId: string;
  readonly submission: Submission;
  readonly accounts: readonly ExtractAccount[];
  /** it was there already */
  readonly known: boolean;
  /** SHA-256 of each file that was read */
  readonly inputs: readonly { readonly file: string; readonly sha256: string }[];
}

export async function ingest(warehouse: Warehouse, options: IngestOptions): Promise<Ingested> {
  const { folder, source, log } = options;
  const keyIsKept = await refuseOtherKey(warehouse, options.key);
  const submission = readSubmission(folder, options.described);
  const {
    extracts,
    ignored,
    alsoRead = [],
    births,
    rules,
    found: foundBySource,
  } = await source.plan(warehouse, folder, submission.dates === "dd/mm/yyyy", submission.as_at);
  if (extracts.length === 0) throw new QuorateError("submission-no-extracts", basename(folder));
  for (const file of ignored) log(`  ${file} is not an extract and was left alone`);
  const files = inputFiles(folder, [...extracts.map((plan) => plan.file), ...alsoRead]);
  const stamps = stampsOf(folder, files);
  const hashing = hashInputs(folder, files);
  const identifying = hashing.then((inputs) => identityOf(submission, source, inputs));
  identifying.catch(() => {});
  // the files are hashed while they are loaded, where they cannot have been loaded before
  if (await holdsAny(warehouse, submission)) {
    const submissionId = await identifying;
    const before = await findSubmission(warehouse, submissionId);
    if (before?.withdrawn)
      throw new QuorateError("submission-withdrawn", basename(folder), { reason: before.withdrawn });
    if (before !== undefined) {
      await warehouse.transaction(() => makeTables(warehouse));
      return { submissionId, submission, accounts: [], known: true, inputs: await hashing };
    }
  }
  const order = contracts.flatMap((contract) => extracts.filter((plan) => plan.contract === contract));
  const supplied = order.map(({ contract }) => contract);
  const { authority, from, as_at: asAt } = submission;
  const context: SubmissionContext = {
    key: options.key,
    supplied: new Set(supplied.map(({ extract }) => extract)),
    ...{ authority, from, asAt, born: bornOn(births), bound: pseudonymBound(options.key) },
  };
  try {
    await beginGathering(warehouse, supplied);
    const accounts = await warehouse.beside((keeper) =>
      keeper.transaction(async () => {
        await makeTables(keeper);
        if (!keyIsKept) await keepKey(keeper, options.key);
        const accounts = await loadAll(warehouse, keeper, context, order, identifying);
        await refuseBeyondLimit(warehouse, accounts, options);
        await withHands(warehouse, order, (hands) => byHands(hands, judgementTasks(context, rules)));
        if (foundBySource !== undefined) await warehouse.run(`insert into ${found} ${foundBySource}`);
        refuseChanged(folder, stamps);
        await keepFound(keeper, await identifying);
        await keepSubmission(keeper, await identifying, submission, source.name, [...context.supplied], await hashing);
        return accounts;
      }),
    );
    return { submissionId: await identifying, submission, accounts, known: false, inputs: await hashing };
  } finally {
    await endGathering(warehouse, supplied);
  }
}

/** A submission is what it says of itself, what it came as, and its files. */
const identityOf = (submission: Submission, source: Source, inputs: readonly InputFile[]): string =>
  createHash("sha256")
    .update(JSON.stringify([submission, source.name, inputs]))
    .digest("hex")
    .slice(0, 16);

/** Loads the extracts, two at a time, and copies each into the warehouse while others are still being loaded. */
async function loadAll(
  warehouse: Warehouse,
  keeper: Warehouse,
  context: SubmissionContext,
  order: readonly ExtractPlan[],
  submissionId: Promise<string>,
): Promise<ExtractAccount[]> {
  let kept: Promise<void> = Promise.resolve();
  const tasks = order.map((plan): Task<ExtractAccount> => {
    const { extract, columns } = plan.contract;
    return {
      name: extract,
      needs: Object.values(columns).flatMap(({ references }) => references ?? []),
      run: async (hand) => {
        const account = await loadExtract({ ...context, warehouse: hand }, plan);
        kept = kept.then(async () => keepExtract(keeper, await submissionId, plan.contract, account));
        kept.catch(() => {});
        return account;
      },
    };
  });
  try {
    return await withHands(warehouse, order, (hands) => byHands(hands, tasks));
  } finally {
    await kept;
  }
}

const judgementTasks = (context: SubmissionContext, rules: SourceRules | undefined): Task<void>[] =>
  judgements(context, rules).map((judged, place) => ({
    name: `${place}`,
    needs: [],
    run: (hand) => judge(hand, context, judged),
  }));

/** Two connections where every extract is read from its file. Where a source made tables of its own, only the one that made
 * them sees them. */
function withHands<T>(
  warehouse: Warehouse,
  order: readonly ExtractPlan[],
  use: (hands: readonly Warehouse[]) => Promise<T>,
): Promise<T> {
  if (order.some(({ rows }) => rows.kind === "table")) return use([warehouse]);
  return warehouse.beside((other) => use([warehouse, other]));
}

/** Rows set aside, by extract, code and column, said in words with the first few row numbers. */
async function refuseBeyondLimit(
  warehouse: Warehouse,
  accounts: readonly ExtractAccount[],
  { setAsideLimit, log }: IngestOptions,
): Promise<void> {
  const over = accounts.find(({ read, setAside }) => setAside > read * setAsideLimit);
  if (over === undefined) return;
  for (const { extract, read, setAside } of accounts.filter((account) => account.setAside > 0)) {
    log(`  ${extract}: ${setAside} of ${read} rows set aside`);
    for (const { code, column, rows, first } of await summaryOf(
      warehouse,
      `${found} where extract = $extract and severity = 'error'`,
      {
        extract,
      },
    ))
      log(
        `    ${code}${column ? ` in ${column}` : ""}: ${rows} rows (${first.join(", ")}${rows > first.length ? " …" : ""}): ${say(code).what}; ${say(code).todo}`,
      );
  }
  throw new QuorateError("limit-exceeded", over.extract, {
    aside: over.setAside,
    read: over.read,
    limit: setAsideLimit * 100,
  });
}

export interface FindingSummary {
  readonly code: Code;
  readonly severity: "error" | "warning";
  readonly column: string;
  readonly rows: number;
  readonly first: number[];
}

/** What was found in one extract of a submission, by code and column, errors first. */
export const findingSummary = (warehouse: Warehouse, submissionId: string, extract: string) =>
  summaryOf(warehouse, "intake.finding where submission_id = $submissionId and extract = $extract", {
    submissionId,
    extract,
  });

const summaryOf = (warehouse: Warehouse, found: string, bound: Record<string, string>) =>
  warehouse.rows<FindingSummary>(
    `select code, severity, "column", count(distinct row) as rows, list_sort(list_distinct(list(row order by row)))[1:5] as first
     from ${found} group by all order by severity, rows desc, code, "column"`,
    bound,
  );

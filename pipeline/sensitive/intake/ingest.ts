/**
 * One submission into the warehouse: gathered and checked, and kept in one transaction, all of it or nothing. A submission is
 * known by the hash of its files, so that loading the same again does nothing; it replaces none of the earlier ones.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { contracts } from "../../contracts/index.ts";
import type { Submission } from "../../contracts/submission.ts";
import { identityInFileName } from "../../identity_guard.ts";
import { type Code, QuorateError, say, together } from "../../messages.ts";
import { shownName } from "../../shown.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import { literal, type Sql, sql } from "../warehouse/sql.ts";
import type { SubmissionContext } from "./account.ts";
import type { ExtractPlan, Source, SourceRules } from "./extract_plan.ts";
import type { ExtractAccount } from "./gathered.ts";
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
  const plan = await source.plan(warehouse, folder, submission.dates === "dd/mm/yyyy", submission.as_at);
  const { extracts, leftOut, empty, alsoRead = [], births, rules, found: foundBySource } = plan;
  const faults = [...plan.faults];
  for (const { what, why } of leftOut) log(`  ${shownName(what)} was left out: ${why}`);
  for (const { extract, file } of empty) log(`  ${shownName(file)} (${extract}): ${say("extract-empty").what}`);
  if (extracts.length === 0)
    throw together([
      ...faults,
      ...(faults.length > 0 ? [] : [new QuorateError("submission-no-extracts", basename(folder))]),
    ]);
  const emptyFiles = empty.map(({ file }) => file).filter((file) => existsSync(join(folder, file)));
  const files = inputFiles(folder, [...extracts.map(({ file }) => file), ...alsoRead, ...emptyFiles]);
  const inOrder = readdirSync(folder).sort();
  for (const file of files) {
    const kind = identityInFileName(file);
    if (kind !== undefined)
      faults.push(new QuorateError("file-name-identity", basename(folder), { kind, place: inOrder.indexOf(file) + 1 }));
  }
  const stamps = stampsOf(folder, files);
  const hashing = hashInputs(folder, files);
  const identifying = hashing.then((inputs) => identityOf(submission, source, inputs));
  identifying.catch(() => {});
  // the files are hashed while they are loaded, where they cannot have been loaded before
  if (faults.length === 0 && (await holdsAny(warehouse, submission))) {
    const submissionId = await identifying;
    const before = await findSubmission(warehouse, submissionId);
    if (before?.withdrawn)
      throw new QuorateError("submission-withdrawn", basename(folder), { reason: before.withdrawn });
    if (before !== undefined) {
      await warehouse.transaction(() => makeTables(warehouse));
      return { submissionId, submission, accounts: [], known: true, inputs: await hashing };
    }
  }
  const order = contracts.flatMap((contract) => extracts.filter((each) => each.contract === contract));
  const planned = order.map(({ contract }) => contract);
  const supplied = new Set(planned.map(({ extract }) => extract));
  const notes: string[] = [];
  const { authority, from, as_at: asAt } = submission;
  const context: SubmissionContext = {
    key: options.key,
    note: (line) => notes.push(line),
    ...{ supplied, authority, from, asAt, born: bornOn(births), bound: pseudonymBound(options.key) },
  };
  try {
    await beginGathering(warehouse, planned);
    const accounts = await warehouse.beside((keeper) =>
      keeper.transaction(async () => {
        await makeTables(keeper);
        if (!keyIsKept) await keepKey(keeper, options.key);
        const accounts = await loadAll(warehouse, keeper, context, order, identifying, (extract, fault) => {
          // what refers to it is looked at as if it had not been sent
          supplied.delete(extract);
          faults.push(fault);
        });
        faults.push(...(await beyondLimit(warehouse, accounts, options.setAsideLimit)));
        if (faults.length > 0) {
          await logSetAside(warehouse, accounts, log);
          for (const note of notes.sort()) log(`  ${note}`);
          throw together(faults);
        }
        await withHands(warehouse, order, (hands) => byHands(hands, judgementTasks(context, rules)));
        for (const { extract } of empty)
          await warehouse.run(sql`insert into ${found} values ($extract, null, '', 'extract-empty', 'warning')`, {
            extract,
          });
        if (foundBySource !== undefined) await warehouse.run(sql`insert into ${found} ${foundBySource}`);
        refuseChanged(folder, stamps);
        await keepFound(keeper, await identifying);
        await keepSubmission(keeper, await identifying, submission, source.name, [...supplied], await hashing);
        return accounts;
      }),
    );
    for (const note of notes.sort()) log(`  ${note}`);
    return { submissionId: await identifying, submission, accounts, known: false, inputs: await hashing };
  } finally {
    await endGathering(warehouse, planned);
  }
}

/** A submission is what it says of itself, what it came as, and its files. */
const identityOf = (submission: Submission, source: Source, inputs: readonly InputFile[]): string =>
  createHash("sha256")
    .update(JSON.stringify([submission, source.name, inputs]))
    .digest("hex")
    .slice(0, 16);

/** Loads the extracts, two at a time, and copies each into the warehouse while others are still being loaded. One that cannot
 * be loaded is told through `failed`, and the others are loaded all the same. */
async function loadAll(
  warehouse: Warehouse,
  keeper: Warehouse,
  context: SubmissionContext,
  order: readonly ExtractPlan[],
  submissionId: Promise<string>,
  failed: (extract: string, fault: QuorateError) => void,
): Promise<ExtractAccount[]> {
  let kept: Promise<void> = Promise.resolve();
  const tasks = order.map((plan): Task<ExtractAccount | null> => {
    const { extract, columns } = plan.contract;
    return {
      name: extract,
      needs: Object.values(columns).flatMap(({ references }) => references ?? []),
      run: async (hand) => {
        let account: ExtractAccount;
        try {
          account = await loadExtract({ ...context, warehouse: hand }, plan);
        } catch (error) {
          if (!(error instanceof QuorateError)) throw error;
          failed(extract, error);
          return null;
        }
        kept = kept.then(async () => keepExtract(keeper, await submissionId, plan.contract, account));
        kept.catch(() => {});
        return account;
      },
    };
  });
  try {
    const accounts = await withHands(warehouse, order, (hands) => byHands(hands, tasks));
    return accounts.filter((account) => account !== null);
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

/** Rows that are set aside with nothing lost: another with the same key is there. They refuse nothing. */
const spare = ["key-duplicate", "key-gives-way"] satisfies Code[];

/** A fault for each extract of which more than the limit would be lost. */
async function beyondLimit(
  warehouse: Warehouse,
  accounts: readonly ExtractAccount[],
  limit: number,
): Promise<QuorateError[]> {
  const faults: QuorateError[] = [];
  for (const { extract, read, setAside } of accounts) {
    if (setAside <= read * limit) continue;
    const { aside } = await warehouse.row<{ aside: number }>(
      sql`select count(distinct row) as aside from ${found}
       where extract = $extract and severity = 'error' and code not in (${spare.map(literal)})`,
      { extract },
    );
    if (aside > read * limit)
      faults.push(new QuorateError("limit-exceeded", extract, { aside, read, limit: limit * 100 }));
  }
  return faults;
}

/** Says what would be set aside, by extract, code and column, in words with the first few row numbers. */
async function logSetAside(
  warehouse: Warehouse,
  accounts: readonly ExtractAccount[],
  log: (line: string) => void,
): Promise<void> {
  for (const { extract, read, setAside } of accounts.filter((account) => account.setAside > 0)) {
    log(`  ${extract}: ${setAside} of ${read} rows set aside`);
    const errors = sql`${found} where extract = $extract and severity = 'error'`;
    for (const { code, column, rows, first } of await summaryOf(warehouse, errors, { extract }))
      log(
        `    ${code}${column ? ` in ${column}` : ""}: ${rows} rows (${first.join(", ")}${rows > first.length ? " …" : ""}): ${say(code).what}; ${say(code).todo}`,
      );
  }
}

export interface FindingSummary {
  readonly code: Code;
  readonly severity: "error" | "warning";
  readonly column: string;
  /** the rows it was found in; none where it is of the file as a whole */
  readonly rows: number;
  readonly first: number[];
}

/** What was found in one extract of a submission, by code and column, errors first. */
export const findingSummary = (warehouse: Warehouse, submissionId: string, extract: string) =>
  summaryOf(warehouse, sql`intake.finding where submission_id = $submissionId and extract = $extract`, {
    submissionId,
    extract,
  });

/** The tables of a submission, extracts and a source's own, in rows of which something was found. */
export async function tablesWithFindings(warehouse: Warehouse, submissionId: string): Promise<string[]> {
  const tables = await warehouse.rows<{ extract: string }>(
    sql`select distinct extract from intake.finding where submission_id = $submissionId and row is not null order by extract`,
    { submissionId },
  );
  return tables.map(({ extract }) => extract);
}

const summaryOf = (warehouse: Warehouse, found: Sql, bound: Record<string, string>) =>
  warehouse.rows<FindingSummary>(
    sql`select code, severity, "column", count(distinct row) as rows, list_sort(list_distinct(list(row order by row)))[1:5] as first
     from ${found} group by all order by severity, rows desc, code, "column"`,
    bound,
  );

/**
 * One submission into the warehouse, in one transaction: all of it or nothing. A submission is known by the hash of its
 * files, so that loading the same again does nothing; it replaces none of the earlier ones.
 */
import { createHash } from "node:crypto";
import { basename } from "node:path";
import { contracts } from "../contracts/index.ts";
import type { Submission } from "../contracts/submission.ts";
import { type Code, QuorateError, say } from "../messages.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import type { ExtractAccount } from "./account.ts";
import type { Source } from "./extract_plan.ts";
import { hashInputs, inputFiles, refuseChanged, stampsOf } from "./input_files.ts";
import { loadExtract } from "./load.ts";
import { pseudonymBound } from "./pseudonyms.ts";
import { type Described, readSubmission } from "./read_submission.ts";
import { bornOn, judgeInto, warnByRules } from "./rules/apply.ts";
import { keepSubmission, prepareWarehouse } from "./submissions.ts";

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
  const submission = readSubmission(folder, options.described);
  const {
    extracts,
    ignored,
    alsoRead = [],
    births,
    rules,
  } = await source.plan(warehouse, folder, submission.dates === "dd/mm/yyyy", submission.as_at);
  if (extracts.length === 0) throw new QuorateError("submission-no-extracts", basename(folder));
  for (const file of ignored) log(`  ${file} is not an extract and was left alone`);
  const files = inputFiles(folder, [...extracts.map((plan) => plan.file), ...alsoRead]);
  const stamps = stampsOf(folder, files);
  const inputs = await hashInputs(folder, files);
  const submissionId = createHash("sha256")
    .update(JSON.stringify([submission, source.name, inputs]))
    .digest("hex")
    .slice(0, 16);
  const order = contracts.flatMap((contract) => extracts.filter((plan) => plan.contract === contract));
  const accounts: ExtractAccount[] = [];
  const known = await warehouse.transaction(async () => {
    await prepareWarehouse(warehouse);
    const [found] = await warehouse.rows<{ withdrawn: string | null }>(
      "select withdrawn from intake.submission where submission_id = $submissionId",
      { submissionId },
    );
    if (found?.withdrawn) throw new QuorateError("submission-withdrawn", basename(folder), { reason: found.withdrawn });
    if (found !== undefined) return true;
    const supplied = new Set(order.map((plan) => plan.contract.extract));
    const { authority, as_at: asAt } = submission;
    const { from } = submission;
    const context = { submissionId, authority, from, asAt, born: bornOn(births), bound: pseudonymBound(options.key) };
    for (const plan of order) {
      const account = await loadExtract({ ...context, warehouse, key: options.key, supplied }, plan);
      accounts.push(account);
    }
    await warnByRules(warehouse, context, supplied);
    if (rules !== undefined) await judgeInto(warehouse, context, rules.subjects, rules.relations);
    await refuseBeyondLimit(warehouse, submissionId, accounts, options);
    refuseChanged(folder, stamps);
    await keepSubmission(warehouse, submissionId, submission, source.name, inputs);
    return false;
  });
  return { submissionId, submission, accounts, known, inputs };
}

/** Rows set aside, by extract, code and column, said in words with the first few row numbers. */
async function refuseBeyondLimit(
  warehouse: Warehouse,
  submissionId: string,
  accounts: readonly ExtractAccount[],
  { setAsideLimit, log }: IngestOptions,
): Promise<void> {
  const over = accounts.find(({ read, setAside }) => setAside > read * setAsideLimit);
  if (over === undefined) return;
  for (const { extract, read, setAside } of accounts.filter((account) => account.setAside > 0)) {
    log(`  ${extract}: ${setAside} of ${read} rows set aside`);
    for (const { code, column, rows, first } of await findingSummary(warehouse, submissionId, extract))
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
  warehouse.rows<FindingSummary>(
    `select code, severity, "column", count(distinct row) as rows, list_sort(list_distinct(list(row order by row)))[1:5] as first
     from intake.finding where submission_id = $submissionId and extract = $extract
     group by all order by severity, rows desc, code, "column"`,
    { submissionId, extract },
  );

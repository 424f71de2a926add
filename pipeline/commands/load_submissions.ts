/** What `publish`, `ingest` and `check` share: submissions from folders into the warehouse, each row accounted for. */
import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { authorityOf } from "../calendar/calendars.ts";
import { didYouMean } from "../closest.ts";
import { readConfig } from "../config.ts";
import { type Code, QuorateError, say } from "../messages.ts";
import { findingSummary, tablesWithFindings } from "../sensitive/intake/finding_summary.ts";
import { type Ingested, ingest } from "../sensitive/intake/ingest.ts";
import { pseudonymKey } from "../sensitive/intake/pseudonyms.ts";
import type { Described } from "../sensitive/intake/read_submission.ts";
import { holdsKey } from "../sensitive/intake/submissions.ts";
import { sources } from "../sensitive/sources/index.ts";
import type { Warehouse } from "../sensitive/warehouse/connection.ts";
import { type Context, step } from "./command.ts";

export interface LoadOptions extends Described {
  readonly folders: readonly string[];
  readonly source?: string | undefined;
  /** null: a key for this run alone */
  readonly keyFile: string | null;
}

/** Calls `done` for each submission as it is loaded, so that the message can say what was loaded when a later one is refused. */
export async function loadSubmissions(
  context: Context,
  warehouse: Warehouse,
  options: LoadOptions,
  done: string[] = [],
): Promise<Ingested[]> {
  const madeKeys: string[] = [];
  try {
    return await loadEach(context, warehouse, options, { done, madeKeys });
  } catch (error) {
    if (done.length === 0) {
      // a refused run leaves everything as it was: nothing was hashed with a key that was made for it
      for (const key of madeKeys) rmSync(key, { force: true });
      warehouse.leaveNoTrace();
    }
    throw error;
  }
}

/** What to say of a run that came to no good end. */
export const loadedWords = (done: readonly string[]): string =>
  done.length === 0 ? "nothing was loaded" : `loaded: ${done.join("; ")}`;

async function loadEach(
  context: Context,
  warehouse: Warehouse,
  options: LoadOptions,
  { done, madeKeys }: { readonly done: string[]; readonly madeKeys: string[] },
): Promise<Ingested[]> {
  const { source: wanted = "quorate" } = options;
  const source = sources.find((each) => each.name === wanted);
  const names = sources.map((each) => each.name);
  if (source === undefined)
    throw new QuorateError("source-unknown", "", { like: didYouMean(wanted, names), known: names.join(", ") });
  const { setAsideLimit } = readConfig(join(context.folder, "quorate.config.json"));
  const mayMake = !(await holdsKey(warehouse));
  const key = pseudonymKey(context.environment, options.keyFile, {
    ...{ mayMake, log: context.log, made: (path) => madeKeys.push(path) },
  });
  const loaded: Ingested[] = [];
  for (const folder of options.folders) {
    const path = resolve(context.folder, folder);
    const ingested = await step(context, `read and check ${folder}`, () =>
      ingest(warehouse, {
        folder: path,
        source,
        described: options,
        key,
        setAsideLimit,
        today: context.today,
        log: context.log,
      }),
    );
    const { authority, as_at } = ingested.submission;
    done.push(`${authority} as at ${as_at}${ingested.known ? " (was there already)" : ""}`);
    if (authorityOf(authority).calendar === null) {
      const { what, todo } = say("calendar-missing", { authority });
      context.log(`  calendar-missing: ${what}, so that nothing due in working days can be dated; ${todo}`);
    }
    if (ingested.known) context.log("  loaded before: nothing to do");
    for (const { extract, read, loaded, setAside } of ingested.accounts) {
      context.log(`  ${extract.padEnd(24)} ${`${read}`.padStart(9)} read = ${loaded} loaded + ${setAside} set aside`);
      await showFindings(context, warehouse, ingested.submissionId, extract);
    }
    for (const table of await otherTables(warehouse, ingested))
      await showFindings(context, warehouse, ingested.submissionId, table, `${table} · `);
    loaded.push(ingested);
  }
  return loaded;
}

/** Warnings by which something of a row was lost, or a row was not found where it was looked for: told at once, as errors
 * are. The others are in `findings.csv`. */
const told: ReadonlySet<Code> = new Set<Code>([
  "answers-differ",
  "cell-error",
  "cell-formula",
  "code-unknown",
  "day-with-time",
  "flag-malformed",
  "ssda903-not-in-header",
  "word-malformed",
]);

async function showFindings(
  context: Context,
  warehouse: Warehouse,
  submissionId: string,
  table: string,
  before = "",
): Promise<void> {
  for (const { code, severity, column, rows, first } of await findingSummary(warehouse, submissionId, table))
    if (severity === "error" || told.has(code)) {
      const kept = severity === "error" ? "" : " (loaded without it)";
      context.log(
        `    ${before}${code}${column ? ` in ${column}` : ""}: rows ${first.join(", ")}${rows > first.length ? ` and ${rows - first.length} more` : ""}: ${say(code).what}${kept}`,
      );
    }
}

/** Tables of a source that are no extract and of which something was found. */
async function otherTables(warehouse: Warehouse, { submissionId, accounts, known }: Ingested): Promise<string[]> {
  if (known) return [];
  const extracts = new Set(accounts.map(({ extract }) => extract));
  return (await tablesWithFindings(warehouse, submissionId)).filter((extract) => !extracts.has(extract));
}

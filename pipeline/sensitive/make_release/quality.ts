/** The data-quality account of a release: what was read, loaded and set aside, by which rule, and what was left out. */
import { contracts } from "../../contracts/index.ts";
import { type Code, say } from "../../messages.ts";
import type { Quality, QualityExtract, QualityFinding } from "../../release/format.ts";
import { findingSummary } from "../intake/finding_summary.ts";
import type { Measure } from "../measures/measure.ts";
import { populationOf } from "../measures/populations.ts";
import type { ChosenSubmission } from "../warehouse/choose_submissions.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import { dueDatesCompared, modelFindings, modelLeftOut } from "../warehouse/model_findings.ts";
import { sql } from "../warehouse/sql.ts";

/** How many row numbers stand beside a finding. */
const firstRows = 5;

/** The extracts of measures that a profile protects: how many rows they have would say how many there were. */
export const extractsOf = (measures: readonly Measure[]): ReadonlySet<string> =>
  new Set(measures.flatMap(({ population }) => populationOf(population).needs.flat()));

/** `without`: extracts of whose rows nothing is told. */
export async function qualityOf(
  warehouse: Warehouse,
  submission: ChosenSubmission,
  without: ReadonlySet<string> = new Set(),
): Promise<Quality> {
  const { submission_id: submissionId } = submission;
  const derivedRows = await modelFindings(warehouse);
  const derived = derivedRows.map(
    ({ extract, column, code, rows }): QualityFinding => ({
      extract,
      code,
      severity: "warning",
      column,
      rows: rows.length,
      ...say(code),
      first_rows: rows.slice(0, firstRows),
    }),
  );
  const leftOut = await modelLeftOut(warehouse);
  const dueDates = await dueDatesCompared(warehouse);
  const extracts: QualityExtract[] = [];
  const findings: QualityFinding[] = [];
  for (const { extract, title } of contracts.filter((each) => !without.has(each.extract))) {
    const bound = { submissionId, extract };
    const [account] = await warehouse.rows<{ read: number; loaded: number; set_aside: number }>(
      sql`select read, loaded, set_aside from work.known.account where submission_id = $submissionId and extract = $extract`,
      bound,
    );
    const columns = await warehouse.rows<QualityExtract["columns"][number]>(
      sql`select "column", filled, rows from work.known.completeness where submission_id = $submissionId and extract = $extract`,
      bound,
    );
    const [supply] = await warehouse.rows<{ days: number }>(
      sql`select supplied_on - $asAt::date as days from work.known.supply where submission_id = $submissionId and extract = $extract`,
      { ...bound, asAt: submission.as_at },
    );
    const handedOver = supply === undefined ? {} : { days_to_supply: supply.days };
    const own = [
      ...(await summarised(warehouse, submissionId, extract)),
      ...derived.filter((finding) => finding.extract === extract),
    ];
    const ofExtract = derivedRows.filter((finding) => finding.extract === extract).flatMap(({ rows }) => rows);
    const warnings = await warnedRows(warehouse, submissionId, extract, [...new Set(ofExtract)]);
    const { read = 0, loaded = 0, set_aside = 0 } = account ?? {};
    extracts.push({
      extract,
      title,
      supplied: account !== undefined,
      read,
      loaded,
      set_aside,
      warnings,
      ...handedOver,
      columns,
    });
    findings.push(...own);
  }
  // rules over a foreign source's own tables name that table
  const others = await warehouse.rows<{ extract: string }>(
    sql`select distinct extract from work.known.finding where submission_id = $submissionId
     and extract not in (select unnest(from_json($known, '["varchar"]'))) order by extract`,
    { submissionId, known: JSON.stringify(contracts.map(({ extract }) => extract)) },
  );
  for (const { extract } of others) findings.push(...(await summarised(warehouse, submissionId, extract)));
  const late =
    submission.supplied_on && (Date.parse(submission.supplied_on) - Date.parse(submission.as_at)) / 86_400_000;
  const days_to_supply = late || late === 0 ? late : null;
  return {
    format: 1,
    extracts,
    findings,
    days_to_supply,
    due_dates: dueDates,
    left_out: leftOut.filter(({ model }) => !without.has(model)),
  };
}

/** How many rows were loaded with a warning, each once: those known as it was loaded, and those that the models told. */
async function warnedRows(
  warehouse: Warehouse,
  submissionId: string,
  extract: string,
  derived: readonly number[],
): Promise<number> {
  const { others } = await warehouse.row<{ others: number }>(
    sql`select count(distinct source_row) as others from work.known.warned_row
     where submission_id = $submissionId and extract = $extract
       and source_row not in (select unnest(from_json($derived, '["bigint"]')))`,
    { submissionId, extract, derived: JSON.stringify(derived) },
  );
  return others + derived.length;
}

const summarised = async (warehouse: Warehouse, submissionId: string, extract: string): Promise<QualityFinding[]> =>
  (await findingSummary(warehouse, submissionId, extract)).map(({ code, severity, column, rows, first }) => ({
    extract,
    code,
    severity,
    column,
    rows,
    ...say(code),
    first_rows: first,
  }));

/** Every finding by file row and column, for whoever mends the source: what and what to do, never a value and never an id. */
export async function findingsCsv(
  warehouse: Warehouse,
  submission: ChosenSubmission,
  without: ReadonlySet<string> = new Set(),
): Promise<string> {
  const derived = await modelFindings(warehouse);
  const kept = await warehouse.rows<FindingRow>(
    sql`select extract, row, "column", code, severity from work.known.finding where submission_id = $id
     order by extract, row nulls first, "column", code`,
    { id: submission.submission_id },
  );
  const rows: FindingRow[] = derived.flatMap(({ extract, column, code, rows }) =>
    rows.map((row) => ({ extract, row, column, code, severity: "warning" as const })),
  );
  const told = [...kept, ...rows].filter(({ extract }) => !without.has(extract));
  const lines = told.map(({ extract, row, column, code, severity }) => {
    const { what, todo } = say(code);
    return [extract, row, column, severity, code, quoted(what), quoted(todo)].join(",");
  });
  return `${["extract,row,column,severity,code,what,what_to_do", ...lines].join("\n")}\n`;
}

interface FindingRow {
  readonly extract: string;
  /** null where it was found of the file as a whole */
  readonly row: number | null;
  readonly column: string;
  readonly code: Code;
  readonly severity: "error" | "warning";
}

const quoted = (words: string): string => `"${words.replaceAll('"', '""')}"`;

/** The data-quality account of a release: what was read, loaded and set aside, by which rule, and what was left out. */
import { contracts } from "../contracts/index.ts";
import { findingSummary } from "../intake/ingest.ts";
import { say } from "../messages.ts";
import type { ChosenSubmission } from "../warehouse/choose_submissions.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import { modelFindings, modelLeftOut } from "../warehouse/model_findings.ts";
import type { Quality, QualityExtract, QualityFinding } from "./format.ts";

/** How many row numbers stand beside a finding. */
const firstRows = 5;

export async function qualityOf(
  warehouse: Warehouse,
  database: string,
  submission: ChosenSubmission,
): Promise<Quality> {
  const { submission_id: submissionId } = submission;
  const derived = (await modelFindings(warehouse)).map(
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
  await warehouse.run(`use ${database}`);
  const extracts: QualityExtract[] = [];
  const findings: QualityFinding[] = [];
  for (const { extract, title } of contracts) {
    const bound = { submissionId, extract };
    const [account] = await warehouse.rows<{ read: number; loaded: number; set_aside: number }>(
      "select read, loaded, set_aside from intake.account where submission_id = $submissionId and extract = $extract",
      bound,
    );
    const columns = await warehouse.rows<QualityExtract["columns"][number]>(
      `select "column", filled, rows from intake.completeness where submission_id = $submissionId and extract = $extract`,
      bound,
    );
    const own = [
      ...(await findingSummary(warehouse, submissionId, extract)).map(
        ({ code, severity, column, rows, first }): QualityFinding => ({
          extract,
          code,
          severity,
          column,
          rows,
          ...say(code),
          first_rows: first,
        }),
      ),
      ...derived.filter((finding) => finding.extract === extract),
    ];
    const warnings = own.filter((finding) => finding.severity === "warning").reduce((sum, { rows }) => sum + rows, 0);
    const { read = 0, loaded = 0, set_aside = 0 } = account ?? {};
    extracts.push({ extract, title, supplied: account !== undefined, read, loaded, set_aside, warnings, columns });
    findings.push(...own);
  }
  return { format: 1, extracts, findings, left_out: leftOut };
}

/** Loads small submissions into a warehouse in memory, and says what was found. */

import { type Code, QuorateError } from "../../pipeline/messages.ts";
import { ingest } from "../../pipeline/sensitive/intake/ingest.ts";
import { subjects } from "../../pipeline/sensitive/intake/rules/index.ts";
import { sources } from "../../pipeline/sensitive/sources/index.ts";
import type { Warehouse } from "../../pipeline/sensitive/warehouse/connection.ts";
import { sql } from "../../pipeline/sensitive/warehouse/sql.ts";
import { type Files, withFiles } from "./small_submission.ts";

export interface Found {
  readonly extract: string;
  readonly row: number | null;
  readonly column: string;
  readonly code: Code;
  readonly severity: "error" | "warning";
}

export interface Loaded {
  /** extract → [read, loaded, set aside] */
  readonly accounts: Readonly<Record<string, readonly [number, number, number]>>;
  /** every finding, without what is said of whole columns */
  readonly findings: readonly Found[];
  readonly lines: readonly string[];
  /** the codes and places of the faults that refused it */
  readonly faults: readonly string[];
  readonly submissionId: string;
}

const ofColumns: ReadonlySet<string> = new Set(["column-not-supplied", "constant-column"]);
const described = { authority: "E06000046", asAt: "2025-03-31" };

/** Loads files as they are. A source other than Quorate's own files is described as the Isle of Wight's year to March 2025. */
export async function loadFiles(
  warehouse: Warehouse,
  files: Files,
  { source = "quorate", setAsideLimit = 1 }: { source?: string; setAsideLimit?: number } = {},
): Promise<Loaded> {
  const lines: string[] = [];
  return withFiles(files, async (folder) => {
    try {
      const { submissionId, accounts } = await ingest(warehouse, {
        folder,
        source: sources.find(({ name }) => name === source)!,
        described: source === "quorate" ? {} : described,
        key: Buffer.from("a key for tests"),
        setAsideLimit,
        today: "2026-12-31",
        log: (line) => lines.push(line),
      });
      const findings = await warehouse.rows<Found>(
        sql`select extract, row, "column", code, severity from intake.finding where submission_id = $submissionId order by all`,
        { submissionId },
      );
      return {
        accounts: Object.fromEntries(
          accounts.map(({ extract, read, loaded, setAside }) => [extract, [read, loaded, setAside] as const]),
        ),
        findings: findings.filter(({ code }) => !ofColumns.has(code)),
        faults: [],
        lines,
        submissionId,
      };
    } catch (error) {
      if (!(error instanceof QuorateError)) throw error;
      const faults = [error, ...error.also].map(({ code, place }) => `${code} · ${place}`);
      return { accounts: {}, findings: [], faults, lines, submissionId: "" };
    }
  });
}

const ofRules: ReadonlySet<Code> = new Set(
  subjects.flatMap(({ rules }) => rules.filter(({ severity }) => severity === "warning").map(({ code }) => code)),
);

/** Findings as `extract row column code`: of some codes where these are named, otherwise all but what rules hold doubtful. */
export const found = ({ findings }: Loaded, ...codes: Code[]): string[] =>
  findings
    .filter(({ code }) => (codes.length === 0 ? !ofRules.has(code) : codes.includes(code)))
    .map(({ extract, row, column, code }) => [extract, row ?? "-", column === "" ? "-" : column, code].join(" "));

/**
 * Screens a data file and its meta file as DfE does before it takes open data: every rule in its stage, no stage after one in which
 * something fails. The rules are those of eesyscreener 0.3.0, and eight that only the older app has; in our own words and code.
 */
import { gunzipSync } from "fflate";
import { QuorateError } from "../messages.ts";
import { type CodeLists, heldLists, metaRowsOf, type Pair, type Rule, type Stage, stages } from "./rule.ts";
import { apiRules } from "./rules/api.ts";
import { columnRules } from "./rules/columns.ts";
import { fileRules } from "./rules/files.ts";
import { filterRules } from "./rules/filters.ts";
import { generalRules } from "./rules/general.ts";
import { geographyRules } from "./rules/geography.ts";
import { metaRules } from "./rules/meta.ts";
import { timeRules } from "./rules/time.ts";
import { readSheet } from "./sheet.ts";

/** What is screened: two names, without their folder, and what each file holds; undefined of one that is not there. */
export interface ScreenedFiles {
  readonly dataName: string;
  readonly metaName: string;
  readonly data: Uint8Array | undefined;
  readonly meta: Uint8Array | undefined;
}

export interface Result {
  readonly number: string;
  readonly check: string;
  readonly result: "PASS" | "WARNING" | "FAIL";
  readonly stage: Stage;
  /** what must hold, as a sentence */
  readonly holds: string;
  /** where it does not; none where it does. It repeats names of columns and cells */
  readonly where: readonly string[];
}

export interface Screening {
  readonly results: readonly Result[];
  /** nothing fails */
  readonly passed: boolean;
  /** the last stage was reached, and nothing in it fails or warns */
  readonly isApiSuitable: boolean;
}

const allRules = [
  ...[fileRules, columnRules, metaRules, timeRules, filterRules, geographyRules, generalRules, apiRules],
].flat();

/** Every rule that reads the two files, by stage. */
export const rules: readonly Rule[] = stages.flatMap((stage) => allRules.filter((rule) => rule.stage === stage));

export function screen(files: ScreenedFiles, lists: CodeLists = heldLists()): Screening {
  const pair = pairIn(files, lists);
  const isRead = pair !== undefined;
  const results: Result[] = [
    {
      ...{ number: "0", check: "file_read", result: isRead ? "PASS" : "FAIL", stage: "file read" },
      ...{ holds: "both files are there and are CSV, the data file packed with gzip or not", where: [] },
    },
  ];
  for (const stage of isRead ? stages.slice(1) : []) {
    results.push(...rules.filter((rule) => rule.stage === stage).map((rule) => resultOf(rule, pair!)));
    if (results.some(({ result }) => result === "FAIL")) break;
  }
  const last = results.filter(({ stage }) => stage === stages.at(-1));
  return {
    results,
    passed: results.every(({ result }) => result !== "FAIL"),
    isApiSuitable: last.length > 0 && last.every(({ result }) => result === "PASS"),
  };
}

function resultOf({ number, name, stage, severity, holds, faults, isHeld }: Rule, pair: Pair): Result {
  const where = faults(pair);
  const canTell = isHeld === undefined || isHeld(pair.lists);
  return {
    ...{ number, check: name, stage, where },
    result: where.length === 0 ? "PASS" : canTell ? severity : "WARNING",
    holds: canTell ? holds : `${holds}, which is not kept here`,
  };
}

/** Both files read; undefined where one is not there, or no CSV by its name. */
function pairIn({ dataName, metaName, data, meta }: ScreenedFiles, lists: CodeLists): Pair | undefined {
  if (data === undefined || meta === undefined) return undefined;
  if (!/[.]csv([.]gz)?$/.test(dataName) || !/[.]csv$/.test(metaName)) return undefined;
  let unpacked = data;
  if (dataName.endsWith(".gz")) {
    try {
      unpacked = gunzipSync(data);
    } catch {
      return undefined;
    }
  }
  const metaSheet = readSheet(meta);
  const sheets = { data: readSheet(unpacked), meta: metaSheet, metaRows: metaRowsOf(metaSheet) };
  return { dataName, metaName, ...sheets, lists };
}

/** The error to throw of a pair that does not pass: it names the rules, and nothing that a file holds. */
export function refusal(place: string, { results }: Screening): QuorateError {
  const failed = results.filter(({ result }) => result === "FAIL");
  const told = failed.map(({ number, check, stage, holds }) => `rule ${number} ${check} (${stage}): ${holds}`);
  return new QuorateError("open-data-refused", place, { rules: told.join("; ") });
}

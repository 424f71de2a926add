/**
 * The ledger in its folder: the history of approvals and publications, and a file for each release with what it printed,
 * `<AUTHORITY>/<as-at day>.json`, or `….2.json` where that day was published anew. Nothing in it is ever changed or removed, and whatever
 * was is told before anything is planned from it.
 */
import { join } from "node:path";
import { appendIn, filesBelow, textOf } from "../../folders/appended_files.ts";
import { QuorateError } from "../../messages.ts";
import {
  type Approved,
  approvalIn,
  type Entry,
  historyFile,
  publishedOf,
  type ReportApproved,
  type ReportContent,
  readHistory,
  reportApprovalIn,
  withEntry,
} from "../../release/history.ts";
import { sha256 } from "../../release/release_hash.ts";
import type { Table } from "./column.ts";
import { type LedgerRelease, ledgerOf, ledgerText, readLedger } from "./ledger.ts";

/** What was printed of an authority by now. */
export interface Ledger {
  readonly releases: readonly LedgerRelease[];
  /** of the figures of the last of them; undefined where there is none */
  readonly hash: string | undefined;
  /** what `enter` needs to see that nothing was published meanwhile */
  readonly state: string;
}

export const historyText = (folder: string): string => textOf(join(folder, historyFile)) ?? "";
const historyIn = (folder: string): Entry[] => readHistory(historyText(folder));

/** What was printed of an authority before, in order; nothing where the folder is not there. Throws `history-torn`, `history-changed`,
 * `ledger-changed`. */
export function ledgerIn(folder: string, authority: string): Ledger {
  const entries = publishedOf(historyIn(folder), authority);
  const releases = entries.map(({ ledger, ledger_hash }) => {
    const text = textOf(join(folder, ledger));
    const read = text !== undefined && sha256(text) === ledger_hash ? releaseIn(text) : undefined;
    if (read?.authority !== authority) throw new QuorateError("ledger-changed", ledger);
    return read;
  });
  return { releases, hash: entries.at(-1)?.hash, state: stateOf(entries) };
}

/** Looks at every file of the ledger, also those that no line of the history tells of. Gives how many there are. Throws `history-torn`,
 * `history-changed`, `ledger-changed`, `ledger-not-entered`. */
export function verifyLedger(folder: string): number {
  const entered = historyIn(folder).filter((each) => each.kind === "published");
  for (const authority of new Set(entered.map((each) => each.authority))) ledgerIn(folder, authority);
  const known = new Set(entered.map(({ ledger }) => ledger));
  const stray = filesBelow(folder).find((file) => /^[A-Z]+[/].*[.]json$/.test(file) && !known.has(file));
  if (stray !== undefined) throw new QuorateError("ledger-not-entered", stray);
  return known.size;
}

function releaseIn(text: string): LedgerRelease | undefined {
  try {
    return readLedger(text);
  } catch {
    return undefined;
  }
}

const stateOf = (entries: readonly Entry[]): string => sha256(entries.map((each) => JSON.stringify(each)).join("\n"));

/** Who approved these figures of an authority last; undefined where nobody did. Throws `history-torn`, `history-changed`. */
export const approvalOf = (folder: string, authority: string, figures: string): Approved | undefined =>
  approvalIn(historyIn(folder), authority, figures);

/** Who approved a report with this content last; undefined where nobody did. Throws `history-torn`, `history-changed`. */
export const approvalOfReport = (folder: string, content: ReportContent): ReportApproved | undefined =>
  reportApprovalIn(historyIn(folder), content);

/** Whether any figures were ever approved. Throws `history-torn`, `history-changed`. */
export const hasApprovals = (folder: string): boolean => historyIn(folder).some(({ kind }) => kind === "approved");

/** Writes down that somebody approved figures, or a report. */
export const approve = (
  folder: string,
  approval: Omit<Approved, "previous"> | Omit<ReportApproved, "previous">,
): Promise<void> =>
  appendIn(folder, historyFile, (files) => {
    readHistory(files.text);
    files.replace(withEntry(files.text, approval));
  });

export interface Entering {
  /** the day */
  readonly at: string;
  readonly authority: string;
  readonly as_at: string;
  /** the name of the release */
  readonly release: string;
  /** of its figures */
  readonly hash: string;
  /** of the ledger that it was planned from */
  readonly state: string;
}

/** Writes down what is published, to be called before anybody can read it: what is entered and not published in the end is only taken to
 * be known. The same again is nothing to write. Throws `ledger-moved` where another release was entered since it was planned,
 * `ledger-not-entered` where a run was killed as it entered another one. */
export const enter = (folder: string, entering: Entering, tables: readonly Table[]): Promise<void> =>
  appendIn(folder, historyFile, (files) => {
    const { at, authority, as_at, release, hash, state } = entering;
    const entries = publishedOf(readHistory(files.text), authority);
    const content = ledgerText(ledgerOf(authority, as_at, tables));
    const ledger_hash = sha256(content);
    const last = entries.at(-1);
    if (last?.ledger_hash === ledger_hash && last.hash === hash) return;
    if (stateOf(entries) !== state) throw new QuorateError("ledger-moved", release);
    const ofDay = entries.filter(({ ledger }) => ledger.startsWith(`${authority}/${as_at}.`)).length;
    const ledger = `${authority}/${as_at}${ofDay === 0 ? "" : `.${ofDay + 1}`}.json`;
    if (!files.add(ledger, content)) throw new QuorateError("ledger-not-entered", ledger);
    files.replace(withEntry(files.text, { kind: "published", at, authority, release, hash, ledger, ledger_hash }));
  });

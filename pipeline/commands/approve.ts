/**
 * `approve` records that an official let everybody see the figures of a release or a report, by the hash of these figures or of what the
 * report says: the very same are then published without the draft mark. `history` lists what was approved and published, and checks that nothing of it was changed since.
 */
import { statSync } from "node:fs";
import { basename, resolve } from "node:path";
import { QuorateError } from "../messages.ts";
import { lastHash, readHistory } from "../release/history.ts";
import { readRelease } from "../release/read.ts";
import { releaseHash } from "../release/release_hash.ts";
import { approve, historyText, verifyLedger } from "../sensitive/disclosure/ledger_files.ts";
import { counted } from "../words/counted.ts";
import { releaseName } from "../words/release_words.ts";
import type { Context } from "./command.ts";
import { ofConfig, ofTheProject, refuseWithin, usualLedger } from "./guarded.ts";
import { readReport } from "./report_manifest.ts";

export interface ApproveOptions {
  /** the folder of a release, or the page of a report */
  readonly what: string | undefined;
  readonly by: string | undefined;
  readonly role: string | undefined;
  readonly reason: string | undefined;
  readonly ledger: string | undefined;
}

/** A reason says why, and not only that. */
const shortestReason = 10;

export async function approveCommand(context: Context, options: ApproveOptions): Promise<void> {
  const { what, by = "", role = "", reason = "" } = options;
  const wrong = (why: string) => new QuorateError("usage", "", { why, command: "approve" });
  if (what === undefined) throw wrong("name a release's folder, or the page of a report");
  if (by.trim() === "" || role.trim() === "") throw wrong("--by and --role say which official approves");
  if (reason.trim().length < shortestReason) throw wrong(`--reason needs ${shortestReason} characters or more`);
  const path = resolve(context.folder, what);
  const isReport = statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  const { approved, name } = isReport ? reportAt(path) : releaseAt(path);
  const ledger = resolve(context.folder, options.ledger ?? usualLedger);
  refuseWithin(ledger, ...ofTheProject, ...ofConfig(context));
  const said = { by: by.trim(), role: role.trim(), reason: reason.trim() };
  await approve(ledger, { ...approved, at: context.today, ...said });
  context.print(`${name}: approved by ${said.by}, ${said.role}`);
  context.print(
    isReport
      ? "publish it again without --draft: with the same words and figures it is then everybody's to read"
      : "publish it again without --draft: the same figures are then everybody's to read",
  );
}

/** What is approved of a release. Throws `approve-public`. */
function releaseAt(home: string) {
  const { catalogue } = readRelease(home);
  if (catalogue.profile !== "public") throw new QuorateError("approve-public", basename(home));
  const release = releaseName({ ...catalogue, draft: false });
  const authority = catalogue.authority.code;
  return { name: release, approved: { kind: "approved" as const, authority, release, hash: releaseHash(home) } };
}

/** What is approved of a report. Throws `report-unknown`, `report-changed`, `approve-public`; `report-day` where a day that it must say
 * is not filled, since it would then say something else. */
function reportAt(path: string) {
  const { name, manifest } = readReport(path);
  const { authority, profile, missing_days, content_sha256: hash } = manifest;
  if (profile !== "public") throw new QuorateError("approve-public", name);
  if (missing_days.length > 0) throw new QuorateError("report-day", name, { days: missing_days.join("; ") });
  return { name, approved: { kind: "report-approved" as const, authority, report: name, hash } };
}

export interface HistoryOptions {
  readonly verify: boolean;
  readonly ledger: string | undefined;
}

export function historyCommand(context: Context, { verify, ledger = usualLedger }: HistoryOptions): void {
  const folder = resolve(context.folder, ledger);
  const text = historyText(folder);
  const entries = readHistory(text);
  if (verify) {
    const releases = verifyLedger(folder);
    context.print(`${counted(entries.length, "entry", "entries")}, each after the one before it`);
    context.print(`${counted(releases, "release")} in the ledger, as entered`);
    // nothing follows the last line that would show a change of it
    if (entries.length > 0)
      context.print(`the last line is ${lastHash(text)}: what is minuted elsewhere can be compared`);
    return;
  }
  if (entries.length === 0) context.print("nothing was approved or published yet");
  for (const entry of entries) {
    const what = entry.kind === "published" ? "published" : `approved by ${entry.by}, ${entry.role}: ${entry.reason}`;
    const name = entry.kind === "report-approved" ? `${entry.authority} ${entry.report}` : entry.release;
    context.print(`${entry.at}  ${name}  ${entry.hash.slice(0, 12)}  ${what}`);
  }
}

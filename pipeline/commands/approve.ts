/**
 * `approve` records that an official let everybody see the figures of a release, by the hash of these figures: the very same are then
 * published without the draft mark. `history` lists what was approved and published, and checks that nothing of it was changed since.
 */
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

export interface ApproveOptions {
  readonly folder: string | undefined;
  readonly by: string | undefined;
  readonly role: string | undefined;
  readonly reason: string | undefined;
  readonly ledger: string | undefined;
}

/** A reason says why, and not only that. */
const shortestReason = 10;

export async function approveCommand(context: Context, options: ApproveOptions): Promise<void> {
  const { folder, by = "", role = "", reason = "" } = options;
  const wrong = (why: string) => new QuorateError("usage", "", { why, command: "approve" });
  if (folder === undefined) throw wrong("name a release's folder");
  if (by.trim() === "" || role.trim() === "") throw wrong("--by and --role say which official approves");
  if (reason.trim().length < shortestReason) throw wrong(`--reason needs ${shortestReason} characters or more`);
  const home = resolve(context.folder, folder);
  const { catalogue } = readRelease(home);
  if (catalogue.profile !== "public") throw new QuorateError("approve-public", basename(home));
  const ledger = resolve(context.folder, options.ledger ?? usualLedger);
  refuseWithin(ledger, ...ofTheProject, ...ofConfig(context));
  const release = releaseName({ ...catalogue, draft: false });
  const authority = catalogue.authority.code;
  const said = { by: by.trim(), role: role.trim(), reason: reason.trim() };
  await approve(ledger, { at: context.today, authority, release, hash: releaseHash(home), ...said });
  context.print(`${release}: approved by ${said.by}, ${said.role}`);
  context.print("publish it again without --draft: the same figures are then everybody's to read");
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
    const what = entry.kind === "approved" ? `approved by ${entry.by}, ${entry.role}: ${entry.reason}` : "published";
    context.print(`${entry.at}  ${entry.release}  ${entry.hash.slice(0, 12)}  ${what}`);
  }
}

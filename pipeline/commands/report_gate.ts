/**
 * What a report must have before everybody may read it: the days that come first, and of a report that is approved by itself the approval
 * of what it says. In print before those whom it is about were told, or before its authors stand behind it, it would do a harm that cannot
 * be undone.
 */
import { QuorateError } from "../messages.ts";
import type { Release } from "../release/format.ts";
import { approvalOfReport } from "../sensitive/disclosure/ledger_files.ts";
import type { MadeReport } from "./made_reports.ts";

/** Why a report of this release may not be read by everybody yet; undefined where it may, where it is a draft, or is for others.
 * `ledger`: the folder of the history. Throws `history-torn`, `history-changed`. */
export function whyNotPublic(made: MadeReport, { catalogue }: Release, ledger: string): QuorateError | undefined {
  const { report, name, missingDays, contentHash: hash } = made;
  if (catalogue.profile !== "public" || catalogue.draft) return undefined;
  if (missingDays.length > 0) return new QuorateError("report-day", name, { days: missingDays.join("; ") });
  if (!report.needsApproval) return undefined;
  const approval = approvalOfReport(ledger, { authority: catalogue.authority.code, report: name, hash });
  return approval === undefined ? new QuorateError("report-not-approved", name, { name }) : undefined;
}

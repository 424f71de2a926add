/**
 * Who approved which figures and which reports, and what was published: one line an entry, each with the hash of the line before, so that no line can be
 * changed, taken out or put in unseen. What is written here is about officials and releases, never about a child.
 */
import { z } from "zod";
import { QuorateError } from "../messages.ts";
import { sha256 } from "./release_hash.ts";

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const ofRelease = {
  /** the day */
  at: z.iso.date(),
  authority: z.string(),
  /** its name, a draft's without its mark */
  release: z.string(),
  hash,
};
/** of the line before; of the first line blank */
const previous = z.union([hash, z.literal("")]);

const approved = z.strictObject({
  kind: z.literal("approved"),
  ...ofRelease,
  ...{ by: z.string(), role: z.string(), reason: z.string(), previous },
});

/** of a report that is approved by itself */
const reportApproved = z.strictObject({
  kind: z.literal("report-approved"),
  ...{ at: z.iso.date(), authority: z.string() },
  /** its name, as its files have it */
  report: z.string(),
  /** of its words and figures, as everybody would read them */
  hash,
  ...{ by: z.string(), role: z.string(), reason: z.string(), previous },
});

const published = z.strictObject({
  kind: z.literal("published"),
  ...ofRelease,
  /** what was printed of it, as the ledger keeps it: the file, from the ledger's folder, and its hash */
  ...{ ledger: z.string().regex(/^[A-Z]+[/][0-9-]+([.][0-9]+)?[.]json$/), ledger_hash: hash, previous },
});

const entry = z.discriminatedUnion("kind", [approved, reportApproved, published]);

export type Entry = z.infer<typeof entry>;
export type Approved = z.infer<typeof approved>;
export type ReportApproved = z.infer<typeof reportApproved>;
export type Published = z.infer<typeof published>;
/** An entry before it has its place. */
export type NewEntry = Omit<Approved, "previous"> | Omit<ReportApproved, "previous"> | Omit<Published, "previous">;

export const historyFile = "history.jsonl";

/** The entries of a history. Throws `history-torn` where its last line has no end, `history-changed` with the first line that is not
 * as it was written or does not follow the one before. */
export function readHistory(text: string): Entry[] {
  const lines = text.split("\n");
  const rest = lines.pop();
  const entries = lines.map((line, at) => {
    const read = entryOf(line);
    const before = lines[at - 1];
    if (read === undefined || read.previous !== (before === undefined ? "" : sha256(before)))
      throw new QuorateError("history-changed", `${historyFile}, line ${at + 1}`);
    return read;
  });
  if (rest !== "") throw new QuorateError("history-torn", `${historyFile}, line ${lines.length + 1}`);
  return entries;
}

function entryOf(line: string): Entry | undefined {
  try {
    return entry.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

/** The history with one entry more. */
export const withEntry = (text: string, added: NewEntry): string =>
  `${text}${JSON.stringify({ ...added, previous: lastHash(text) })}\n`;

/** of the last line; blank where there is none */
export function lastHash(text: string): string {
  const last = text.split("\n").at(-2);
  return last === undefined ? "" : sha256(last);
}

/** Who approved figures last; undefined where nobody did. */
export const approvalIn = (entries: readonly Entry[], authority: string, figures: string): Approved | undefined =>
  entries
    .filter((each) => each.kind === "approved")
    .findLast((each) => each.authority === authority && each.hash === figures);

/** Which report of an authority it is, and the hash of what it says. */
export type ReportContent = Pick<ReportApproved, "authority" | "report" | "hash">;

/** Who approved a report with this content last; undefined where nobody did. */
export const reportApprovalIn = (
  entries: readonly Entry[],
  { authority, report, hash }: ReportContent,
): ReportApproved | undefined =>
  entries
    .filter((each) => each.kind === "report-approved")
    .findLast((each) => each.authority === authority && each.report === report && each.hash === hash);

/** What was published of an authority, in order. */
export const publishedOf = (entries: readonly Entry[], authority: string): Published[] =>
  entries.filter((each) => each.kind === "published").filter((each) => each.authority === authority);

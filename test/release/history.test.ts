/** The history of approvals and publications: nothing in it can be changed unseen. */
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  approvalIn,
  lastHash,
  type NewEntry,
  publishedOf,
  readHistory,
  reportApprovalIn,
  withEntry,
} from "../../pipeline/release/history.ts";
import { releaseHash } from "../../pipeline/release/release_hash.ts";

const figures = "a".repeat(64);
const others = "b".repeat(64);
const approved = (hash: string, by = "An Official"): NewEntry => ({
  ...{ kind: "approved", at: "2026-11-26", authority: "JE", release: "JE-2025-12-31-public", hash },
  ...{ by, role: "Managing Director", reason: "read by the Board" },
});
const published = (hash: string, ledger: string): NewEntry => ({
  ...{ kind: "published", at: "2026-11-27", authority: "JE", release: "JE-2025-12-31-public", hash },
  ...{ ledger, ledger_hash: others },
});
const history = [approved(figures), published(figures, "JE/2025-12-31.json"), approved(others)].reduce(withEntry, "");

test("each line has the hash of the one before", () => {
  const [first = "", second = ""] = history.split("\n");
  expect(JSON.parse(first).previous).toBe("");
  expect(JSON.parse(second).previous).toBe(createHash("sha256").update(first).digest("hex"));
  expect(readHistory(history).map(({ kind }) => kind)).toEqual(["approved", "published", "approved"]);
  expect(lastHash("")).toBe("");
});

test.each([
  ["a word of the first line", history.replace("read by the Board", "read by nobody at all"), "line 2"],
  ["the first line left out", history.split("\n").slice(1).join("\n"), "line 1"],
  [
    "the second line left out",
    history
      .split("\n")
      .filter((_, at) => at !== 1)
      .join("\n"),
    "line 2",
  ],
  ["two lines changed round", history.split("\n").filter(Boolean).reverse().join("\n").concat("\n"), "line 1"],
  ["a line that is none", history.replace("\n", "\nnonsense\n"), "line 2"],
  ["something more in a line", history.replace('"kind":"published"', '"kind":"published","child":"x"'), "line 2"],
])("what was changed is found, and where: %s", (_, changed, place) =>
  expect(() => readHistory(changed)).toThrow(
    expect.objectContaining({ code: "history-changed", place: `history.jsonl, ${place}` }),
  ),
);

test("a last line that was not written whole is told, and not mended", () =>
  expect(() => readHistory(history.slice(0, -20))).toThrow(
    expect.objectContaining({ code: "history-torn", place: "history.jsonl, line 3", exit: 3 }),
  ));

test("an approval is of these figures and this authority alone, and the last one counts", () => {
  const entries = readHistory([approved(figures), approved(figures, "Another Official")].reduce(withEntry, ""));
  expect(approvalIn(entries, "JE", figures)?.by).toBe("Another Official");
  expect(approvalIn(entries, "JE", others)).toBeUndefined();
  expect(approvalIn(entries, "GG", figures)).toBeUndefined();
  expect(publishedOf(readHistory(history), "JE").map(({ ledger }) => ledger)).toEqual(["JE/2025-12-31.json"]);
});

test("an approval of a report is of its very content, of this report and authority, and of no figures", () => {
  const reportApproved: NewEntry = {
    ...{ kind: "report-approved", at: "2026-11-26", authority: "JE", report: "cdop-2025", hash: others },
    ...{ by: "The Chair", role: "Chair of the panel", reason: "read by the panel" },
  };
  const entries = readHistory([approved(figures), reportApproved].reduce(withEntry, ""));
  const asked = { authority: "JE", report: "cdop-2025", hash: others };
  expect(reportApprovalIn(entries, asked)?.by).toBe("The Chair");
  expect(reportApprovalIn(entries, { ...asked, hash: figures })).toBeUndefined();
  expect(reportApprovalIn(entries, { ...asked, report: "cdop-2024" })).toBeUndefined();
  expect(reportApprovalIn(entries, { ...asked, authority: "GG" })).toBeUndefined();
  expect(approvalIn(entries, "JE", others)).toBeUndefined();
});

test("a draft has the hash of what is published of it; other figures have another", () => {
  const folder = mkdtempSync(join(tmpdir(), "quorate-hash-"));
  const release = (name: string, files: Record<string, string>) => {
    const home = mkdtempSync(join(folder, name));
    for (const [file, content] of Object.entries(files)) writeFileSync(join(home, file), content);
    return releaseHash(home);
  };
  try {
    const draft = release("draft", {
      "catalogue.draft.json": '{\n "draft": true,\n "as_at": "2025-12-31"\n}\n',
      "values.draft.csv": "known\n82\n",
      "manifest.json": '{"draft":true}',
    });
    const catalogue = '{\n "draft": false,\n "as_at": "2025-12-31"\n}\n';
    const final = { "catalogue.json": catalogue, "values.csv": "known\n82\n", "manifest.json": '{"draft":false}' };
    expect(release("final", final)).toBe(draft);
    expect(release("other", { ...final, "values.csv": "known\n83\n" })).not.toBe(draft);
    expect(release("more", { ...final, "more.csv": "" })).not.toBe(draft);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

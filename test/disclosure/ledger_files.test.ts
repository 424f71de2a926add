/** The ledger in its folder: what is entered stays, and whatever was changed is told before anything is planned from it. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  approvalOf,
  approve,
  type Entering,
  enter,
  ledgerIn,
  verifyLedger,
} from "../../pipeline/sensitive/disclosure/ledger_files.ts";
import { protect } from "../../pipeline/sensitive/disclosure/protect.ts";
import { children, yearBySex } from "./small_island.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "quorate-ledger-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const tablesOf = async (male: number) => (await protect([children], yearBySex("2024", male, 40))).tables;
const entering = (more: Partial<Entering> = {}): Entering => ({
  ...{ at: "2026-11-26", authority: "JE", as_at: "2025-03-31", release: "JE-2025-03-31-public", hash: "a".repeat(64) },
  ...{ state: ledgerIn(folder, "JE").state, ...more },
});
const enterOne = async (male: number, more: Partial<Entering> = {}) =>
  enter(folder, entering(more), await tablesOf(male));
const asAt = () => ledgerIn(folder, "JE").releases.map(({ as_at }) => as_at);
const june = { as_at: "2025-06-30", release: "JE-2025-06-30-public", hash: "b".repeat(64) };

test("where nothing was published, nothing is known", () => {
  expect(ledgerIn(folder, "JE").releases).toEqual([]);
  expect(ledgerIn(join(folder, "not-there"), "JE").releases).toEqual([]);
});

test("what is entered is known, in order, of its own authority alone", async () => {
  await enterOne(42);
  await enterOne(44, june);
  expect(asAt()).toEqual(["2025-03-31", "2025-06-30"]);
  expect(ledgerIn(folder, "GG").releases).toEqual([]);
  expect(verifyLedger(folder)).toBe(2);
});

test("the same once more is nothing to enter; other figures of the day are a file of their own", async () => {
  await enterOne(42);
  await enterOne(42);
  expect(asAt()).toEqual(["2025-03-31"]);
  await enterOne(44, { hash: "c".repeat(64) });
  expect(asAt()).toEqual(["2025-03-31", "2025-03-31"]);
  expect(readFileSync(join(folder, "JE/2025-03-31.2.json"), "utf8")).toContain('"counted":84');
});

test("a release planned before another one was published is not entered after it", async () => {
  const planned = entering();
  await enterOne(42);
  await expect(enter(folder, { ...planned, ...june }, await tablesOf(44))).rejects.toMatchObject({
    code: "ledger-moved",
  });
  expect(asAt()).toEqual(["2025-03-31"]);
});

test.each([
  ["a number", (file: string) => writeFileSync(file, readFileSync(file, "utf8").replace("82", "83"))],
  ["a space", (file: string) => appendFileSync(file, " ")],
  ["all of it", (file: string) => rmSync(file)],
])("a file that was changed is refused: %s", async (_, change) => {
  await enterOne(42);
  change(join(folder, "JE/2025-03-31.json"));
  expect(() => ledgerIn(folder, "JE")).toThrow(expect.objectContaining({ code: "ledger-changed", exit: 3 }));
});

test("a file of a run that was killed before it was entered: the same run enters it, another one does not", async () => {
  await enterOne(42);
  const history = join(folder, "history.jsonl");
  rmSync(history);
  expect(() => verifyLedger(folder)).toThrow(expect.objectContaining({ code: "ledger-not-entered" }));
  await expect(enterOne(44)).rejects.toMatchObject({ code: "ledger-not-entered" });
  await enterOne(42);
  expect(verifyLedger(folder)).toBe(1);
});

test("an approval is found by the hash of the figures, and a torn history takes no other line", async () => {
  const { at, authority, release, hash } = entering();
  const said = { by: "An Official", role: "Managing Director", reason: "read by the Board" };
  await approve(folder, { kind: "approved", at, authority, release, hash, ...said });
  expect(approvalOf(folder, "JE", hash)).toMatchObject(said);
  expect(approvalOf(folder, "JE", "c".repeat(64))).toBeUndefined();
  appendFileSync(join(folder, "history.jsonl"), '{"kind":"appro');
  await expect(enterOne(42)).rejects.toMatchObject({ code: "history-torn" });
  await expect(approve(folder, { kind: "approved", at, authority, release, hash, ...said })).rejects.toMatchObject({
    code: "history-torn",
  });
});

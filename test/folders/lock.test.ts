/** One run at a time: who comes second is told, and what a killed process held is free again. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { takeLock } from "../../pipeline/folders/lock.ts";
import { marks } from "../../pipeline/folders/mark.ts";
import { makeWorkFolder, sweepWorkFolders } from "../../pipeline/folders/work_folder.ts";

let work = "";
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), "quorate-lock-"));
});
afterEach(() => rmSync(work, { recursive: true, force: true }));
const target = () => join(work, "dist");
const lockFile = () => join(work, ".dist.quorate-lock");

/** A process that takes the lock, says whether it got it, and keeps it until it is killed. */
function holder(): { child: ChildProcess; said: Promise<string> } {
  const [typescript, lock] = ["typescript.js", "folders/lock.ts"].map(
    (file) => new URL(`../../pipeline/${file}`, import.meta.url).href,
  );
  const program = `
    const { takeLock } = await import(${JSON.stringify(lock)});
    console.log((await takeLock(${JSON.stringify(target())})) === undefined ? "told to wait" : "holds it");
    setInterval(() => {}, 1000);`;
  const args = ["--import", typescript!, "--input-type=module", "-e", program];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  return { child, said: new Promise((done) => child.stdout!.once("data", (text) => done(String(text).trim()))) };
}

test("nobody else gets it, in this process or in another, until it is released", async () => {
  const lock = await takeLock(target());
  expect(lock).toBeDefined();
  expect(await takeLock(target())).toBeUndefined();
  const other = holder();
  expect(await other.said).toBe("told to wait");
  other.child.kill("SIGKILL");
  lock!.release();
  expect(readdirSync(work)).toEqual([]);
  (await takeLock(target()))!.release();
});

test("what a killed process held is free at once, and nothing of it stays", async () => {
  const other = holder();
  expect(await other.said).toBe("holds it");
  expect(await takeLock(target())).toBeUndefined();
  const gone = new Promise((done) => other.child.once("close", done));
  other.child.kill("SIGKILL");
  await gone;
  expect(readdirSync(work)).toEqual([".dist.quorate-lock"]);
  (await takeLock(target()))!.release();
  expect(readdirSync(work)).toEqual([]);
});

test("of ten that come at once one gets it", async () => {
  const others = Array.from({ length: 10 }, holder);
  const said = await Promise.all(others.map((each) => each.said));
  expect(said.filter((each) => each === "holds it")).toHaveLength(1);
  for (const { child } of others) child.kill("SIGKILL");
});

test.each([
  ["nothing in it", ""],
  ["half a header", Buffer.concat([Buffer.alloc(8), Buffer.from("DUCK"), Buffer.alloc(2000)])],
])("a lock that was never made whole is in nobody's way: %s", async (_, content) => {
  writeFileSync(lockFile(), content);
  (await takeLock(target()))!.release();
});

test("a file of that name that is no lock is left as it is", async () => {
  writeFileSync(lockFile(), "somebody's own");
  await expect(takeLock(target())).rejects.toThrow(/not a valid DuckDB database/);
  expect(readdirSync(work)).toEqual([".dist.quorate-lock"]);
});

test("only a run's own folders of work are swept", () => {
  const own = makeWorkFolder(target());
  writeFileSync(join(own.path, "half a page"), "");
  const others = [
    "dist.next",
    "dist.previous",
    ".dist.quorate-theirs",
    ".dist.quorate-abcdef",
    ".other.quorate-abcdef",
  ];
  for (const name of others) mkdirSync(join(work, name));
  for (const name of others) writeFileSync(join(work, name, "thesis.txt"), "do not lose me");
  writeFileSync(join(work, ".dist.quorate-fedcba"), "a file");
  mkdirSync(join(work, ".dist.quorate-empty1"));
  writeFileSync(join(work, "dist.next/.quorate"), marks.work);
  sweepWorkFolders(target());
  expect(readdirSync(work).sort()).toEqual([...others, ".dist.quorate-fedcba"].sort());
});

test("a folder of work that was changed for another is not taken for it", () => {
  const own = makeWorkFolder(target());
  own.check();
  rmSync(own.path, { recursive: true });
  mkdirSync(own.path);
  writeFileSync(join(own.path, ".quorate"), marks.work);
  expect(() => own.check()).toThrow(/changed by another/);
  own.remove();
});

/** Approving, auditing and the history, as a user runs them: what is refused, and with which exit code. */
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root, runQuorate } from "./run_quorate.ts";

let cwd: string;
let draft: string;
beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), "quorate-approve-"));
  const sample = join(root, "data/sample/JE-2025-Q4");
  const { code, out } = await run("publish", sample, "--profile", "public", "--draft", "--to", "dist");
  expect(code, out).toBe(0);
  draft = "dist/release/JE-2025-12-31-public-draft";
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const run = (...args: string[]) => runQuorate(args, { cwd });
const said = ["--by", "An Official", "--role", "Managing Director", "--reason", "read by the Board"];

test("from the public draft nothing small can be told, and it says of how many numbers", async () => {
  const { code, out } = await run("audit", draft);
  expect(code, out).toBe(0);
  expect(out).toMatch(/[1-9][0-9],[0-9]{3} numbers of children and deaths looked at/);
  expect(out).toMatch(/0 small ones could be told exactly, and 0 more to within three values/);
});

test("an approval says who, as what and why", async () => {
  for (const short of [said.slice(2), said.slice(0, 4), [...said.slice(0, 5), "yes"]])
    expect((await run("approve", draft, ...short)).code).toBe(2);
  expect((await run("history")).out).toContain("nothing was approved or published yet");
});

test("is kept in the history, whose every line follows the one before", async () => {
  expect((await run("approve", draft, ...said)).code).toBe(0);
  expect((await run("history")).out).toMatch(
    /JE-2025-12-31-public .*approved by An Official, Managing Director: read by the Board/,
  );
  expect((await run("history", "verify")).code).toBe(0);
  appendFileSync(join(cwd, "ledger/history.jsonl"), "half a li");
  const torn = await run("history", "verify");
  expect([torn.code, torn.out]).toEqual([3, expect.stringContaining("history-torn · history.jsonl, line 2")]);
  expect((await run("approve", draft, ...said)).code).toBe(3);
});

test("a release in which a figure was changed is neither approved nor audited", async () => {
  appendFileSync(join(cwd, draft, "values.draft.csv"), " ");
  for (const command of [
    ["approve", draft, ...said],
    ["audit", draft],
  ])
    expect((await run(...command)).out).toContain("release-changed");
});

/** No code is run that lies where others may write: what tsx compiles is kept nowhere. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root, runQuorate } from "./run_quorate.ts";

const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };

test("no script runs tsx itself, and whatever runs TypeScript compiles it by itself", () => {
  const running = Object.entries(scripts).filter(([, script]) => /\.ts\b/.test(script));
  expect(running.length).toBeGreaterThan(3);
  for (const [name, script] of running)
    expect([name, script]).toEqual([name, expect.stringMatching(/^node --import \.\/pipeline\/typescript\.js /)]);
  expect(Object.values(scripts).filter((script) => /(^|\s)tsx(\s|$)/.test(script))).toEqual([]);
});

test("no test and no program of the project's starts one with tsx's own cache", () => {
  const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "*.ts", "*.js"], {
    ...{ cwd: root, encoding: "utf8" },
  });
  const own = files
    .trim()
    .split("\n")
    .filter((file) => !file.endsWith("typescript.js") && !file.endsWith("compiled.test.ts"));
  expect(own.length).toBeGreaterThan(300);
  expect(own.filter((file) => /["']tsx["'/]|npx tsx/.test(readFileSync(join(root, file), "utf8")))).toEqual([]);
});

test("a run leaves nothing in the temporary folder", async () => {
  const temporary = mkdtempSync(join(tmpdir(), "quorate-compiled-"));
  try {
    const check = ["check", join(root, "data/sample/JE-2025-Q4")];
    expect((await runQuorate(check, { cwd: temporary, env: { TMPDIR: temporary } })).code).toBe(0);
    expect(readdirSync(temporary)).toEqual([]);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
});

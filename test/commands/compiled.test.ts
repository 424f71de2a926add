/** No code is run that lies where others may write: what is compiled is kept beside the packages, and nowhere else. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root, runQuorate } from "./run_quorate.ts";

const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };

test("whatever runs TypeScript compiles it by itself", () => {
  const running = Object.entries(scripts).filter(([, script]) => /\.ts\b/.test(script));
  expect(running.length).toBeGreaterThan(3);
  for (const [name, script] of running)
    expect([name, script]).toEqual([
      name,
      expect.stringMatching(/^node (--watch )?--import \.\/pipeline\/typescript\.js /),
    ]);
});

test("what is compiled is run again only as long as it is what the file says", async () => {
  const folder = mkdtempSync(join(tmpdir(), "quorate-compiled-"));
  const file = join(folder, "said.ts");
  const said = () =>
    execFileSync(process.execPath, ["--import", join(root, "pipeline/typescript.js"), file], {
      encoding: "utf8",
    }).trim();
  try {
    for (const words of ["one", "two", "one"]) {
      writeFileSync(file, `const words: string = "${words}";\nconsole.log(words);\n`);
      expect([said(), said()]).toEqual([words, words]);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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

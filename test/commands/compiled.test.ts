/** No code is run that lies where others may write: what is compiled is kept beside the packages, and nowhere else. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
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

describe("what is compiled is run again only as long as it is what its files say", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "quorate-compiled-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const said = (...more: readonly string[]) =>
    execFileSync(
      process.execPath,
      ["--import", join(root, "pipeline/typescript.js"), ...more, join(folder, "said.ts")],
      {
        encoding: "utf8",
      },
    ).trim();

  test("the first", () => {
    for (const words of ["one", "two", "one"]) {
      write("said.ts", `const words: string = "${words}";\nconsole.log(words);\n`);
      expect([said(), said()]).toEqual([words, words]);
    }
  });

  test("another, asked for at once or when it is needed", () => {
    write("said.ts", 'import { first } from "./first.ts";\nconsole.log(first, (await import("./later.ts")).later);\n');
    for (const [first, later] of [
      ["one", "two"],
      ["one", "three"],
      ["four", "three"],
      ["one", "two"],
    ] as const) {
      write("first.ts", `export const first: string = "${first}";\n`);
      write("later.ts", `export const later: string = "${later}";\n`);
      expect([said(), said()]).toEqual([`${first} ${later}`, `${first} ${later}`]);
    }
  });

  test("each knows where it stands, and finds what stands beside it", () => {
    write("said.ts", 'import { words } from "./beside.ts";\nconsole.log(words);\n');
    write(
      "beside.ts",
      'import { readFileSync } from "node:fs";\nexport const words = readFileSync(new URL("words.txt", import.meta.url), "utf8");\n',
    );
    for (const words of ["first words", "other words"]) {
      write("words.txt", words);
      expect(said()).toBe(words);
    }
  });

  test("what cannot be compiled says where", () => {
    write("said.ts", "const = 1;\n");
    expect(() => said("--no-warnings")).toThrow(/said\.ts:1:6/);
  });
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

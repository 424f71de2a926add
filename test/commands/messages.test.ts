/** What the command line says holds no cell, no header, no library's words and nothing that steers a terminal. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { oneLine, shownName } from "../../pipeline/shown.ts";
import { goodFiles } from "../intake/small_submission.ts";

const typescript = fileURLToPath(new URL("../../pipeline/typescript.js", import.meta.url));
const program = fileURLToPath(new URL("../../pipeline/quorate.ts", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "quorate-messages-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

function quorate(...args: string[]) {
  const run = spawnSync(process.execPath, ["--import", typescript, program, ...args], {
    cwd: work,
    encoding: "utf8",
    env: { ...process.env, QUORATE_KEY: "a key for tests only" },
  });
  return { code: run.status, said: `${run.stdout}${run.stderr}` };
}

function folder(files: Readonly<Record<string, string>>): string {
  const made = mkdtempSync(join(work, "s-"));
  for (const [file, text] of Object.entries({ ...goodFiles, ...files })) writeFileSync(join(made, file), text);
  return made;
}

const secret = "Planted";
const child = goodFiles["child.csv"];
const cases: readonly (readonly [what: string, files: Readonly<Record<string, string>>])[] = [
  ["a header row that is missing", { "child.csv": child.split("\n").slice(1).join("\n").replace("WBRI", secret) }],
  ["a name for a column", { "child.csv": child.replace("ethnicity", `${secret} column`) }],
  ["a column called after what it holds", { "child.csv": child.replace("ethnicity", `${secret}_surname`) }],
  ["a value in a required code", { "child.csv": child.replace(",M,", `,${secret},`) }],
  ["a value in an answer", { "child.csv": child.replace("WBRI", secret) }],
  ["a number", { "population.csv": `year,age_from,age_to,children\n2024,0,17,${secret}\n` }],
  ["a field of submission.json", { "submission.json": goodFiles["submission.json"].replace("{", `{"${secret}":1,`) }],
  ["JSON that is none", { "submission.json": `{"authority":"JE","name":${secret}}` }],
  ["an authority that is none", { "submission.json": goodFiles["submission.json"].replace("JE", secret) }],
  ["a day that is none", { "submission.json": goodFiles["submission.json"].replace("2025-12-31", secret) }],
  ["a file called after somebody", { [`${secret}, Quentin Smith.csv`]: child }],
  ["a file of another kind called after somebody", { "john_smith_Planted.docx": "x" }],
];

test.each(cases)("%s", (_, files) => {
  const { said } = quorate("check", folder(files));
  expect(said.replaceAll(work, "")).not.toContain(secret);
  expect(said).not.toMatch(/unexpected|at .*\.ts:\d/);
});

describe("wrong use repeats nothing that was typed", () => {
  test.each([
    [`--${secret}`],
    [secret],
    ["explain", secret],
    ["explain", "review-on-time", "--period", secret],
    ["explain", "review-on-time", "--category", `age-band=${secret}`],
    ["publish", "x", "--profile", secret],
    ["check", "x", "--source", secret],
    ["report", secret, "--year", "2025"],
    ["check", "x", "--as-at", secret],
    ["sample", "--seed", secret],
  ])("%s %s %s %s", (...args) => {
    const { code, said } = quorate(...args.filter((each) => each !== undefined));
    expect(said).not.toContain(secret);
    expect(code).not.toBe(0);
  });
});

describe("names that others gave", () => {
  test("steer nothing", () => {
    expect(oneLine("a\u001b[31mred\u0007\u202etxt.exe\r\n")).toBe("a?[31mred??txt.exe??");
    expect(shownName("x\u0000y.csv")).toBe("x?y.csv");
    expect(shownName("a".repeat(500)).length).toBeLessThan(130);
  });
  test("are not shown where they name somebody", () => {
    for (const name of ["john_smith.csv", "JohnSmith.csv", "9434765919.csv", "q@planted.org.csv", "Mrs Planted.xlsx"])
      expect(shownName(name)).toMatch(/^\(a name that is not shown/);
    for (const name of ["episodes_2024-25.csv", "JE-2025-Q4", "ssd_person.csv", "child, sheet Notes", "St Martin.csv"])
      expect(shownName(name)).toBe(name);
  });
});

/** A slip in a file that a Board edits is told by file, line and what is wrong, and never as a fault of the program. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { goodFiles } from "./intake/small_submission.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const copy = mkdtempSync(join(tmpdir(), "quorate-reference-"));
beforeAll(() => {
  for (const part of ["pipeline", "dashboards", "reports", "data", "package.json", "tsconfig.json"])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  mkdirSync(join(copy, "few"));
  for (const [name, text] of Object.entries(goodFiles)) writeFileSync(join(copy, "few", name), text);
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const slips: readonly (readonly [what: string, file: string, spoil: (text: string) => string, told: RegExp])[] = [
  ["a target that is no number", "targets", (text) => text.replace(",0,", ",70%,"), /targets\.csv, line 2: value/],
  [
    "a target of no measure",
    "targets",
    (text) => text.replace("caseload-over-70", "caseload-ovr-70"),
    /targets\.csv, line 2: measure.*did you mean caseload-over-70\?/,
  ],
  ["a day that is none", "targets", (text) => text.replace("2012-01-01", "01/01/2012"), /targets\.csv, line 2: from/],
  [
    "a target twice",
    "targets",
    (text) => `${text}${text.split("\n")[1]}\n`,
    /targets\.csv, line \d+: it says the same/,
  ],
  ["a target without a source", "targets", (text) => text.replace(/,0,.*/, ",0,"), /targets\.csv, line 2: source/],
  ["a line too short", "targets", (text) => `${text}a,b\n`, /targets\.csv, line \d+: not 5 fields/],
  ["a blank line", "targets", (text) => `${text}\n`, /targets\.csv, line \d+: not 5 fields/],
  ["semicolons", "targets", (text) => text.replaceAll(",", ";"), /targets\.csv, line 1: the header/],
  [
    "a figure that is no number",
    "published_figures",
    (text) => text.replace(",83,", ",c,"),
    /published_figures\.csv, line \d+: value/,
  ],
  [
    "an area that is none",
    "outcomes_framework",
    (text) => text.replace("safety,", "saftey,"),
    /outcomes_framework\.csv, line 2: area.*did you mean safety\?/,
  ],
  [
    "an amount that is none",
    "timescales",
    (text) => text.replace(",20,", ",twenty,"),
    /timescales\.csv, line 2: amount/,
  ],
  [
    "a range that is one number",
    "timescales",
    (text) => text.replace(",50-70,range,", ",50,range,"),
    /timescales\.csv, line \d+: unit: a range, and only that, is two numbers: 50 range/,
  ],
  [
    "a meeting counted from one not held, in working days",
    "timescales",
    (text) => text.replace("second-review,*,2010-01-01,3,months", "second-review,*,2010-01-01,60,working_days"),
    /timescales\.csv, line 3: unit: second-review must be in months or years: 60 working_days/,
  ],
  [
    "a holiday that is no day",
    "bank_holidays",
    (text) => text.replace("2010-01-01", "2010-02-30"),
    /bank_holidays\.csv, line 2: date/,
  ],
  ["a code twice", "code_lists/sex", (text) => `${text}M,again,*,,\n`, /sex\.csv, line \d+: it says the same/],
];

/** Runs the copy of the project. */
const typescript = new URL("../pipeline/typescript.js", import.meta.url).href;
const run = (...args: string[]) =>
  spawnSync(process.execPath, ["--import", typescript, ...args], { cwd: copy, encoding: "utf8" });

const spoilt = <T>(name: string, spoil: (text: string) => string, use: () => T): T => {
  const file = join(copy, "data/reference", `${name}.csv`);
  const good = readFileSync(file, "utf8");
  writeFileSync(file, spoil(good));
  try {
    return use();
  } finally {
    writeFileSync(file, good);
  }
};

/** Reads every file that a publication reads. */
const readAll = `
  import { holidaysOf } from "./pipeline/calendar/calendars.ts";
  import { timescales } from "./pipeline/calendar/timescales.ts";
  import { codeList } from "./pipeline/contracts/code_lists.ts";
  import { outcomesFramework } from "./pipeline/sensitive/measures/outcomes_framework.ts";
  import { publishedFigures } from "./pipeline/sensitive/measures/published_figures.ts";
  import { targets } from "./pipeline/sensitive/measures/targets.ts";
  try {
    codeList("sex"); timescales(); holidaysOf("EW"); targets(); publishedFigures(); outcomesFramework();
    console.log("no fault");
  } catch (error) { console.log(error.name, error.message); }`;

test.each(slips)("%s", (_, name, spoil, told) => {
  writeFileSync(join(copy, "read_all.ts"), readAll);
  const { stdout } = spoilt(name, spoil, () => run("read_all.ts"));
  expect(stdout).toMatch(/^ReferenceFileError/);
  expect(stdout).toMatch(told);
});

test("on the command line it is nobody's fault but the file's", () => {
  const [, name, spoil, told] = slips[0]!;
  const { stderr, status } = spoilt(name, spoil, () =>
    run("pipeline/quorate.ts", "publish", "few", "--profile", "restricted"),
  );
  expect(stderr).toContain("quorate: reference-file");
  expect(stderr).toMatch(told);
  expect(stderr).not.toMatch(/report it|report this/);
  expect(status).toBe(1);
});

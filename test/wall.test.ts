/** The wall: what is about one child stays in `pipeline/sensitive`. Only a release leaves it, and pages and reports read that. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { chapters, measures } from "../pipeline/sensitive/measures/catalogue.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const files = ["pipeline", "dashboards", "reports"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(ts|sql)$/.test(file))
    .map((file) => join(folder, file)),
);
const textOf = (file: string) => readFileSync(join(root, file), "utf8");
const imports = new Map(
  files.map((file) => [
    file,
    [...textOf(file).matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map((found) =>
      relative(root, join(root, dirname(file), found[1]!)),
    ),
  ]),
);
const importsTo = (isFrom: (file: string) => boolean, isTo: (file: string) => boolean) =>
  [...imports].flatMap(([file, targets]) => targets.filter((to) => isFrom(file) && isTo(to)).map((to) => [file, to]));
const within = (folder: string) => (file: string) => file.startsWith(`${folder}/`);

test("imports are found", () =>
  expect(importsTo(within("dashboards"), within("pipeline")).length).toBeGreaterThan(100));

test("nothing outside `sensitive` but the commands imports from it", () => {
  const outside = (file: string) => !/^pipeline\/(sensitive|commands)\//.test(file);
  expect(importsTo(outside, within("pipeline/sensitive"))).toEqual([]);
});

test("pages and reports are brothers, and the pipeline's rooms stand on neither", () => {
  expect(importsTo(within("reports"), within("dashboards"))).toEqual([]);
  expect(importsTo(within("dashboards"), within("reports"))).toEqual([]);
  const rooms = (file: string) => within("pipeline")(file) && !within("pipeline/commands")(file);
  expect(importsTo(rooms, (to) => /^(dashboards|reports)\//.test(to))).toEqual([]);
});

test("every module is reached from a command, the preview of pages or the door of the statistics", () => {
  const reached = new Set<string>();
  const reach = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const to of imports.get(file) ?? []) reach(to);
  };
  for (const door of ["pipeline/quorate.ts", "dashboards/dev.ts", "pipeline/statistics/index.ts"]) reach(door);
  // Framework's page is a door too: it names modules as the browser will
  const page = textOf("dashboards/explore/explore.md");
  for (const [, name] of page.matchAll(/from "[.]\/([a-z]+)[.]js"/g)) reach(`dashboards/explore/${name}.ts`);
  expect(files.filter((file) => /(?<![.]d)[.]ts$/.test(file) && !reached.has(file))).toEqual([]);
});

test("no SQL names a schema of another room", () => {
  const owners = /^pipeline\/sensitive\/(intake|warehouse)\//;
  const others = files.filter((file) => within("pipeline")(file) && !owners.test(file));
  const withoutImports = (file: string) => textOf(file).replaceAll(/from "[^"]+"/g, "");
  const named = others.flatMap((file) =>
    [...withoutImports(file).matchAll(/\b(?:intake|register)\.(?!ts\b)"?[a-z_]+/g)].map(([found]) => [file, found]),
  );
  expect(named).toEqual([]);
  const register = "pipeline/sensitive/warehouse/register.ts";
  expect(
    importsTo(
      (file) => !owners.test(file),
      (to) => to === register,
    ),
  ).toEqual([]);
});

test("no statement says which database the next one means", () => {
  const sql = files.filter((file) => /sql`/.test(textOf(file)) || file.endsWith(".sql"));
  expect(sql.length).toBeGreaterThan(50);
  expect(sql.filter((file) => /(?:sql`|;)\s*use\s/i.test(textOf(file)))).toEqual([]);
});

test("no circle of imports", () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at !== -1) circles.push([...way.slice(at), file].join(" → "));
    if (at !== -1 || done.has(file)) return;
    for (const to of imports.get(file) ?? []) walk(to, [...way, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
  expect(circles).toEqual([]);
});

/** What pages and reports may take from the statistics by name, types aside: words, formats, and the numbers of a rule that
 * *How to read this* explains. Nothing that judges: a release says what was judged. */
const said = {
  "amount.ts": ["amountWords", "countWords", "numberWords"],
  "control_chart.ts": ["drawnPoints", "fewestPoints"],
  "false_alarm.ts": ["falseAlarmShare"],
  "format_number.ts": ["formatNumber"],
  "gap_grade.ts": ["clearConfidence", "probableConfidence"],
  "percentage.ts": ["percentOfFraction"],
  "period_words.ts": ["dateWords", "periodWords", "yearsTogether"],
  "power.ts": ["fallToFind", "pointsToFind"],
  "proportion_trend.ts": ["fewestPeriods"],
  "round.ts": ["round"],
  "settled.ts": ["isSettled"],
  "share.ts": ["percentWords", "smallestDenominator"],
  "slow_change.ts": ["isWorse"],
};

test("pages and reports judge nothing: of the statistics they take words and formats", () => {
  const taken = files
    .filter(within("dashboards"))
    .concat(files.filter(within("reports")))
    .flatMap((file) =>
      [
        ...textOf(file).matchAll(/import (type )?(\{[^}]*\}|[^{}"]+) from "[./]+\/pipeline\/statistics\/([^"]+)"/g),
      ].flatMap(([, isType, names, from]) =>
        isType
          ? []
          : names!
              .replace(/[{}]/g, "")
              .split(",")
              .map((name) => name.trim())
              .filter((name) => name !== "" && !name.startsWith("type "))
              .map((name) => `${from} ${name}`),
      ),
    );
  const allowed = Object.entries(said).flatMap(([from, names]) => names.map((name) => `${from} ${name}`));
  expect([...new Set(taken)].sort()).toEqual(allowed.sort());
});

test("nor do they make again what the release says of a series: its sentence, its change on a year before, its target", () => {
  const made = ["words/status_sentence", "words/change_words", "words/gap_trend_words", "figures/against_target"];
  const asked = files
    .filter((file) => within("dashboards")(file) || within("reports")(file))
    .filter((file) => made.some((name) => textOf(file).includes(`/pipeline/${name}.ts"`)));
  expect(asked).toEqual([]);
});

/** Where a measure is named, or a text of the catalogue taken apart, all the same; with why. */
const named: Readonly<Record<string, string>> = {
  "dashboards/quality_page.ts": "a page is at the chapter's address in a site without the chapter",
};
const takenApart: Readonly<Record<string, string>> = {
  "dashboards/components/definition_list.ts": "a clause is cited by its number or, of an appendix, by its name",
};
const ids = new Set([...measures, ...chapters].map(({ id }) => id));
/** what the catalogue says of measures and chapters in words, and what it calls them */
const texts = "id|title|asks|of|counts|notRecorded|noun|excludes|heldTo|intro|clause|owner";
const reading = new RegExp(
  `\\.(?:test|exec)\\((?:[\\w.!?]+\\.)?(?:${texts})\\)|\\b(?:${texts})[!?]?\\.(?:match|matchAll|replace|replaceAll|search|split|startsWith|endsWith)\\(`,
);
const folders = ["dashboards/", "reports/", "pipeline/words/", "pipeline/figures/", "pipeline/statistics/"];
const shown = files.filter((file) => folders.some((folder) => file.startsWith(folder)));

test("no page and no report names a measure or a chapter: what it needs of one is declared", () => {
  const code = (file: string) => textOf(file).replace(/\/\*[\s\S]*?\*\//g, "");
  const literals = (file: string) => [...code(file).matchAll(/["'`/]([a-z0-9-]+)(?:\.html)?["'`#]/g)];
  const found = shown.filter((file) => literals(file).some(([, literal]) => ids.has(literal!)));
  // a report is a declaration too: it says which measures stand in its tables
  const declared = (file: string) => /^reports\/[a-z]+\/report\.ts$/.test(file);
  expect(found.filter((file) => !declared(file))).toEqual(Object.keys(named));
});

test("nor does it take a text of the catalogue or an id apart", () => {
  const found = shown.filter((file) => reading.test(textOf(file)));
  expect(found).toEqual(Object.keys(takenApart));
  for (const planted of [
    "/^nothing/.test(measure.notRecorded)",
    'id.startsWith("duty-")',
    "child?.id.replace(/x/, y)",
    "/fell due/.test(measure.of)",
    "of.split(/,/)",
  ])
    expect(reading.test(planted), planted).toBe(true);
});

test("a browser's document is loaded where the shell is built anew, and nowhere else", () => {
  expect(files.filter((file) => /from "jsdom"/.test(textOf(file)))).toEqual(["dashboards/finish.ts"]);
  const still = files.filter((file) => /from "[^"]*\/finish\.ts"/.test(textOf(file)));
  expect(still).toEqual([]);
});

/** Who asks for the clock, chance, the current folder or the environment, all others being given what they need; with why. */
const askers = {
  "dashboards/framework.ts": "Framework is a program of its own: it is started with what this one was started with",
  "dashboards/kept_build.ts": "a name for a file until it is whole",
  "pipeline/folders/temporary.ts": "where the machine keeps temporary files",
  "pipeline/folders/work_folder.ts": "a name that no other run has",
  "pipeline/print/unpacked_chromium.ts": "a name for a file until it is whole",
  "pipeline/quorate.ts": "the command line, which gives it to the commands",
  "pipeline/sensitive/intake/pseudonyms.ts": "a new key is chance",
  "pipeline/sensitive/sources/ssda903_xml.ts": "a mark that no file can hold is chance",
  "pipeline/sensitive/warehouse/connection.ts": "how many processors it may keep busy is for the machine to say",
};

const effect =
  /\bprocess\.(?:cwd|env|hrtime|uptime)\b|\bnew Date\(\s*\)|(?<!new )\bDate\(\)|\b(?:Date|performance)\.now\b|\bMath\.random\b|\brandom(?:Bytes|UUID)\b\(|\btmpdir\(/;

test("the clock, chance, the current folder and the environment are passed in", () => {
  const code = (file: string) => textOf(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
  const found = files.filter((file) => file.endsWith(".ts") && effect.test(code(file)));
  expect(found.sort()).toEqual(Object.keys(askers));
  for (const planted of ["new Date().toISOString()", "Date.now()", "process.cwd()", "process.env.QUORATE_KEY"])
    expect(effect.test(planted), planted).toBe(true);
  expect(effect.test("new Date(Date.parse(day))")).toBe(false);
});

/**
 * What everybody, the Board and the panel are given of the same sample: each says for whom it is, at the same addresses, and none holds
 * what its readers may not see.
 */
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBrowser } from "../../pipeline/print/chromium.ts";
import type { Release, Value } from "../../pipeline/release/format.ts";
import { readRelease } from "../../pipeline/release/read.ts";
import { releaseHash, sha256 } from "../../pipeline/release/release_hash.ts";
import { screen } from "../../pipeline/screener/screen.ts";
import { figuresOfHome, heightOf } from "../dashboards/home_figures.ts";
import { pickedYears } from "../dashboards/picked_years.ts";
import { packedFiles, reconcile } from "../dashboards/reconcile.ts";
import { textOf } from "../dashboards/text_of.ts";
import { heldAgainstSource, stillBlank } from "../due_next/held_against_source.ts";
import { remaindersOf } from "../release/remainders.ts";
import { fromCsv, fromPage, fromWord, fromWorkbook, withoutCorner } from "../reports/read_back.ts";
import { type Run, root, runQuorate } from "./run_quorate.ts";

const work = mkdtempSync(join(tmpdir(), "quorate-public-"));
const browser = await startBrowser();
if (!browser) console.warn("no browser was found: the browser tests are skipped");
afterAll(async () => {
  await browser?.close();
  rmSync(work, { recursive: true, force: true });
});

const publish = (profile: string, ...more: readonly string[]): Promise<Run> =>
  runQuorate(
    [
      "publish",
      join(root, "data/sample/JE-2025-Q4"),
      "--profile",
      profile,
      "--warehouse",
      `${profile}/q.duckdb`,
      ...more,
    ],
    { cwd: work, env: { QUORATE_KEY: "a key for tests only" } },
  );

const homes = { public: "dist", restricted: "dist-restricted", panel: "dist-panel" } as const;
type Name = keyof typeof homes;
const releaseNames = { public: "public-draft", restricted: "restricted", panel: "panel" } as const;
const folderOf = (name: Name) => join(work, homes[name], "release", `JE-2025-12-31-${releaseNames[name]}`);
const pagesOf = (name: Name) =>
  readdirSync(join(work, homes[name]), { recursive: true, encoding: "utf8" })
    // which reports there are depends on whom they are for
    .filter((file) => file.endsWith(".html") && !file.startsWith("reports/"))
    .sort();
/** With the earlier years that it brings along packed. */
const page = (name: Name, file: string) => {
  const html = readFileSync(join(work, homes[name], file), "utf8");
  return [html, ...pickedYears(html)].join("\n");
};

let runs: Readonly<Record<Name, Run>>;
let releases: Readonly<Record<Name, Release>>;
beforeAll(async () => {
  runs = {
    public: await publish("public", "--draft"),
    restricted: await publish("restricted"),
    panel: await publish("panel"),
  };
  releases = {
    public: readRelease(folderOf("public")),
    restricted: readRelease(folderOf("restricted")),
    panel: readRelease(folderOf("panel")),
  };
});

test("each is written to a place of its own, and says for whom it is", () => {
  expect(Object.values(runs).map(({ code }) => code)).toEqual([0, 0, 0]);
  expect(runs.public.out).toContain("a draft: nobody has approved it");
  expect(runs.restricted.out).toContain("not for publication: small numbers are shown, but not of deaths");
  expect(runs.panel.out).toContain("for the child death overview panel only");
});

test.each([
  ["public", "Draft. Nobody has approved these figures yet."],
  ["restricted", "Not for publication. Small numbers are shown, but not of deaths: for the Board and managers only."],
  ["panel", "Not for publication. Small numbers of deaths are shown: for the child death overview panel only."],
] as const)("every page for %s says so", (name, mark) => {
  const pages = pagesOf(name).filter((file) => !file.startsWith("reports/"));
  expect(pages.length).toBeGreaterThan(20);
  for (const file of pages) expect(textOf(page(name, file)), file).toContain(mark);
});

test("a link works in each: the same addresses, of the panel those of its chapter", () => {
  // what each body did is for the Board, and so are the pages of bodies; what falls due next is for managers
  const forAll = (file: string) => !file.startsWith("bodies/") && file !== "due-next.html";
  expect(pagesOf("public")).toEqual(pagesOf("restricted").filter(forAll));
  const all = new Set(pagesOf("public"));
  expect(pagesOf("panel").filter((file) => !all.has(file))).toEqual([]);
});

test.each(["public", "restricted", "panel"] as const)(
  "every figure of what %s is given agrees wherever it stands",
  async (name) => {
    const { differences, figures, shown } = await reconcile(join(work, homes[name]), folderOf(name));
    expect(differences).toEqual([]);
    expect(figures).toBe(releases[name].values.length);
    expect(shown).toBeGreaterThan(50);
  },
);

test.each(["public", "restricted", "panel"] as const)(
  "every table of a report for %s is the same in each form, with its hash, and the site leads to all",
  async (name) => {
    const file = (path: string) => readFileSync(join(work, homes[name], path));
    const named = (ending: string) => file(`reports/cdop-2025.${ending}`);
    const tables = fromPage(named("html").toString());
    expect(tables.length).toBeGreaterThan(5);
    expect(fromWord(named("docx"))).toEqual(tables);
    expect(await fromWorkbook(named("xlsx"))).toEqual(tables);
    expect(fromCsv(named("csv").toString())).toEqual(tables.map(withoutCorner));
    const manifest = JSON.parse(named("manifest.json").toString());
    expect(manifest.release_sha256).toBe(releaseHash(folderOf(name)));
    const hashed = manifest.files.map((each: { file: string; sha256: string }) => [each.file, each.sha256]);
    const found = readdirSync(join(work, homes[name], "reports")).filter(
      (each) => each.startsWith("cdop-2025") && !each.endsWith("manifest.json"),
    );
    expect(hashed.sort()).toEqual(found.sort().map((each) => [each, sha256(file(`reports/${each}`))]));
    for (const ending of ["html", "docx", "xlsx", "csv"])
      expect(page(name, "child-death-review.html")).toContain(`href="reports/cdop-2025.${ending}"`);
  },
);

test.each(["public", "restricted"] as const)(
  "no figure of Home for %s is without its period: a year in the one and a quarter in the other, and the newest may not be settled",
  (name) => {
    const figures = figuresOfHome(page(name, "index.html"));
    expect(figures.length).toBeGreaterThan(15);
    for (const words of figures) expect(words).toMatch(/\b20\d\d\b/);
  },
);

test.skipIf(!browser).each(["public", "restricted"] as const)(
  "Home for %s is little more than a screen, and three and a half on a phone",
  async (name) => {
    const home = join(work, homes[name], "index.html");
    expect(await heightOf(browser!, home, 1280, 900)).toBeLessThanOrEqual(1.2 * 900);
    expect(await heightOf(browser!, home, 360, 740)).toBeLessThanOrEqual(3.5 * 740);
  },
);

test("what everybody is given weighs at most 20 MB", () => {
  const files = readdirSync(join(work, homes.public), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  expect(bytes).toBeLessThanOrEqual(20_000_000);
});

test("everybody is given open data that DfE's screener passes, and nobody else is", () => {
  const name = "JE-2025-12-31-public-draft-open-data.zip";
  const files = packedFiles(join(work, homes.public, "data", name));
  expect(page("public", "measures.html")).toContain(`href="data/${name}"`);
  expect(files).toHaveLength(6);
  for (const [at, data] of files.entries()) {
    if (at % 2 === 1) continue;
    const meta = files[at + 1]!;
    const { results } = screen({
      ...{ dataName: data.name, metaName: meta.name },
      ...{ data: Buffer.from(data.text), meta: Buffer.from(meta.text) },
    });
    // DfE's own data dictionary has no word for a measure or its numbers
    const others = results.filter(({ result }) => result !== "PASS").map(({ number, result }) => `${number} ${result}`);
    expect([data.name, others]).toEqual([data.name, ["82 WARNING", "83 WARNING"]]);
  }
  const given = (["restricted", "panel"] as const).flatMap((each) => readdirSync(join(work, homes[each], "data")));
  expect(given.filter((file) => file.endsWith(".zip"))).toEqual([]);
});

test("what the Board is not told of one extract can't be worked out from all the others", () => {
  const { values, quality } = releases.restricted;
  expect(values.filter(({ category }) => /^child_death(_factor)?$/.test(category))).toEqual([]);
  const remainders = remaindersOf(values, "extract");
  expect(new Set(remainders.map(({ measure }) => measure)).size).toBeGreaterThan(5);
  expect(remainders.filter(({ numerator, denominator }) => numerator !== 0 || denominator !== 0)).toEqual([]);
  // and the page on the data counts the same rows
  const read = values.find(
    ({ measure_id, breakdown, period }) =>
      measure_id === "extract-set-aside" && breakdown === "all" && period === "2025-Q4",
  );
  expect(quality!.extracts.reduce((total, one) => total + one.read, 0)).toBe(read?.denominator);
});

test("what falls due next is told to the Board and managers alone", () => {
  const told = (name: Name) => [
    readdirSync(folderOf(name)).filter((file) => file.startsWith("due-next")),
    pagesOf(name).filter((file) => file === "due-next.html"),
    releases[name].dueNext !== null,
    page(name, "index.html").includes("due-next"),
  ];
  expect(told("restricted")).toEqual([["due-next.csv", "due-next.json"], ["due-next.html"], true, true]);
  for (const name of ["public", "panel"] as const) expect(told(name)).toEqual([[], [], false, false]);
});

test("each row of what falls due next leads to the row of the source, and no child's is there twice for one thing", () => {
  const list = readFileSync(join(folderOf("restricted"), "due-next.csv"), "utf8");
  const { rows, looked, wrong } = heldAgainstSource(list, join(root, "data/sample/JE-2025-Q4"));
  expect(wrong).toEqual([]);
  expect(looked).toEqual(Object.keys(stillBlank).sort());
  expect(new Set(rows).size).toBe(rows.length);
});

describe("to everybody", () => {
  test("nothing is told of rows, and no hash of a file with few", () => {
    const files = readdirSync(folderOf("public")).sort();
    expect(files).toEqual(
      [
        ...[
          "catalogue.draft.json",
          "disclosure.draft.json",
          "duties.draft.json",
          "manifest.json",
          "quality.draft.json",
          "revisions.draft.json",
          "series.draft.json",
        ],
        ...["values.draft.csv", "values.draft.parquet"],
      ].sort(),
    );
    const manifest = JSON.parse(readFileSync(join(folderOf("public"), "manifest.json"), "utf8"));
    expect([manifest.inputs, manifest.draft, manifest.not_for_publication]).toEqual([[], true, false]);
    expect([releases.public.quality, releases.public.duties]).toEqual([null, []]);
  });

  test("each figure keeps to the rules by itself", () => {
    const byId = new Map(releases.public.catalogue.measures.map((measure) => [measure.id, measure]));
    const broken = releases.public.values.filter((value) => {
      const measure = byId.get(value.measure_id);
      if (measure === undefined) return true;
      if (value.period_kind === "month" || value.period_kind === "rolling_12_months") return true;
      if (value.breakdown === "reviewing_officer") return true;
      return measure.discloses !== "service" && !mayStand(measure.kind, value);
    });
    expect(broken).toEqual([]);
  });

  /** Of children and deaths: five or more in a number, in a share five or more on either side, of ten or more. */
  function mayStand(
    kind: string,
    { numerator, denominator, not_recorded, symbol, breakdown, category }: Value,
  ): boolean {
    // that nobody lacks an answer says nothing of a child
    if (category === "not-recorded" && numerator === 0) return true;
    if (not_recorded !== null && not_recorded < 5) return false;
    if (symbol === "c") return numerator === null && (denominator === null || denominator >= 10);
    if (symbol === "x") return numerator === null;
    if (numerator === null) return false;
    if (kind === "duration") return numerator >= 10;
    if (kind === "count" || kind === "rate" || breakdown !== "all") return numerator >= 5 || breakdown !== "all";
    if (kind === "score") return (denominator ?? 0) >= 10;
    return numerator >= 5 && (denominator ?? 0) - numerator >= 5;
  }

  test("every pair of numbers on a page is one of the release", () => {
    const pairs = new Set(releases.public.values.map(({ numerator, denominator }) => `${numerator} of ${denominator}`));
    for (const { numerator, denominator } of releases.public.values)
      if (numerator !== null && denominator !== null) pairs.add(`${denominator - numerator} of ${denominator}`);
    const peers = releases.public.values.map((value) => `${value.peer_numerator} of ${value.peer_denominator}`);
    for (const pair of peers) pairs.add(pair);
    for (const { examples } of releases.public.catalogue.measures)
      for (const [pair] of JSON.stringify(examples).matchAll(/\b\d+ of \d+\b/g)) pairs.add(pair);
    // an attendance of 96 sessions of 100 is an example that adds two columns up
    for (const measure of releases.public.catalogue.measures.filter(({ sql }) => sql.adds !== ""))
      for (const { given } of measure.examples) {
        const numbers = Object.values(given).filter((value) => typeof value === "number");
        for (const a of numbers) for (const b of numbers) pairs.add(`${a} of ${b}`);
      }
    const others = pagesOf("public")
      .filter((file) => file !== "how-to-read.html")
      .flatMap((file) => {
        const words = textOf(page("public", file)).replaceAll(/(?<=\d),(?=\d{3})/g, "");
        return [...words.matchAll(/\b\d+ of \d+\b(?! (needed|measures|the|which|cases|series))/g)].map(([pair]) => [
          file,
          pair,
        ]);
      })
      .filter(([, pair]) => pair !== undefined && !pairs.has(pair));
    expect(others).toEqual([]);
    expect(page("public", "benchmarks.html")).toContain("Years that ended in 2023");
  });

  test("a measure whose every figure had to go is named with the day the data goes up to", () => {
    const { values } = releases.public;
    const days = (id: string) =>
      values.filter(({ measure_id }) => measure_id === id).map(({ period_end }) => period_end);
    expect([days("looked-after-by-legal-status"), days("deaths-awaiting")]).toEqual([["2025-12-31"], ["2025-12-31"]]);
  });

  test("nothing that an owner wrote, whose numbers no audit knows", () => {
    const said = (name: Name) => pagesOf(name).filter((file) => page(name, file).includes("Two reviewing posts"));
    expect(said("restricted")).not.toEqual([]);
    expect(said("public")).toEqual([]);
  });

  test("what is not shown is said in words, and never in codes", () => {
    const said = pagesOf("public").flatMap((file) =>
      [...page("public", file).matchAll(/figure-hidden"><span class="main">([^<]*)</g)].map(([, words = ""]) =>
        words.replaceAll(/\d[\d,]*/g, "n"),
      ),
    );
    const words = ["all but fewer than five of n", "fewer than five", "fewer than five of n"];
    const known = new Set([...words, "not shown", "too few to show"]);
    expect(new Set(said).size).toBeGreaterThan(2);
    expect(said.filter((each) => !known.has(each))).toEqual([]);
  });
});

describe("to the Board", () => {
  const deaths = ({ catalogue, values }: Release) => {
    const ids = new Set(catalogue.measures.filter(({ discloses }) => discloses === "death").map(({ id }) => id));
    return values.filter(({ measure_id }) => ids.has(measure_id));
  };
  test("deaths are told as they are to everybody", () => {
    expect(deaths(releases.restricted).length).toBeGreaterThan(20);
    expect(deaths(releases.restricted)).toEqual(deaths(releases.public));
  });
  test("nor how many rows the register of deaths has", () => {
    const { quality, values } = releases.restricted;
    expect(quality?.extracts.map(({ extract }) => extract)).not.toContain("child_death");
    expect(quality?.extracts.map(({ extract }) => extract)).toContain("looked_after_review");
    const byExtract = new Set(
      values.filter(({ breakdown }) => breakdown === "extract").map(({ category }) => category),
    );
    expect([...byExtract].filter((each) => each.startsWith("child_death"))).toEqual(["child_death_recommendation"]);
    const findings = readFileSync(join(folderOf("restricted"), "findings.csv"), "utf8");
    expect(findings).not.toMatch(/^child_death(_factor)?,/m);
    expect(releases.panel.quality?.extracts.map(({ extract }) => extract)).toContain("child_death");
  });
  test("and everything else in full", () => {
    const few = releases.restricted.values.filter(({ numerator, symbol }) => symbol === "" && numerator === 1);
    expect(few.length).toBeGreaterThan(100);
  });
});

test("the panel is given its own chapter in full, and no other", () => {
  const { catalogue, values } = releases.panel;
  expect(catalogue.chapters.map(({ id }) => id)).toEqual(["child-death-review"]);
  expect(values.some(({ numerator, symbol }) => symbol === "" && numerator === 1)).toBe(true);
});

test("a publication for others is never replaced by one for everybody, nor stands in it", async () => {
  const over = await publish("public", "--draft", "--to", "dist-restricted");
  expect([over.code, over.out]).toEqual([3, expect.stringContaining("output-other-readers")]);
  const inside = await publish("restricted", "--to", "dist/inner");
  expect([inside.code, inside.out]).toEqual([1, expect.stringContaining("output-overlaps")]);
  const unapproved = await publish("public");
  expect([unapproved.code, unapproved.out]).toEqual([3, expect.stringContaining("not-approved")]);
});

/** Last, since it changes a file of the draft. */
describe("the draft is audited and approved, as a user does it", () => {
  const draft = "dist/release/JE-2025-12-31-public-draft";
  const run = (...args: string[]) => runQuorate(args, { cwd: work });
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
    appendFileSync(join(work, "ledger/history.jsonl"), "half a li");
    const torn = await run("history", "verify");
    expect([torn.code, torn.out]).toEqual([3, expect.stringContaining("history-torn · history.jsonl, line 2")]);
    expect((await run("approve", draft, ...said)).code).toBe(3);
  });

  test("a release in which a figure was changed is neither approved nor audited", async () => {
    appendFileSync(join(work, draft, "values.draft.csv"), " ");
    for (const command of [
      ["approve", draft, ...said],
      ["audit", draft],
    ])
      expect((await run(...command)).out).toContain("release-changed");
  });
});

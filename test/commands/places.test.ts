/** Where may be written: no command writes over, into or around what it reads, keeps or did not make, whatever it is called. */
import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { projectFolders } from "../../pipeline/commands/guarded.ts";
import { ingestCommand } from "../../pipeline/commands/ingest.ts";
import { publish } from "../../pipeline/commands/publish.ts";
import { repairCommand } from "../../pipeline/commands/repair.ts";
import { reportCommand } from "../../pipeline/commands/report.ts";
import { sampleCommand } from "../../pipeline/commands/sample.ts";
import { templateCommand } from "../../pipeline/commands/template.ts";
import { marks } from "../../pipeline/folders/mark.ts";
import { QuorateError } from "../../pipeline/messages.ts";
import { isMadeSample } from "../../pipeline/sample/made_sample.ts";
import { keptSamples } from "../../pipeline/sample/write_sample.ts";
import { repairColumns } from "../../pipeline/sensitive/sources/ssda903_repair.ts";
import { goodFiles } from "../intake/small_submission.ts";
import { everythingIn, root } from "./run_quorate.ts";

let work = "";
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), "quorate-places-"));
  submissionIn("sub");
  writeFileSync(join(work, "quorate.config.json"), "{}");
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

function submissionIn(folder: string, files: Record<string, string> = goodFiles): void {
  mkdirSync(join(work, folder), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(work, folder, file), text);
}

/** Several years, for the sample report stands beside five. */
const ofYears = (more: object) => ({
  ...goodFiles,
  "submission.json": JSON.stringify({ ...JSON.parse(goodFiles["submission.json"]), from: "2021-01-01", ...more }),
});

const context = () => ({
  ...{ print: () => {}, log: () => {}, environment: {}, clock: () => 0, today: "2026-12-31", folder: work },
});
/** with no reports, which take their time and are written where the pages are */
const usual = {
  ...{ folders: ["sub"], profile: "panel", draft: false },
  ...{ warehouse: "warehouse/q.duckdb", words: "no-words" },
};
const publishTo = (to: string, more: object = {}) => publish(context(), { ...usual, to, ...more });

/** What several tests begin with is made once, and copied into the folder of each that comes after. */
const madeOnce = mkdtempSync(join(tmpdir(), "quorate-places-made-"));
afterAll(() => rmSync(madeOnce, { recursive: true, force: true }));
async function begunWith(name: string, make: () => Promise<unknown>): Promise<void> {
  const made = join(madeOnce, name);
  if (existsSync(made)) return cpSync(made, work, { recursive: true });
  await make();
  cpSync(work, made, { recursive: true });
}

/** The code of what was thrown. */
const codeOf = (running: Promise<unknown>) =>
  running.then(
    () => "done",
    (error) => (error instanceof QuorateError ? error.code : String(error)),
  );

/** Runs what must be refused, and holds that it changed nothing. */
async function refused(run: () => Promise<unknown>, code: string): Promise<void> {
  const before = everythingIn(work);
  expect(await codeOf(run())).toBe(code);
  expect(everythingIn(work)).toEqual(before);
}

test("every folder of the project is known to be its own", () => {
  const kept = execFileSync("git", ["ls-tree", "-d", "--name-only", "HEAD"], { cwd: root, encoding: "utf8" });
  expect(projectFolders).toEqual(expect.arrayContaining(kept.trim().split("\n")));
});

describe("publish --to what is read, kept or the project's own", () => {
  test.each([
    ["the warehouse's folder", "warehouse"],
    ["the warehouse", "warehouse/q.duckdb"],
    ["within the warehouse", "warehouse/q.duckdb/dist"],
    ["its key", "warehouse/q.duckdb.key"],
    ["its log", "warehouse/q.duckdb.wal"],
    ["the submission", "sub"],
    ["within the submission", "sub/dist/deeper"],
    ["around all of it", "."],
    ["the configuration", "quorate.config.json"],
    ["above it", ".."],
    ["a detour", "elsewhere/../sub"],
  ])("%s", async (_, to) => {
    await refused(() => publishTo(to), "output-overlaps");
    await begunWith("ingested", () => ingestCommand(context(), usual));
    await refused(() => publishTo(to), "output-overlaps");
  });

  test.each(projectFolders.flatMap((folder) => [folder, `${folder}/dist`]))("the project's %s", (folder) =>
    refused(() => publishTo(join(root, folder)), "output-overlaps"),
  );

  test("the project itself, which holds them", () => refused(() => publishTo(root), "output-overlaps"));

  test.each([
    ["a link to the submission", "sub", "link"],
    ["a path through a link", ".", "link/sub"],
    ["a link to a folder in it that is not there yet", "sub/new", "link"],
    ["a link to a link to the warehouse's folder, before there is one", "link2", "link"],
  ])("%s", async (_, leads, to) => {
    symlinkSync(join(work, leads), join(work, "link"));
    symlinkSync("warehouse", join(work, "link2"));
    await refused(() => publishTo(to), "output-overlaps");
  });

  test("a link on the other side", async () => {
    symlinkSync("sub", join(work, "given"));
    mkdirSync(join(work, "kept"));
    symlinkSync("kept", join(work, "warehouse"));
    await refused(() => publishTo("sub", { folders: ["given"] }), "output-overlaps");
    await refused(() => publishTo("kept"), "output-overlaps");
  });

  test("a link in a circle", async () => {
    symlinkSync("round", join(work, "about"));
    symlinkSync("about", join(work, "round"));
    await refused(() => publishTo("about"), "output-not-writable");
  });
});

describe("folders of others", () => {
  const thesis = (folder: string) => {
    mkdirSync(join(work, folder), { recursive: true });
    writeFileSync(join(work, folder, "thesis.txt"), "do not lose me");
  };

  test.each([
    ["no mark", undefined],
    ["a mark of something else", "registry=npm\n"],
    ["the mark of a folder of reports", marks.reports],
    ["the mark of a run's work", marks.work],
  ])("with %s are not replaced", async (_, mark) => {
    thesis("theirs");
    if (mark !== undefined) writeFileSync(join(work, "theirs/.quorate"), mark);
    await refused(() => publishTo("theirs"), "output-not-ours");
  });

  test("where the mark is a link or a folder they are not replaced", async () => {
    thesis("theirs");
    writeFileSync(join(work, "mark"), marks.publication);
    symlinkSync("../mark", join(work, "theirs/.quorate"));
    thesis("others/.quorate");
    await refused(() => publishTo("theirs"), "output-not-ours");
    await refused(() => publishTo("others"), "output-not-ours");
  });

  test("beside it are not touched, by a run that ends well or one that is refused", async () => {
    for (const name of ["dist.next", "dist.previous", "dist.lock", ".dist.next"]) thesis(name);
    const theirs = () => Object.entries(everythingIn(work)).filter(([path]) => path.includes("dist."));
    const before = theirs();
    submissionIn("bad", { ...goodFiles, "child.csv": "no,such,column\n" });
    expect(await codeOf(publishTo("dist", { folders: ["bad"] }))).toBe("column-unknown");
    expect(theirs()).toEqual(before);
    await publishTo("dist");
    await publishTo("dist");
    expect(theirs()).toEqual(before);
  });

  test("a publication that is not there is not taken from a folder of somebody's", async () => {
    await publishTo("dist.previous");
    const before = everythingIn(join(work, "dist.previous"));
    await publishTo("dist");
    expect(everythingIn(join(work, "dist.previous"))).toEqual(before);
  });

  test("nothing is removed before the input is known to be good, and nothing new stays after it is not", async () => {
    await begunWith("published", () => publishTo("dist"));
    submissionIn("bad", { ...goodFiles, "child.csv": "no,such,column\n" });
    const bad = { folders: ["bad"] };
    await refused(() => publishTo("dist", bad), "column-unknown");
    await refused(() => publishTo("new/deeper/dist", bad), "column-unknown");
    await refused(
      () => publishTo("new/dist", { ...bad, warehouse: "new/w.duckdb", folders: ["none"] }),
      "submission-not-folder",
    );
  });

  test("a publication holds no other and no warehouse, for it is replaced whole", async () => {
    await begunWith("published", () => publishTo("dist"));
    await refused(() => publishTo("dist/sub/deeper"), "output-overlaps");
    await refused(() => publishTo("elsewhere", { warehouse: "dist/w/q.duckdb" }), "warehouse-unusable");
    await refused(() => ingestCommand(context(), { ...usual, warehouse: "dist/w/q.duckdb" }), "warehouse-unusable");
  });

  test("a refused run leaves no warehouse that it made", async () => {
    submissionIn("bad", { ...goodFiles, "child.csv": "no,such,column\n" });
    const environment = { QUORATE_KEY: "a key for tests only" };
    await refused(() => ingestCommand({ ...context(), environment }, { ...usual, folders: ["bad"] }), "column-unknown");
  });
});

test("a dist that is a link is followed, and stays a link", async () => {
  mkdirSync(join(work, "served"));
  symlinkSync("served", join(work, "dist"));
  symlinkSync("not/yet", join(work, "later"));
  for (const to of ["dist", "dist", "later"]) await publishTo(to);
  for (const [link, folder] of [
    ["dist", "served"],
    ["later", "not/yet"],
  ] as const) {
    expect(lstatSync(join(work, link)).isSymbolicLink()).toBe(true);
    expect(readdirSync(join(work, folder))).toContain("index.html");
  }
});

test("a publication is for everybody to read, a warehouse and its key for nobody else", async () => {
  await publishTo("dist");
  const modes = (folder: string) =>
    Object.entries(everythingIn(join(work, folder))).map(
      ([path, what]) => [what === "folder", lstatSync(join(work, folder, path)).mode & 0o777] as const,
    );
  const mask = process.umask();
  for (const [isFolder, mode] of modes("dist")) expect(mode).toBe((isFolder ? 0o777 : 0o666) & ~mask);
  for (const [, mode] of modes("warehouse")) expect(mode).toBe(0o600);
  expect(lstatSync(join(work, "warehouse")).mode & 0o777).toBe(0o700);
});

describe("report --to", () => {
  const report = (to: string, more: object = {}) => {
    const options = { name: "cdop", year: "2025", release: undefined, words: undefined, ...more };
    // wrong use is thrown before there is a promise
    return (async () => reportCommand(context(), { ...options, to }))();
  };
  const files = ["css", "csv", "docx", "html", "manifest.json", "xlsx"].map((ending) => `cdop-2025.${ending}`);
  beforeEach(async () => {
    await begunWith("years", () => {
      submissionIn("years", ofYears({}));
      return publishTo("dist", { folders: ["years"] });
    });
    cpSync(join(root, "reports/cdop/words/2025"), join(work, "words"), { recursive: true });
  });

  test("what is read, kept or the project's own is refused", async () => {
    const release = relative(work, join(work, "dist/release", readdirSync(join(work, "dist/release"))[0]!));
    mkdirSync(join(work, "warehouse"), { recursive: true });
    for (const to of ["words", "words/deeper", ".", "warehouse", release, join(root, "reports"), join(root, "docs/x")])
      await refused(() => report(to, { words: "words" }), "output-overlaps");
  });

  test("new files only in a folder of others; anew in its own", async () => {
    mkdirSync(join(work, "papers"));
    writeFileSync(join(work, "papers/minutes.txt"), "do not lose me");
    writeFileSync(join(work, "papers/cdop-2025.css"), "somebody's own");
    await refused(() => report("papers"), "output-exists");
    rmSync(join(work, "papers/cdop-2025.css"));
    await report("papers");
    expect(readdirSync(join(work, "papers")).sort()).toEqual([...files, "minutes.txt"]);
    writeFileSync(join(work, "papers/cdop-2025.html"), "written on by hand");
    await refused(() => report("papers"), "output-exists");
    for (const own of ["new/own", "dist/reports", "dist"]) {
      await report(own);
      writeFileSync(join(work, own, "cdop-2025.html"), "an earlier one");
      await report(own);
      expect(readFileSync(join(work, own, "cdop-2025.html"), "utf8")).toContain("<html");
    }
    expect(readdirSync(join(work, "new/own")).sort()).toEqual([".quorate", ...files]);
    // what it is in stays a publication, and a folder of reports is none
    await publishTo("dist", { folders: ["years"] });
    await refused(() => publishTo("new/own"), "output-not-ours");
  });

  test("a link in its own folder is replaced, and what it leads to is not", async () => {
    await report("new");
    writeFileSync(join(work, "theirs.html"), "do not lose me");
    rmSync(join(work, "new/cdop-2025.html"));
    symlinkSync("../theirs.html", join(work, "new/cdop-2025.html"));
    await report("new");
    expect(readFileSync(join(work, "theirs.html"), "utf8")).toBe("do not lose me");
    expect(lstatSync(join(work, "new/cdop-2025.html")).isFile()).toBe(true);
  });
});

describe("sample --to", () => {
  const few = { children: "20", years: "1", "as-at": "2025-12-31" };
  const sample = (to: string, more: object = {}) => sampleCommand(context(), { ...few, ...more, to });
  const made = "made/JE-2025-12-31";

  test("a sample that it made is made anew, whole", async () => {
    await sample("made");
    const before = everythingIn(join(work, made));
    await sample("made", { children: "30" });
    expect(everythingIn(join(work, made))).not.toEqual(before);
    await sample("made");
    expect(everythingIn(join(work, made))).toEqual(before);
    expect(readdirSync(join(work, "made"))).toEqual(["JE-2025-12-31"]);
  });

  test.each([
    ["another file", () => writeFileSync(join(work, made, "notes.txt"), "")],
    ["a folder", () => mkdirSync(join(work, made, "child.csv.old"))],
    ["a link in place of an extract", () => link(join(work, made, "child.csv"))],
    ["a description that says it is real", () => described({ synthetic: false })],
    ["another supplier", () => described({ supplier: "Children's Services" })],
    ["no description", () => rmSync(join(work, made, "submission.json"))],
    ["a broken description", () => writeFileSync(join(work, made, "submission.json"), "{")],
  ])("with %s it is not made anew", async (_, change) => {
    await sample("made");
    change();
    await refused(() => sample("made"), "output-not-ours");
  });

  const link = (path: string) => {
    rmSync(path);
    symlinkSync("../../sub/child.csv", path);
  };
  const described = (more: object) => {
    const path = join(work, made, "submission.json");
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, "utf8")), ...more }));
  };

  test("a real submission, the project's folders and the warehouse are refused, and options that make no sample", async () => {
    submissionIn(made);
    await refused(() => sample("made"), "output-not-ours");
    await refused(() => sample(join(root, "docs")), "output-overlaps");
    await refused(() => sample(join(root, "data")), "output-overlaps");
    await refused(() => sample("warehouse/quorate.duckdb"), "output-overlaps");
    await refused(() => sample("new", { years: "90" }), "usage");
  });

  test("the samples kept with the project are known as its own", async () => {
    const kept = keptSamples.map(({ folder }) => folder);
    expect(kept.map((name) => [name, isMadeSample(join(root, "data/sample", name))])).toEqual(
      kept.map((name) => [name, true]),
    );
  });
});

describe("template and repair --to", () => {
  const header = repairColumns.join(",");
  const repair = (to: string) => repairCommand(context(), { file: "episodes.csv", to });
  const template = (to: string) => templateCommand(context(), to);
  const places = [
    join(root, "data/x"),
    join(root, "reports/cdop/words/x"),
    "warehouse/quorate.duckdb",
    "warehouse/quorate.duckdb.key",
  ];

  test.each(places)("not %s", async (to) => {
    writeFileSync(join(work, "episodes.csv"), `${header}\n`);
    await refused(() => template(to), "output-overlaps");
    await refused(() => repair(to), "output-overlaps");
  });

  test("never over a file, nor through a link", async () => {
    writeFileSync(join(work, "episodes.csv"), `${header}\n`);
    writeFileSync(join(work, "there.xlsx"), "do not lose me");
    symlinkSync("nothing-yet", join(work, "link"));
    for (const to of ["there.xlsx", "link", "sub"]) {
      await refused(() => template(to), "output-not-writable");
      await refused(() => repair(to), "output-not-writable");
    }
  });
});

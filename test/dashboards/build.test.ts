/** The whole build, from a release to a folder: the same bytes twice, marks on every file, and nothing where it fails. */
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Built, buildSite } from "../../dashboards/build.ts";
import { builtExplore } from "../../dashboards/built_explore.ts";
import { pagesOf } from "../../dashboards/pages.ts";
import { siteOf } from "../../dashboards/site.ts";
import { SiteRefused } from "../../dashboards/site_refused.ts";
import { fixtureRelease } from "./fixture.ts";

let folder = "";
let built: Built;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "quorate-build-"));
  built = await buildSite(fixtureRelease, { to: join(folder, "a"), previous: fixtureRelease });
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function hashes(of: string): Promise<Record<string, string>> {
  const entries = await readdir(join(folder, of), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const pairs = files.sort().map(async (file) => {
    const hash = createHash("sha256")
      .update(await readFile(file))
      .digest("hex");
    return [file.slice(join(folder, of).length + 1), hash] as const;
  });
  return Object.fromEntries(await Promise.all(pairs));
}

test("the same release gives the same bytes", async () => {
  await buildSite(fixtureRelease, { to: join(folder, "b"), previous: fixtureRelease });
  expect(await hashes("b")).toEqual(await hashes("a"));
}, 120_000);

test("Explore has the same bytes where a project's own settings lie above it", async () => {
  const project = join(folder, "project");
  await mkdir(project);
  await writeFile(join(project, "tsconfig.json"), `{ "compilerOptions": { "strict": true } }`);
  const { script } = await builtExplore({
    work: join(project, "explore"),
    log: () => {},
    kept: join(folder, "kept-x"),
  });
  expect(script === (await readFile(join(folder, "a/explore_app.js"), "utf8"))).toBe(true);
}, 60_000);

test("the shell is kept, and built anew where what was kept is no longer whole", async () => {
  const kept = join(folder, "kept");
  const build = (to: string) => buildSite(fixtureRelease, { to: join(folder, to), previous: fixtureRelease, kept });
  await build("first");
  const [explore, file, ...others] = (await readdir(kept)).sort();
  const named = (name: string) => expect.stringMatching(new RegExp(`^${name}-[0-9a-f]{16}\\.json$`));
  expect([explore, file, others]).toEqual([named("explore"), named("shell"), []]);
  const whole = await readFile(join(kept, file!), "utf8");
  for (const broken of [whole.slice(0, 400), "{}"]) {
    await writeFile(join(kept, file!), broken);
    await build("d");
    expect(await readFile(join(kept, file!), "utf8")).toBe(whole);
    expect(await hashes("d")).toEqual(await hashes("a"));
    await rm(join(folder, "d"), { recursive: true });
  }
  // what was kept is used
  await writeFile(join(kept, file!), whole.replace("<body>", "<body data-kept>"));
  await build("d");
  expect(await readFile(join(folder, "d/index.html"), "utf8")).toContain("<body data-kept>");
}, 120_000);

test("there is a page a chapter with measures, a page a measure, and no script but those of the site", async () => {
  const files = Object.keys(await hashes("a"));
  const { measures } = fixtureRelease.catalogue;
  for (const { id } of measures)
    expect(files).toEqual(expect.arrayContaining([`definitions/${id}.html`, `data/shown/${id}.csv`, `data/${id}.csv`]));
  for (const page of [
    "index",
    "looked-after-reviews",
    "conferences",
    "registers",
    "outcomes",
    "deaths",
    "data-quality",
    "changes",
    "framework",
    "bodies/police",
    "bodies/schools",
    "how-to-read",
  ])
    expect(files).toContain(`${page}.html`);
  expect(files).not.toContain("later.html");
  expect(files.filter((file) => /\.(js|json|map)$/.test(file))).toEqual([
    ...["copy_link.js", "data/explore.json", "explore.js", "explore_app.js", "find.js"],
    "pick_year.js",
  ]);
  // every page that is listed, and no other
  const pages = pagesOf(siteOf(fixtureRelease, fixtureRelease, new Map()));
  expect(files.filter((file) => file.endsWith(".html")).sort()).toEqual(pages.map(({ path }) => `${path}.html`).sort());
  const downloads = files.filter((file) => file.startsWith("data/"));
  expect(built).toMatchObject({ pages: pages.length, files: downloads.length });
  for (const { id } of measures)
    expect(downloads).toEqual(expect.arrayContaining([`data/${id}.csv`, `data/shown/${id}.csv`]));
});

test("a page is far below its budget", () => {
  expect(built.heaviest.bytes).toBeLessThan(60_000);
});

test("a commentary that can't be shown stops the build, and nothing is written", async () => {
  const commentary = await mkdtemp(join(folder, "commentary-"));
  await writeFile(join(commentary, "review-on-time.md"), "no owner, no date");
  const to = join(folder, "c");
  await expect(buildSite(fixtureRelease, { to, commentary })).rejects.toBeInstanceOf(SiteRefused);
  await expect(readdir(to)).rejects.toThrow();
}, 120_000);

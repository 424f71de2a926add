/** Several authorities published in one run: each in its own folder as if alone, a page above that lists them, all or nothing. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ingestCommand } from "../../pipeline/commands/ingest.ts";
import { type PublishOptions, publish } from "../../pipeline/commands/publish.ts";
import { measures } from "../../pipeline/sensitive/measures/catalogue.ts";
import { goodFiles } from "../intake/small_submission.ts";

const [jersey, wight, guernsey] = ["JE", "E06000046", "GG"] as const;
const named = { [jersey]: "Jersey", [wight]: "Isle of Wight", [guernsey]: "Guernsey" };

const common = { profile: "restricted", draft: false } as const;
const earlier = `release/${wight}-2025-09-30-restricted`;

let work = "";
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), "quorate-several-"));
  submission(jersey, goodFiles["looked_after_review.csv"], true);
  // the same ids for other children: nothing of one authority may reach the other
  submission(wight, goodFiles["looked_after_review.csv"].replaceAll("2025-02-0", "2025-03-1"), false);
  submission(guernsey, goodFiles["looked_after_review.csv"], true);
  // of one authority that was published alone before, and of two as they are known on a day
  mkdirSync(join(work, "together", earlier), { recursive: true });
  writeFileSync(join(work, "together", earlier, "values.csv"), "earlier");
  writeFileSync(join(work, "together/.quorate"), "");
  const warehouse = "together-warehouse/q.duckdb";
  await ingestCommand(context(), { folders: [jersey, wight], warehouse });
  await run("together", [], { knownAt: "2026-01-31" });
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

function submission(authority: keyof typeof named, reviews: string, synthetic: boolean): void {
  const good = JSON.parse(goodFiles["submission.json"]);
  // the sample report, which stands beside made-up figures, asks for five years
  const described = { ...good, from: "2021-01-01", authority, name: named[authority], synthetic };
  const files = { ...goodFiles, "looked_after_review.csv": reviews, "submission.json": JSON.stringify(described) };
  mkdirSync(join(work, authority));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(work, authority, file), text);
}

const context = (print = (_: string) => {}, log = print) => ({
  ...{
    print,
    log,
    environment: { QUORATE_KEY: "a key for tests only" },
    clock: () => 0,
    today: "2026-12-31",
    folder: work,
  },
});

/** Publishes from a warehouse of its own unless another is named, and gives what was printed. */
async function run(to: string, folders: readonly string[], more: Partial<PublishOptions> = {}): Promise<string> {
  const printed: string[] = [];
  const listening = context((line) => printed.push(line));
  await publish(listening, { ...common, folders, to, warehouse: `${to}-warehouse/q.duckdb`, ...more });
  return printed.join("\n");
}

/** Every file of a folder but the mark that it is ours. */
function tree(folder: string): Map<string, string> {
  const entries = readdirSync(join(work, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name !== ".quorate");
  const paths = files.map((entry) => relative(join(work, folder), join(entry.parentPath, entry.name))).sort();
  return new Map(paths.map((path) => [path, readFileSync(join(work, folder, path), "latin1")]));
}

function expectSame(one: Map<string, string>, other: Map<string, string>): void {
  expect([...one.keys()]).toEqual([...other.keys()]);
  expect([...one].filter(([path, text]) => other.get(path) !== text).map(([path]) => path)).toEqual([]);
}

test("each authority's folder is to the byte what it publishes alone", async () => {
  expect(await run("jersey", [jersey])).toContain("release JE-2025-12-31-restricted");
  expectSame(tree(join("together", jersey)), tree("jersey"));
  expect([...tree("jersey").keys()]).toContain("reports/cdop-2025.html");
  // named, one of several submissions is published at the root as ever
  const printed = await run("wight", [jersey, wight], { authority: wight });
  expect(printed).not.toContain("JE-2025-12-31");
  const together = tree(join("together", wight));
  together.delete(`${earlier}/values.csv`);
  expectSame(together, tree("wight"));
  expect(tree("wight").get(`release/${wight}-2025-12-31-restricted/values.csv`)).not.toBe(
    tree("jersey").get("release/JE-2025-12-31-restricted/values.csv"),
  );
});

test("a page above lists them with what each is made from, and says which are made up", () => {
  expect(readdirSync(join(work, "together")).sort()).toEqual([
    ...[".quorate", wight, jersey, "index.html"],
    expect.stringMatching(/^site\.[0-9a-f]{8}\.css$/),
  ]);
  const page = readFileSync(join(work, "together/index.html"), "utf8");
  const rows = page.split("<tr").filter((row) => row.includes('id="authority-'));
  expect(rows).toHaveLength(2);
  expect(rows[0]).toContain(`<a href="${wight}/index.html">Isle of Wight</a>`);
  expect(rows[0]).not.toContain("Synthetic");
  expect(rows[1]).toContain('<a href="JE/index.html">Jersey</a><br><strong>Synthetic sample data: no real child.');
  for (const row of rows)
    for (const words of [
      "31 December 2025",
      `>${measures.length}<`,
      "-2025-12-31-restricted",
      "when the extracts to 31 March 2026",
    ])
      expect(row).toContain(words);
  expect(page).toContain("Not for publication");
  expect(page).not.toContain('class="mark mark-synthetic"');
});

test("an earlier release is kept, where its authority now stands", () => {
  expect(readFileSync(join(work, "together", wight, earlier, "values.csv"), "utf8")).toBe("earlier");
});

test("where one of them cannot be published nothing is put in place", async () => {
  const before = tree("together");
  const heard: string[] = [];
  const stopping = context((line) => {
    heard.push(line);
    if (line === "Guernsey:") throw new Error("stopped");
  });
  const options = { ...common, folders: [guernsey, wight], to: "together", warehouse: "stopped/q.duckdb" };
  await expect(publish(stopping, options)).rejects.toThrow("stopped");
  // the first one's site was whole
  expect(heard.join("\n")).toMatch(/Isle of Wight:.*build and check the site.*Guernsey:/s);
  expectSame(tree("together"), before);
  expect(readdirSync(work).filter((name) => name.startsWith("together."))).toEqual([]);
});

test("an authority that no submission is of", async () => {
  await expect(run("nobody", [jersey], { authority: "AL" })).rejects.toMatchObject({ code: "authority-not-there" });
  expect(readdirSync(work)).not.toContain("nobody");
});

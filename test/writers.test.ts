/** Who writes, moves or removes files is known, with where it may: whoever is added must be thought about, and is told here. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const files = ["pipeline", "dashboards", "reports"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(ts|js)$/.test(file))
    .map((file) => join(folder, file)),
);
const textOf = (file: string) => readFileSync(join(root, file), "utf8");

/** What a module takes from node:fs to change anything. */
const changes =
  /^(append|chmod|chown|copy|cp|createWrite|ftruncate|fchmod|lchmod|link|mkdir|mkdtemp|open|rename|rm|rmdir|symlink|truncate|unlink|utimes|write)/;

const writers = {
  "pipeline/benchmarks/folder.ts": "within a place that was prepared",
  "pipeline/sensitive/intake/text_table.ts": "what was packed, in this process's own temporary folder",
  "pipeline/folders/duckdb_file.ts": "reads only: opens a file for its first bytes",
  "pipeline/sensitive/intake/header.ts": "reads only: opens a file for its first bytes",
  "pipeline/folders/appended_files.ts":
    "new files, and one file with a line more, of the ledger's folder, under its lock",
  "pipeline/folders/lock.ts": "the lock, beside what it is of",
  "pipeline/folders/make_folders.ts": "folders on the way to a place, taken away again where they stay empty",
  "pipeline/folders/own_files.ts": "new files, or files of a folder that carries our mark",
  "pipeline/folders/private_files.ts": "modes of what is published, of a warehouse and of its key",
  "pipeline/folders/temporary.ts": "this process's own temporary folder, and those of dead ones",
  "pipeline/folders/work_folder.ts": "a run's own folder, and those of dead runs",
  "pipeline/print/unpacked_chromium.ts":
    "the browser, beside the installed packages or in this process's own temporary folder",
  "pipeline/release/place.ts": "moves what was made in a run's own folder to where --to says",
  "pipeline/sensitive/warehouse/warehouse_file.ts": "the warehouse's file and its log, under its lock",
  "pipeline/sensitive/warehouse/connection.ts":
    "the spill and the rewritten file, in the warehouse's own folder of work",
  "pipeline/sensitive/intake/pseudonyms.ts":
    "the key, in a folder of work, moved beside the warehouse but over nothing",
  "pipeline/commands/load_submissions.ts": "takes away a key that this run made and used for nothing",
  "pipeline/commands/make_release.ts": "within a place that was prepared",
  "pipeline/sensitive/make_release/write.ts": "within a place that was prepared",
  "pipeline/sensitive/make_release/figure_text.ts": "within a place that was prepared",
  "pipeline/commands/publish.ts": "within a place that was prepared",
  "pipeline/commands/made_reports.ts": "within a place that was prepared, or a folder of work",
  "pipeline/sample/write_sample.ts": "within a place that was prepared",
  "dashboards/build.ts": "within a place that was prepared, from a folder of work",
  "dashboards/build_index.ts": "within a place that was prepared, from a folder of work",
  "dashboards/build_pages.ts": "within a folder of work",
  "dashboards/framework.ts": "within a folder of work",
  "pipeline/typescript_hooks.js": "what it compiled, beside the installed packages",
  "dashboards/built_shell.ts": "within a folder of work",
  "dashboards/built_explore.ts": "within a folder of work",
  "dashboards/kept_build.ts": "what Framework built, which is kept from run to run",
} as const;

test("every module that changes files is known", () => {
  const found = files.filter((file) =>
    [...textOf(file).matchAll(/import \{([^}]*)\} from "node:fs(?:\/promises)?"/g)].some(([, names]) =>
      names!.split(",").some((name) => changes.test(name.trim())),
    ),
  );
  expect(found.sort()).toEqual(Object.keys(writers).sort());
});

test("files are changed through node:fs alone, whose names say what they do", () => {
  const others = files.filter((file) =>
    /(import \*|import \w+,?) .*"node:fs|require\(|from "(fs|fs\/promises)"|import\("node:fs/.test(textOf(file)),
  );
  expect(others).toEqual([]);
});

test("one module alone asks for the temporary folder that all share", () => {
  const shared = files.filter((file) => /\btmpdir\b/.test(textOf(file)));
  expect(shared).toEqual(["pipeline/folders/temporary.ts"]);
});

test("DuckDB writes a file of its own nowhere but where it is known", () => {
  const copying = files.filter((file) => /\bcopy \(|\battach \$\{|DuckDBInstance\.create/.test(textOf(file)));
  const known = [
    "folders/lock",
    "sensitive/make_release/write",
    "sensitive/warehouse/connection",
    "sensitive/warehouse/warehouse_file",
  ];
  expect(copying.sort()).toEqual(known.map((file) => `pipeline/${file}.ts`));
});

test("processes are started by one module, which ends them", () => {
  const starting = files.filter((file) => /node:child_process|node:worker_threads/.test(textOf(file)));
  expect(starting).toEqual(["dashboards/framework.ts"]);
});

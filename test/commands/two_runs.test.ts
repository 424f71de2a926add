/**
 * Two runs at once, and runs that are stopped or killed: the last publication is whole, nothing is lost, and what a dead run
 * left is swept by the next. `QUORATE_KILLS=100` kills a hundred times at moments of chance.
 */
import { randomUUID } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { marks } from "../../pipeline/folders/mark.ts";
import { random } from "../../pipeline/sample/random.ts";
import { goodFiles } from "../intake/small_submission.ts";
import { everythingIn, type Run, type RunOptions, runQuorate } from "./run_quorate.ts";

const kills = Number(process.env.QUORATE_KILLS ?? 4);

let work = "";
let temporary = "";
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), "quorate-two-runs-"));
  temporary = join(work, "tmp");
  mkdirSync(temporary);
  for (const [authority, name] of [
    ["JE", "Jersey"],
    ["GG", "Guernsey"],
  ])
    for (const as_at of ["2025-09-30", "2025-12-31"]) {
      mkdirSync(join(work, `${authority}-${as_at}`));
      const description = JSON.stringify({ ...JSON.parse(goodFiles["submission.json"]), authority, name, as_at });
      for (const [file, text] of Object.entries({ ...goodFiles, "submission.json": description }))
        writeFileSync(join(work, `${authority}-${as_at}`, file), text);
    }
  expect((await publish("JE-2025-09-30", "dist")).code).toBe(0);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** The panel's alone, which is all of it with the fewest pages. */
const given = ["--profile", "panel", "--words", "no-words"];

interface Where extends Omit<RunOptions, "cwd"> {
  readonly warehouse?: string;
}

/** With no reports, which take their time and are written where the pages are. */
const publish = (submission: string, to: string, { warehouse = "w/q.duckdb", env = {}, ...more }: Where = {}) =>
  runQuorate(["publish", submission, ...given, "--to", to, "--warehouse", warehouse], {
    ...{ cwd: work, env: { TMPDIR: temporary, ...env } },
    ...more,
  });

const dist = () => everythingIn(join(work, "dist"));
const releases = () => readdirSync(join(work, "dist/release")).sort();
/** Hidden or not, what stands beside a publication and a warehouse, and in the folder for temporary files. */
const beside = () => [
  readdirSync(work).filter((name) => name.includes("dist")),
  readdirSync(join(work, "w")).filter((name) => !/^q.duckdb(.key)?$/.test(name)),
  readdirSync(temporary),
];
const nothingBeside = [["dist"], [], []];

test("two authorities, two warehouses, one dist: the second is told to wait, and nothing is lost", async () => {
  let told: Run | undefined;
  const first = await publish("JE-2025-12-31", "dist", {
    meanwhile: {
      at: "build the models",
      does: async () => {
        told = await publish("GG-2025-12-31", "dist", { warehouse: "other/q.duckdb" });
      },
    },
  });
  expect(first.code).toBe(0);
  expect([told?.code, told?.out]).toEqual([1, expect.stringContaining("output-busy · dist")]);
  expect(told?.out).toContain("wait for it to end");
  expect(releases()).toEqual(["JE-2025-09-30-panel", "JE-2025-12-31-panel"]);
  expect((await publish("GG-2025-12-31", "dist", { warehouse: "other/q.duckdb" })).code).toBe(0);
  expect(releases()).toEqual(["GG-2025-12-31-panel", "JE-2025-09-30-panel", "JE-2025-12-31-panel"]);
  expect(beside()).toEqual(nothingBeside);
});

test("one warehouse, two places: the second is told to wait, and leaves nothing", async () => {
  let told: Run | undefined;
  const first = await publish("JE-2025-12-31", "dist", {
    meanwhile: {
      at: "build the models",
      does: async () => {
        told = await publish("GG-2025-12-31", "new/place");
      },
    },
  });
  expect(first.code).toBe(0);
  expect([told?.code, told?.out]).toEqual([1, expect.stringContaining("warehouse-busy")]);
  expect(readdirSync(work)).not.toContain("new");
});

test("a run that was killed between the two renames: the next takes the publication back, though it is refused itself", async () => {
  const before = dist();
  const dead = join(work, ".dist.quorate-abcdef");
  mkdirSync(join(dead, "next"), { recursive: true });
  writeFileSync(join(dead, ".quorate"), marks.work);
  renameSync(join(work, "dist"), join(dead, "before"));
  expect((await publish("nowhere", "dist")).code).toBe(1);
  expect(dist()).toEqual(before);
  expect(beside()).toEqual(nothingBeside);
});

test("a folder that somebody changed while the run was working is not replaced", async () => {
  cpSync(join(work, "dist"), join(work, "changed"), { recursive: true });
  const run = await publish("JE-2025-12-31", "changed", {
    meanwhile: {
      at: "build the models",
      does: () => {
        renameSync(join(work, "changed"), join(work, "kept"));
        mkdirSync(join(work, "changed"));
        writeFileSync(join(work, "changed/thesis.txt"), "do not lose me");
      },
    },
  });
  expect([run.code, run.out]).toEqual([1, expect.stringMatching(/output-(changed|not-ours) · changed/)]);
  expect(run.out).toContain("what was done: loaded: JE as at 2025-12-31 (was there already); nothing was published");
  expect(readdirSync(join(work, "changed"))).toEqual(["thesis.txt"]);
  for (const name of ["changed", "kept"]) rmSync(join(work, name), { recursive: true });
});

/** The processes that were started with a word in their environment, which their children inherit; undefined where the system
 * does not tell. */
function alive(word: string): string[] | undefined {
  if (process.platform !== "linux") return undefined;
  return readdirSync("/proc").filter((id) => {
    try {
      return /^\d+$/.test(id) && readFileSync(`/proc/${id}/environ`, "utf8").includes(word);
    } catch {
      // it has just ended, or it is not ours
      return false;
    }
  });
}

async function untilNoneLives(word: string): Promise<string[]> {
  for (let time = 0; time < 100 && (alive(word)?.length ?? 0) > 0; time++)
    await new Promise((later) => setTimeout(later, 100));
  return alive(word) ?? [];
}

const steps = [
  ["read and check", 0],
  ["build the models", 0],
  ["count what others publish", 0],
  ["write the release", 0],
  ["write the release", 1500],
] as const;

describe.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const)("stopped by %s", (signal, code) => {
  test.each(signal === "SIGINT" ? steps : steps.slice(-1))("when it says '%s', and %i ms later", async (at, after) => {
    const before = dist();
    const word = randomUUID();
    // what the step before says comes when it ends
    // with no shell kept from an earlier run, so that Framework is stopped too
    const env = { QUORATE_TEST: word, QUORATE_CACHE: `cache/${word}` };
    const run = await publish("JE-2025-12-31", "dist", { stop: { signal, at, after }, env });
    expect([run.code, run.out]).toEqual([code, expect.stringContaining(`stopped (${signal})`)]);
    expect(await untilNoneLives(word)).toEqual([]);
    expect(dist()).toEqual(before);
    expect(beside()).toEqual(nothingBeside);
  });
});

test("stopped in a run of its own warehouse, a new one: it opens, and the next run succeeds", async () => {
  const stop = { signal: "SIGTERM", at: "read and check" } as const;
  expect((await publish("GG-2025-12-31", "way/to/stopped", { warehouse: "s/q.duckdb", stop })).code).toBe(143);
  expect(readdirSync(work)).not.toContain("way");
  expect((await publish("GG-2025-12-31", "stopped", { warehouse: "s/q.duckdb" })).code).toBe(0);
});

test(
  `killed at ${kills} moments: the last publication is whole, no child lives on, and the next run sweeps what was left`,
  async () => {
    const before = dist();
    const chance = random(11);
    for (let kill = 0; kill < kills; kill++) {
      const word = randomUUID();
      const at = steps[kill % steps.length]![0];
      const stop = { signal: "SIGKILL", at, after: chance.next() * 3000 } as const;
      const run = await publish("GG-2025-12-31", "dist", {
        stop,
        env: { QUORATE_TEST: word, QUORATE_CACHE: `cache/${word}` },
        warehouse: "w/q.duckdb",
      });
      expect(await untilNoneLives(word)).toEqual([]);
      if (run.code === null) expect(dist()).toEqual(before);
    }
    const after = await publish("GG-2025-12-31", "dist");
    expect([after.code, after.out]).toEqual([0, expect.stringContaining("open dist")]);
    expect(beside()).toEqual(nothingBeside);
    expect(releases()).toEqual(["GG-2025-12-31-panel", "JE-2025-09-30-panel", "JE-2025-12-31-panel"]);
  },
  300_000 + kills * 20_000,
);

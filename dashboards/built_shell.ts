/**
 * Makes the shell that every page is put in: what Framework builds from an empty page. The shell holds nothing of any release, so
 * Framework runs only once for each version of its input, and the result is kept under the hash of that input.
 */
import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { frameworkVersion, runFramework } from "./framework.ts";
import { shellMarkdown } from "./shell.ts";

export interface Building {
  /** a folder to work in, which is made */
  readonly work: string;
  readonly log: (line: string) => void;
  /** where shells are kept from run to run; beside the installed packages where not given */
  readonly kept?: string | undefined;
}

const kind = z.strictObject({
  /** the finished page, with its slots */
  shell: z.string(),
  /** the stylesheet as Framework bundles it */
  stylesheet: z.string(),
});
export type BuiltShell = z.infer<typeof kind>;

const css = fileURLToPath(new URL("site.css", import.meta.url));
/** what tells Framework how to build, and what is made of what it built */
const ways = ["framework.ts", "finish.ts"].map((file) => fileURLToPath(new URL(file, import.meta.url)));
const besidePackages = fileURLToPath(new URL("../node_modules/.cache/quorate", import.meta.url));

/** The shell, kept from an earlier run or built. */
export async function builtShell({ work, log, kept = besidePackages }: Building): Promise<BuiltShell> {
  const style = await readFile(css, "utf8");
  const done = await Promise.all(ways.map((file) => readFile(file, "utf8")));
  const madeFrom = JSON.stringify([frameworkVersion(), shellMarkdown(), style, ...done]);
  const hash = createHash("sha256").update(madeFrom).digest("hex").slice(0, 16);
  const file = join(kept, `shell-${hash}.json`);
  const found = await readKept(file);
  if (found !== undefined) return found;
  const built = await build(style, { work, log });
  await keep(file, built);
  return built;
}

/** undefined where there is none, or what is there is no longer whole */
async function readKept(file: string): Promise<BuiltShell | undefined> {
  try {
    return kind.parse(JSON.parse(await readFile(file, "utf8")));
  } catch {
    return undefined;
  }
}

/** Put in its place in one step, since another run may be reading it. Where nothing can be kept, the next run builds again. */
async function keep(file: string, built: BuiltShell): Promise<void> {
  const next = `${file}.${randomUUID()}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(next, JSON.stringify(built));
    await rename(next, file);
  } catch {
    await rm(next, { force: true });
  }
}

async function build(style: string, { work, log }: Building): Promise<BuiltShell> {
  const pages = join(work, "pages");
  await mkdir(pages, { recursive: true });
  await writeFile(join(pages, "shell.md"), shellMarkdown());
  await writeFile(join(pages, "site.css"), style);
  const site = await runFramework({ work, log });
  // only here is a browser's document needed, and it takes most of a second to load
  const { finishShell } = await import("./finish.ts");
  const { shell, stylesheet } = finishShell(await readFile(join(site, "shell.html"), "utf8"));
  return { shell, stylesheet: await readFile(join(site, stylesheet), "utf8") };
}

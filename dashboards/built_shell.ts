/**
 * Makes the shell that every page is put in: what Framework builds from an empty page. The shell holds nothing of any release, so
 * Framework runs only once for each version of its input, and the result is kept under the hash of that input.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { frameworkVersion, runFramework } from "./framework.ts";
import { type Building, keptBuild } from "./kept_build.ts";
import { shellMarkdown } from "./shell.ts";

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

/** The shell, kept from an earlier run or built. */
export async function builtShell(building: Building): Promise<BuiltShell> {
  const style = await readFile(css, "utf8");
  const done = await Promise.all(ways.map((file) => readFile(file, "utf8")));
  const madeFrom = [frameworkVersion(), shellMarkdown(), style, ...done];
  return keptBuild({ name: "shell", madeFrom, kind }, building, () => build(style, building));
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

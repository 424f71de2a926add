/**
 * Makes the page to explore figures in: Framework builds it from `explore/explore.md`, with its reactive runtime, Plot, d3 and Arrow, and
 * esbuild puts all its modules in one file, so that it is one request, of what is used alone, and needs no inline script. It holds nothing
 * of any release: the page reads its figures when somebody looks at it.
 */
import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build as bundle, type Plugin } from "esbuild";
import { z } from "zod";
import { frameworkVersion, runFramework } from "./framework.ts";
import { type Building, keptBuild } from "./kept_build.ts";

const kind = z.strictObject({
  /** the places of its cells, as Framework marks them */
  cells: z.string(),
  script: z.string(),
});
export type BuiltExplore = z.infer<typeof kind>;

const source = fileURLToPath(new URL("explore", import.meta.url));
const ways = ["built_explore.ts", "framework.ts"].map((file) => fileURLToPath(new URL(file, import.meta.url)));
const packages = fileURLToPath(new URL("../node_modules", import.meta.url));

/** The page's cells and script, kept from an earlier run or built. Throws where Framework's page has not the parts known. */
export async function builtExplore(building: Building): Promise<BuiltExplore> {
  const files = (await readdir(source)).sort().map((file) => join(source, file));
  const texts = await Promise.all([...files, ...ways].map((file) => readFile(file, "utf8")));
  const madeFrom = [frameworkVersion(), ...texts];
  return keptBuild({ name: "explore", madeFrom, kind }, building, () => build(building));
}

async function build({ work, log }: Building): Promise<BuiltExplore> {
  await mkdir(work, { recursive: true });
  await cp(source, join(work, "pages"), { recursive: true });
  await writeFile(join(work, "pages/site.css"), "");
  // Framework looks for packages above its pages
  await symlink(packages, join(work, "node_modules"), "dir");
  try {
    const site = await runFramework({ work, log });
    const page = await readFile(join(site, "explore.html"), "utf8");
    const [, script] = page.match(/<script type="module">([\s\S]*?)<\/script>/) ?? [];
    const [, cells] = page.match(/<main[^>]*>([\s\S]*?)<\/main>/) ?? [];
    if (script === undefined || cells === undefined) throw new Error("Framework lost the cells of the page to explore");
    const entry = join(site, "entry.js");
    await writeFile(entry, script);
    return { cells: cells.trim(), script: await bundled(entry) };
  } finally {
    await rm(join(work, "node_modules"));
  }
}

/** Framework's client can load packages from its own cache when a page asks for them by name. None does here. */
const notAsked: Plugin = {
  name: "not asked for",
  setup(building) {
    building.onResolve({ filter: /\/_npm\/|\/stdlib\/|^\.\/[a-z]+\.js$/ }, ({ path, kind: how, importer }) =>
      how === "dynamic-import" && dirname(importer).endsWith("_observablehq") ? { path, namespace: "none" } : undefined,
    );
    building.onLoad({ filter: /.*/, namespace: "none" }, () => ({ contents: "" }));
  },
};

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await bundle({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    legalComments: "none",
    logLevel: "silent",
    // or the settings of whatever project it is built in would be found above it, and change its bytes
    tsconfigRaw: "{}",
    plugins: [notAsked],
  });
  return outputFiles[0]!.text;
}

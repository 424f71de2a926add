/**
 * Gives Node the project's TypeScript as JavaScript. What a program is made of, more than a thousand files with those of the packages
 * that charts and figures need, is compiled into a few, since most of the time of a short run went into asking for each. They are kept beside the
 * installed packages, as long as every file is what it was: nobody writes there who could not write the packages too, so no code
 * is run that somebody else put there. Where nothing can be kept, and where Node watches each file, each is compiled when it is asked for.
 */
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const kept = fileURLToPath(new URL("../node_modules/.cache/quorate/compiled", import.meta.url));
const packages = fileURLToPath(new URL("../package-lock.json", import.meta.url));
/** Packages of many small files, which are compiled into the few with the project's own. */
const compiledToo = /^(@observablehq\/plot|d3|d3-[a-z-]+|apache-arrow|zod)(\/|$)/;
/** After so long, in milliseconds, what no run has asked for goes. */
const forgotten = 86_400_000;

/** @param {string | Buffer} text */
const hashOf = (text) => createHash("sha256").update(text).digest("hex").slice(0, 32);
/** How it is compiled: this file and the packages, of which the compiler is one. */
const compiledBy = hashOf(readFileSync(fileURLToPath(import.meta.url), "utf8") + readFileSync(packages, "utf8"));

/** whether the program was asked for: only its first file is */
let isBegun = false;

/** @type {import("node:module").LoadHook} */
export async function load(url, context, next) {
  if (!url.startsWith("file:") || !url.endsWith(".ts") || url.includes("/node_modules/")) return next(url, context);
  const file = fileURLToPath(url);
  const isFirst = !isBegun;
  isBegun = true;
  const program =
    isFirst && process.env.WATCH_REPORT_DEPENDENCIES === undefined
      ? (keptProgram(file) ?? (await compiledProgram(file)))
      : undefined;
  const source =
    program === undefined ? await compiled(file) : `export * from ${JSON.stringify(pathToFileURL(program).href)};`;
  return { format: "module", source, shortCircuit: true };
}

/** The name of a program that is made of these files as they are now, by the path of each.
 * @param {readonly string[]} files */
const nameOf = (files) => hashOf(compiledBy + files.map((file) => `${file} ${hashOf(readFileSync(file))}`).join("\n"));

/** Where it is written of what a program was made when it was compiled last.
 * @param {string} file */
const listFor = (file) => join(kept, `${hashOf(file)}.json`);

/** The program that begins with a file, where it was compiled from what all its files say now.
 * @param {string} file */
function keptProgram(file) {
  try {
    const folder = join(kept, nameOf(JSON.parse(readFileSync(listFor(file), "utf8"))));
    const program = join(folder, "program.js");
    statSync(program);
    utimesSync(folder, new Date(), new Date());
    return program;
  } catch {
    return undefined;
  }
}

/** undefined where it can't be kept.
 * @param {string} file */
async function compiledProgram(file) {
  const { build } = await import("esbuild");
  const next = join(kept, randomUUID());
  try {
    mkdirSync(kept, { recursive: true });
    const { metafile } = await build({
      entryPoints: { program: file },
      ...{ outdir: next, bundle: true, splitting: true, metafile: true, logLevel: "silent", absWorkingDir: kept },
      ...{ format: "esm", platform: "node", target: "node20", plugins: [own] },
    });
    const files = Object.keys(metafile.inputs)
      .map((input) => join(kept, input))
      .filter((input) => !input.includes("node_modules"));
    const folder = join(kept, nameOf(files));
    // in one step, since another run may be doing the same
    try {
      renameSync(next, folder);
    } catch {
      rmSync(next, { recursive: true });
    }
    writeFileSync(`${next}.json`, JSON.stringify(files));
    renameSync(`${next}.json`, listFor(file));
    forget();
    return join(folder, "program.js");
  } catch {
    for (const each of [next, `${next}.json`]) rmSync(each, { recursive: true, force: true });
    return undefined;
  }
}

/** Programs that no run has begun for long, such as of a file that was changed since. */
function forget() {
  for (const entry of readdirSync(kept)) {
    const path = join(kept, entry);
    if (Date.now() - statSync(path).mtimeMs > forgotten) rmSync(path, { recursive: true, force: true });
  }
}

/** Leaves other packages where they are, and has each file of the project know where it stands.
 * @type {import("esbuild").Plugin} */
const own = {
  name: "own",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === "entry-point" || compiledToo.test(path) ? undefined : { path, external: true },
    );
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8");
      const here = `const standsAt = ${JSON.stringify(pathToFileURL(path).href)};\n`;
      const contents = text.includes("import.meta.url") ? here + text.replaceAll("import.meta.url", "standsAt") : text;
      return { contents, loader: "ts" };
    });
  },
};

/** @param {string} file */
async function compiled(file) {
  const { transform } = await import("esbuild");
  return (
    await transform(readFileSync(file, "utf8"), { loader: "ts", format: "esm", target: "node20", sourcefile: file })
  ).code;
}

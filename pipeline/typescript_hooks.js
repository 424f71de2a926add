/**
 * Compiles a file of TypeScript when Node asks for it, and keeps what it compiled by the hash of what that is made from, beside
 * the installed packages: nobody writes there who could not write the packages too, so no code is run that somebody else put
 * there. Where nothing can be kept, each run compiles.
 */
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const kept = fileURLToPath(new URL("../node_modules/.cache/quorate/compiled", import.meta.url));
const packages = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
/** @type {import("esbuild").TransformOptions} */
const options = { loader: "ts", format: "esm", target: "node20" };
const madeBy = JSON.stringify([packages.dependencies.esbuild, options]);

/** @type {import("node:module").LoadHook} */
export async function load(url, context, next) {
  if (!url.startsWith("file:") || !url.endsWith(".ts") || url.includes("/node_modules/")) return next(url, context);
  const text = readFileSync(fileURLToPath(url), "utf8");
  const file = join(kept, `${createHash("sha256").update(madeBy).update(text).digest("hex").slice(0, 32)}.js`);
  return { format: "module", source: readKept(file) ?? (await compiled(text, file)), shortCircuit: true };
}

/** @param {string} file */
function readKept(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** @param {string} text @param {string} file */
async function compiled(text, file) {
  const { transform } = await import("esbuild");
  const { code } = await transform(text, options);
  const next = `${file}.${randomUUID()}`;
  try {
    mkdirSync(kept, { recursive: true });
    writeFileSync(next, code);
    // in one step, since another run may be reading it
    renameSync(next, file);
  } catch {
    rmSync(next, { force: true });
  }
  return code;
}

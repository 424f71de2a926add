/**
 * Runs Observable Framework's `build` over a folder of Markdown, with no network. Framework asks the npm registry for
 * the versions of packages it never downloads unless a cache folder for each exists, so empty ones are made first.
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { atEnd } from "../pipeline/folders/at_end.ts";

/** every package whose version Framework would look up (its `src/npm.ts`, `resolveNpmVersion`) */
const askedFor = [
  ...["apache-arrow", "arquero", "d3", "d3-dsv", "echarts", "htl", "leaflet", "lodash", "mapbox-gl", "parquet-wasm"],
  ...["react", "react-dom", "topojson-client", "@observablehq/plot", "@observablehq/sample-datasets"],
];

export interface FrameworkFolders {
  /** holds `observablehq.config.js`, `pages/` and, afterwards, `site/` */
  readonly work: string;
  readonly log: (line: string) => void;
}

/** The built site's folder. Throws with Framework's own words where the build fails. */
export async function runFramework({ work, log }: FrameworkFolders): Promise<string> {
  for (const name of askedFor) {
    await mkdir(join(work, "pages/.observablehq/cache/_npm", `${name}@0.0.0`), { recursive: true });
  }
  const config = {
    root: "pages",
    output: "site",
    style: "site.css",
    // the default calls a font host when a page is read, and the default footer holds the time of the build
    globalStylesheets: [],
    footer: "",
    sidebar: false,
    pager: false,
    toc: false,
    search: false,
    preserveExtension: true,
    preserveIndex: true,
  };
  await writeFile(join(work, "observablehq.config.js"), `export default ${JSON.stringify(config, null, 2)};\n`);
  await writeFile(join(work, "package.json"), '{ "type": "module" }\n');
  await run(work, log);
  return join(work, "site");
}

/** Ends Framework when its standard input does, which is when the process that started it is gone, however that ended. */
const endsWithUs = `data:text/javascript,${encodeURIComponent(
  'process.stdin.on("close", () => process.exit(1)).resume(); process.stdin.unref();',
)}`;

const folder = (): string => dirname(fileURLToPath(import.meta.resolve("@observablehq/framework/package.json")));

export const frameworkVersion = (): string =>
  (JSON.parse(readFileSync(join(folder(), "package.json"), "utf8")) as { version: string }).version;

function run(cwd: string, log: (line: string) => void): Promise<void> {
  const env = { ...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true", NO_COLOR: "1", FORCE_COLOR: "0" };
  return new Promise((resolve, reject) => {
    const program = ["--import", endsWithUs, join(folder(), "dist/bin/observable.js"), "build"];
    const child = spawn(process.execPath, program, { cwd, env });
    const forget = atEnd(() => child.kill("SIGKILL"));
    let said = "";
    const hear = (data: Buffer) => {
      said += data.toString();
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("error", reject);
    child.on("close", (code) => {
      forget();
      for (const line of said.split("\n")) if (/error/i.test(line)) log(line.trim());
      if (code === 0) resolve();
      else reject(new Error(`observable build ended with code ${code}:\n${said.slice(-2000)}`));
    });
  });
}

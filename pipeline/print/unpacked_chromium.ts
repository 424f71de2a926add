/**
 * Unpacks the browser that comes with a package, once, beside the installed packages: nobody writes there who could not write the packages
 * too. The package itself unpacks into the folder of everybody's temporary files, takes what it finds there for whole, and so starts what
 * another run is still writing, what a killed run left, or what somebody else put there.
 */
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { temporaryFolderFor } from "../folders/temporary.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const usualHome = join(root, "node_modules/.cache/quorate");
const packageFile = new URL("../../node_modules/@sparticuz/chromium/package.json", import.meta.url);
const unpack = "const { default: packed } = await import('@sparticuz/chromium'); await packed.executablePath();";
const prefix = "unpacking-";
/** nobody unpacks for so long, in milliseconds: what is older was left by a killed run */
const long = 3_600_000;

/** The browser's file under `home`, unpacked if it is not there yet; where nothing can be kept, in a folder that goes with this run. */
export async function unpackedChromium(home = usualHome): Promise<string> {
  const { version } = JSON.parse(readFileSync(packageFile, "utf8"));
  const folder = join(home, `chromium-${version}`);
  if (!existsSync(folder)) {
    const kept = emptyFolderIn(home);
    const made = kept ?? (await temporaryFolderFor("chromium"));
    // it unpacks into what its environment calls the folder of temporary files
    await promisify(execFile)(process.execPath, ["--input-type=module", "-e", unpack], {
      cwd: root,
      env: { ...process.env, TMPDIR: made },
    });
    if (kept === undefined) return join(made, "chromium");
    try {
      // in one step, since another run may be unpacking it too
      renameSync(made, folder);
    } catch (error) {
      rmSync(made, { recursive: true, force: true });
      if (!existsSync(folder)) throw error;
    }
  }
  return join(folder, "chromium");
}

function emptyFolderIn(home: string): string | undefined {
  try {
    mkdirSync(home, { recursive: true });
    for (const name of readdirSync(home)) {
      const path = join(home, name);
      if (name.startsWith(prefix) && Date.now() - statSync(path).mtimeMs > long) rmSync(path, { recursive: true });
    }
    return mkdtempSync(join(home, prefix));
  } catch {
    return undefined;
  }
}

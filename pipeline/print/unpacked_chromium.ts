/**
 * Unpacks the browser that comes with a package, once, beside the installed packages: nobody writes there who could not write the packages
 * too. The package itself unpacks into the folder of everybody's temporary files, takes what it finds there for whole, and so starts what
 * another run is still writing, what a killed run left, or what somebody else put there.
 */
import { randomUUID } from "node:crypto";
import {
  accessSync,
  constants,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { createBrotliDecompress } from "node:zlib";
import { temporaryFolderFor } from "../folders/temporary.ts";
import { asFull } from "../messages.ts";

const besidePackages = fileURLToPath(new URL("../../node_modules/.cache/quorate", import.meta.url));

/** The browser's file under `kept`, unpacked if it is not there yet; where nothing can be kept, in a folder that goes with this run. Throws `disk-full`. */
export async function unpackedChromium(kept = besidePackages): Promise<string> {
  const inPackage = (path: string) => new URL(path, import.meta.resolve("@sparticuz/chromium"));
  const { version } = JSON.parse(readFileSync(inPackage("../../package.json"), "utf8"));
  // it makes a folder of its own beside itself
  const folder = join(kept, `chromium-${version}`);
  const file = join(folder, "chromium");
  if (existsSync(file)) return file;
  const canKeep = canWrite(folder);
  const made = canKeep ? `${file}.${randomUUID()}` : join(await temporaryFolderFor("chromium"), "chromium");
  const source = createReadStream(inPackage("../../bin/chromium.br"));
  await pipeline(source, createBrotliDecompress(), createWriteStream(made, { mode: 0o700 })).catch((error) => {
    rmSync(made, { force: true });
    throw asFull(error);
  });
  // in one step, since another run may be unpacking it too
  if (canKeep) renameSync(made, file);
  return canKeep ? file : made;
}

function canWrite(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
